import type { MemberView, OrganizationView } from '@guyub/domain/organization';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Ban, UserPlus } from 'lucide-react';
import { useState } from 'react';

import { useTimeZone } from '../../../lib/clock.tsx';
import { dateOf, formatDate, toLocal } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { membersQuery } from '../api/workspace.queries.ts';
import { membersMessages } from '../members-messages.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteSheet } from './invite-sheet.tsx';
import { JoinRequestList } from './join-request-list.tsx';
import { LeaveSection } from './leave-sheet.tsx';
import { MemberSheet } from './member-sheet.tsx';
import { SuccessionPanel } from './succession-panel.tsx';

interface MembersPageProps {
  organization: OrganizationView;
  /** The reader's own account, to mark it in the list. */
  accountId: string | undefined;
  /** Null for those who look in from outside. */
  onLeft: (() => void) | null;
}

/** Who belongs to the organization, who asks to, and who was invited. */
export function MembersPage({ organization, accountId, onLeft }: MembersPageProps) {
  const say = useMessages(membersMessages);
  const members = useSuspenseInfiniteQuery(membersQuery(organization.id));
  const [isInviting, setInviting] = useState(false);
  const [open, setOpen] = useState<MemberView | null>(null);
  return (
    <div className="wrap max-w-[56rem]!">
      <PageHeader
        title={say.title}
        above={organization.name}
        action={
          <div className="lg:flex lg:justify-end">
            <Button onClick={() => setInviting(true)}>
              <UserPlus aria-hidden="true" />
              {say.invite}
            </Button>
          </div>
        }
      />
      <div className="grid gap-10">
        {organization.kind === 'group' ? <SuccessionPanel organization={organization} /> : null}
        <JoinRequestList organizationId={organization.id} />
        <section aria-label={say.title}>
          <ul className="divide-y divide-line border-y border-t-[1.5px] border-line border-t-line-strong">
            {members.data.pages
              .flatMap(({ items }) => items)
              .map((member) => (
                <MemberRow
                  key={member.membershipId}
                  member={member}
                  isSelf={member.accountId === accountId}
                  onOpen={() => setOpen(member)}
                />
              ))}
          </ul>
          <MoreButton query={members} />
        </section>
        <InvitationList organizationId={organization.id} />
        {onLeft ? <LeaveSection organization={organization} onLeft={onLeft} /> : null}
      </div>
      {isInviting ? <InviteSheet organization={organization} onClose={() => setInviting(false)} /> : null}
      {open ? (
        <MemberSheet
          key={open.membershipId}
          organization={organization}
          member={open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

interface MemberRowProps {
  member: MemberView;
  isSelf: boolean;
  onOpen: () => void;
}

function MemberRow({ member, isSelf, onOpen }: MemberRowProps) {
  const say = useMessages(membersMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const since = say.joined(formatDate(dateOf(toLocal(member.joinedAt, timeZone)), locale));
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-3">
      <div>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-bold">
          <span>
            {member.name}
            {isSelf ? <span className="font-normal text-ink-3"> · {say.you}</span> : null}
          </span>
          {member.isDisabled ? (
            <Badge tone="bad" icon={Ban}>
              {say.disabled}
            </Badge>
          ) : null}
        </p>
        <p className="text-sm text-ink-2">{member.roles.map((role) => say.roles[role]).join(', ')}</p>
        <p className="text-xs text-ink-3">{[member.contactMasked, since].filter(Boolean).join(' · ')}</p>
      </div>
      <Button look="line" aria-label={say.changeThis(member.name)} onClick={onOpen}>
        {say.change}
      </Button>
    </li>
  );
}
