import type { OrganizationBrief } from '@guyub/domain/organization';

import { useMessages } from '../../../../lib/i18n.tsx';
import { Tile } from '../../../../ui/choices.tsx';
import { FieldGroup } from '../../../../ui/field.tsx';
import { Weave } from '../../../../ui/weave.tsx';
import { planMessages } from '../../plan-messages.ts';

interface HostTilesProps {
  owner: OrganizationBrief;
  groups: readonly OrganizationBrief[];
  invited: readonly string[];
  onChange: (invited: string[]) => void;
  error: string | undefined;
}

/** Who hosts together: the one that plans, and those that are to be invited. */
export function HostTiles({ owner, groups, invited, onChange, error }: HostTilesProps) {
  const say = useMessages(planMessages);
  const others = groups.filter(({ id }) => id !== owner.id);
  return (
    <FieldGroup label={say.hosts} hint={say.hostsHint} error={error} isOptional>
      <div className="grid gap-2 md:grid-cols-2">
        <Tile
          type="checkbox"
          checked
          disabled
          readOnly
          title={owner.code}
          note={`${owner.name}, ${say.owner}`}
          mark={<Weave code={owner.code} threads={owner.weave} size="sm" />}
        />
        {others.map((group) => (
          <Tile
            key={group.id}
            type="checkbox"
            checked={invited.includes(group.id)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...invited, group.id] : invited.filter((id) => id !== group.id),
              )
            }
            title={group.code}
            note={group.name}
            mark={<Weave code={group.code} threads={group.weave} size="sm" />}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
