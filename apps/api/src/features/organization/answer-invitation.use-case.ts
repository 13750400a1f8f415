import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { isInviterStanding, moveInvitation, type OrganizationRefusal } from '@guyub/domain/organization';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { LinkHandlers, type LinkSubject, type LinkToAnswer, SessionRights } from '../identity/index.ts';
import { FollowAdmin } from './follow-admin.use-case.ts';
import { type Invitation, InvitationStore } from './invitation.store.ts';
import { JoinRequestStore } from './join-request.store.ts';
import { MemberStore } from './member.store.ts';
import { OrganizationBriefQuery } from './organization-brief.query.ts';
import { organizationProblems } from './organization.problems.ts';
import { type OrganizationForWrite, OrganizationStore } from './organization.store.ts';

type Refusal =
  | Extract<OrganizationRefusal, { code: 'invitation-not-open' | 'already-member' }>
  | { code: 'link-not-open'; state: 'revoked' };

/** What a member invitation's link shows, and what its tap does. */
@Injectable()
export class AnswerInvitationUseCase {
  constructor(
    handlers: LinkHandlers,
    private readonly clock: Clock,
    private readonly rights: SessionRights,
    private readonly briefs: OrganizationBriefQuery,
    private readonly following: FollowAdmin,
  ) {
    handlers.register('member-invitation', {
      takesAccount: true,
      problems: {
        'invitation-not-open': organizationProblems['invitation-not-open'],
        'already-member': organizationProblems['already-member'],
      },
      describe: (tx, link) => this.describe(tx, link.subjectId),
      answer: (tx, asked) => this.answer(tx, asked),
    });
  }

  private async describe(tx: Transaction, invitationId: string): Promise<LinkSubject | null> {
    const invitation = await new InvitationStore(tx).find(invitationId);
    if (!invitation || invitation.state === 'revoked') return null;
    if (invitation.state === 'open') {
      const organization = await new OrganizationStore(tx).get(invitation.organizationId);
      if (!(await this.isStanding(tx, invitation, organization))) return null;
    }
    const brief = (await this.briefs.of([invitation.organizationId], tx)).get(invitation.organizationId);
    if (!brief) return null;
    return {
      title: brief.name,
      slug: brief.slug,
      invitedBy: brief,
      partnerRole: null,
      nextStartsLocal: null,
      timeZone: null,
      venueLabel: null,
      kinds: [],
      roles: invitation.roles,
      inviteeName: invitation.state === 'open' ? invitation.name : null,
      isHandOver: invitation.isHandOver,
    };
  }

  private async answer(
    tx: Transaction,
    { link, answer, account }: LinkToAnswer,
  ): Promise<Result<{ answer: 'accepted' | 'declined' }, Refusal>> {
    const invitations = new InvitationStore(tx);
    const { organizationId } = await invitations.get(link.subjectId);
    const organization = await new OrganizationStore(tx).lock(organizationId);
    // before its inviter is looked at: who takes the inviter's power waits here, or was here before
    const invitation = await invitations.lock(link.subjectId);
    if (invitation.state === 'revoked' || !(await this.isStanding(tx, invitation, organization)))
      return refuse({ code: 'link-not-open', state: 'revoked' });
    const now = this.clock.now();
    const at = toTimestamp(now);
    const to = answer === 'accept' ? 'accepted' : 'declined';
    const moved = moveInvitation(invitation, to, now.epochMilliseconds);
    if (!moved.ok) return moved;
    if (moved.value === 'declined' || account === null) {
      await invitations.recordAnswer(invitation.id, 'declined', null, at);
      return ok({ answer: 'declined' });
    }
    const { accountId } = account;
    const membershipId = randomUUID();
    const isAdded = await new MemberStore(tx).addMember(
      { id: membershipId, organizationId, accountId, roles: invitation.roles, joinedBy: 'invitation' },
      at,
    );
    if (!isAdded) return refuse({ code: 'already-member' });
    await invitations.recordAnswer(invitation.id, 'accepted', membershipId, at);
    await new JoinRequestStore(tx).withdrawOpen(organizationId, accountId, at);
    await this.rights.changed(tx, accountId);
    await this.following.finishInvited(tx, organizationId, invitation.id, membershipId);
    return ok({ answer: 'accepted' });
  }

  private async isStanding(
    tx: Transaction,
    invitation: Invitation,
    organization: OrganizationForWrite,
  ): Promise<boolean> {
    // by the installation itself, for its first account
    if (invitation.invitedBy === null) return true;
    const inviter = await new InvitationStore(tx).findInviter(invitation);
    return inviter !== null && isInviterStanding(organization, inviter, invitation);
  }
}
