import { Injectable } from '@nestjs/common';
import { maskEmail } from '@guyub/domain/kernel/email';
import { maskPhone, normalizePhone } from '@guyub/domain/kernel/phone';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import {
  type InviteMember,
  judgeMailedInvitation,
  judgeRoles,
  MAILED_INVITATION_HOURS,
  mayGiveRoles,
  type OrganizationRefusal,
} from '@guyub/domain/organization';

import { type AccountCaller, rolesIn } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { InvitationStore } from './invitation.store.ts';
import { MemberStore } from './member.store.ts';
import { OrganizationNotices } from './notice.store.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal =
  | Extract<
      OrganizationRefusal,
      {
        code:
          | 'role-not-for-kind'
          | 'role-not-yours-to-give'
          | 'already-member'
          | 'phone-invalid'
          | 'too-many-invitations';
      }
    >
  | { code: 'id-reused' };

type Contact = { email: string } | { phone: string };

/** The contact as it is kept and compared. */
function readContact({ kind, value }: InviteMember['contact']): Result<Contact, { code: 'phone-invalid' }> {
  if (kind === 'email') return ok({ email: value });
  const phone = normalizePhone(value);
  return phone.ok ? ok({ phone: phone.value }) : phone;
}

/** A personal link into the organization. An e-mail's is sent; a phone's is given to the admin once, to send by hand. */
@Injectable()
export class InviteMemberUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly acting: ActingOrganizationQuery,
    private readonly links: SignedLinks,
    private readonly notices: OrganizationNotices,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    input: InviteMember,
  ): Promise<Result<{ link: string | null }, Refusal>> {
    const read = readContact(input.contact);
    if (!read.ok) return read;
    const contact = read.value;
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = { id: input.id, operation: 'organization.invite', content: { organizationId, ...input } };
    // the outcome that is kept for a repetition must not hold the link
    let link: string | null = null;
    const invited = await this.unitOfWork.write<void, Refusal>(command, actor, async (tx) => {
      const organization = await new OrganizationStore(tx).lock(organizationId);
      const wanted = judgeRoles(organization, input.roles);
      if (!wanted.ok) return wanted;
      const given = mayGiveRoles(organization, rolesIn(caller, organizationId), [], wanted.value);
      if (!given.ok) return given;
      if (await new MemberStore(tx).isContactIn(organizationId, contact))
        return refuse({ code: 'already-member' });

      const now = this.clock.now();
      const isByOffice = rolesIn(caller, organizationId).length === 0;
      const invitations = new InvitationStore(tx);
      if ('email' in contact) {
        const since = toTimestamp(now.subtract({ hours: MAILED_INVITATION_HOURS }));
        const mailed = await invitations.countMailed(organizationId, caller.accountId, since);
        const allowed = judgeMailedInvitation(organization.isVerified || isByOffice, mailed);
        if (!allowed.ok) return allowed;
      }
      const expiresAt = await this.links.answerUntil();
      await invitations.addInvitation(
        {
          id: input.id,
          organizationId,
          name: input.name,
          contactKind: 'email' in contact ? 'email' : 'phone',
          contactMasked: 'email' in contact ? maskEmail(contact.email) : maskPhone(contact.phone),
          roles: wanted.value,
          invitedBy: caller.accountId,
        },
        toTimestamp(now),
        toTimestamp(expiresAt),
      );
      const asked = { purpose: 'member-invitation', subjectId: input.id, organizationId, expiresAt } as const;
      if ('email' in contact) await this.links.request(tx, { ...asked, contact });
      else link = (await this.links.makeNow(tx, { ...asked, contact })).address;
      if (isByOffice) await this.notices.add(tx, { organizationId, kind: 'member-invited-by-office' });
      return ok(undefined);
    });
    return invited.ok ? ok({ link }) : invited;
  }
}
