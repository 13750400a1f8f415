import type { OrganizationView } from '@guyub/domain/organization';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { sayProblem } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { officeContactMessages } from '../../../lib/office-messages.ts';
import { paths } from '../../../lib/paths.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/inputs.tsx';
import { leaveOrganization, successionQuery } from '../api/succession.queries.ts';
import { organizationRefusals } from '../refusals.ts';
import { successionMessages } from '../succession-messages.ts';

interface LeaveProps {
  organization: OrganizationView;
  /** What is theirs no more is read anew. */
  onLeft: () => void;
}

/** The way out; below everything else, since one rarely means it. */
export function LeaveSection({ organization, onLeft }: LeaveProps) {
  const say = useMessages(successionMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="border-t border-line pt-4">
      <Button look="text" onClick={() => setOpen(true)}>
        {say.leave}
      </Button>
      {isOpen ? (
        <LeaveSheet organization={organization} onLeft={onLeft} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  );
}

/** The only admin names who follows, or is told what happens otherwise. */
function LeaveSheet({ organization, onLeft, onClose }: LeaveProps & { onClose: () => void }) {
  const say = useMessages(successionMessages);
  const { officeContact } = useMessages(officeContactMessages);
  const refused = useMessages(organizationRefusals);
  const common = useMessages(problemMessages);
  const client = useQueryClient();
  const { data } = useSuspenseQuery(successionQuery(organization.id));
  const [changeId] = useState(newId);
  const [successor, setSuccessor] = useState('');
  const [isMissing, setMissing] = useState(false);
  const leaving = useMutation({
    mutationFn: () =>
      leaveOrganization(client, organization.id, {
        changeId,
        ...(successor === '' ? {} : { successorMembershipId: successor }),
      }),
    onSuccess: onLeft,
  });
  const isAlone = data.isOnlyAdmin && data.candidates.length === 0;
  const text = isAlone ? say.leaveAlone : data.isOnlyAdmin ? say.leaveOnlyAdmin : say.leaveText;
  return (
    <Sheet isOpen onClose={onClose} title={say.leaveTitle(organization.name)} text={text}>
      {isAlone ? (
        <LinkButton to={paths.officeContact} look="line">
          {officeContact}
        </LinkButton>
      ) : (
        <form
          method="post"
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (data.isOnlyAdmin && successor === '') setMissing(true);
            else leaving.mutate();
          }}
        >
          {data.isOnlyAdmin ? (
            <Field
              label={say.successor}
              error={isMissing && successor === '' ? say.successorNeeded : undefined}
            >
              <Select value={successor} onChange={(event) => setSuccessor(event.target.value)}>
                <option value="">–</option>
                {data.candidates.map(({ membershipId, name }) => (
                  <option key={membershipId} value={membershipId}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          ) : null}
          {leaving.error ? (
            <Banner tone="bad" role="alert">
              {sayProblem(leaving.error, refused, common)}
            </Banner>
          ) : null}
          <Button type="submit" look="danger" isWide isBusy={leaving.isPending}>
            {say.leave}
          </Button>
        </form>
      )}
    </Sheet>
  );
}
