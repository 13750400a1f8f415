import type { MemberInvitationView } from '@guyub/domain/organization';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck, CircleSlash, Clock, Hourglass, type LucideIcon, X } from 'lucide-react';

import { useTimeZone } from '../../../lib/clock.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { sayProblem } from '../../../lib/form.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { lowerFirst } from '../../../lib/lower-first.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { invitationsQuery, revokeInvitation, workspaceKeys } from '../api/workspace.queries.ts';
import { membersMessages } from '../members-messages.ts';
import { organizationRefusals } from '../refusals.ts';

const looks: Record<MemberInvitationView['state'], { tone: Tone; icon: LucideIcon }> = {
  open: { tone: 'warn', icon: Hourglass },
  accepted: { tone: 'ok', icon: CircleCheck },
  declined: { tone: 'plain', icon: X },
  expired: { tone: 'line', icon: Clock },
  revoked: { tone: 'line', icon: CircleSlash },
};

/** Personal invitations; an open one can be taken back. */
export function InvitationList({ organizationId }: { organizationId: string }) {
  const say = useMessages(membersMessages);
  const refused = useMessages(organizationRefusals);
  const common = useMessages(problemMessages);
  const client = useQueryClient();
  const toast = useToast();
  const invitations = useSuspenseInfiniteQuery(invitationsQuery(organizationId));
  const shown = invitations.data.pages.flatMap(({ items }) => items);
  const revoking = useMutation({
    mutationFn: (invitation: MemberInvitationView) =>
      revokeInvitation(client, organizationId, invitation.id, newId()),
    onSuccess: ({ name }) => toast({ text: say.revoked(name) }),
    onSettled: () =>
      client.invalidateQueries({ queryKey: workspaceKeys.list(organizationId, 'invitations') }),
  });
  return (
    <section className="grid gap-3">
      <h2>{say.invitations}</h2>
      {revoking.error ? (
        <Banner tone="bad" role="alert">
          {sayProblem(revoking.error, refused, common)}
        </Banner>
      ) : null}
      {shown.length === 0 ? (
        <p className="text-sm text-ink-3">{say.noInvitations}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {shown.map((invitation) => (
            <InvitationRow
              key={invitation.id}
              invitation={invitation}
              isBusy={revoking.isPending}
              onRevoke={() => revoking.mutate(invitation)}
            />
          ))}
        </ul>
      )}
      <MoreButton query={invitations} />
    </section>
  );
}

interface InvitationRowProps {
  invitation: MemberInvitationView;
  isBusy: boolean;
  onRevoke: () => void;
}

function InvitationRow({ invitation, isBusy, onRevoke }: InvitationRowProps) {
  const say = useMessages(membersMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { tone, icon } = looks[invitation.state];
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="grid min-w-0 justify-items-start gap-0.5">
        <Badge tone={tone} icon={icon}>
          {say.states[invitation.state]}
        </Badge>
        <p className="font-bold">{invitation.name}</p>
        <p className="text-xs text-ink-3">
          {[
            invitation.contactMasked,
            invitation.roles.map((role) => say.roles[role]).join(', '),
            invitation.state === 'open'
              ? lowerFirst(say.until(formatInstant(invitation.expiresAt, timeZone, locale)))
              : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {invitation.state === 'open' ? (
        <Button look="line" aria-label={say.revokeThis(invitation.name)} disabled={isBusy} onClick={onRevoke}>
          {say.revoke}
        </Button>
      ) : null}
    </li>
  );
}
