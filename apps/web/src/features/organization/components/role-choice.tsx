import { type OrganizationView, type Role, rolesFor } from '@guyub/domain/organization';

import { useMessages } from '../../../lib/i18n.tsx';
import { FieldGroup } from '../../../ui/field.tsx';
import { Checkbox } from '../../../ui/inputs.tsx';
import { membersMessages } from '../members-messages.ts';

interface RoleChoiceProps {
  organization: OrganizationView;
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
  error: string | undefined;
}

/** The roles that this kind of organization has. */
export function RoleChoice({ organization, value, onChange, error }: RoleChoiceProps) {
  const say = useMessages(membersMessages);
  const offered = rolesFor(organization.kind, organization.isCommunicationOffice);
  return (
    <FieldGroup label={say.rolesOf} error={error && say.rolesNeeded}>
      <div className="grid sm:grid-cols-2">
        {offered.map((role) => (
          <Checkbox
            key={role}
            label={say.roles[role]}
            checked={value.includes(role)}
            onChange={(event) =>
              onChange(event.target.checked ? [...value, role] : value.filter((one) => one !== role))
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}
