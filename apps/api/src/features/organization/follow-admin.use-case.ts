import { Injectable } from '@nestjs/common';
import {
  isActive,
  mayAdminister,
  rolesWithAdmin,
  rolesWithoutAdmin,
  type SuccessionClock,
} from '@guyub/domain/organization';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { SessionRights, SignedLinks } from '../identity/index.ts';
import { HandOverStore } from './hand-over.store.ts';
import { MemberStore } from './member.store.ts';
import { SettleSuccessionUseCase } from './settle-succession.use-case.ts';
import { SuccessionTelling } from './succession-telling.adapter.ts';
import { type NamedMember, SuccessionStore } from './succession.store.ts';

interface Following {
  what: 'handed-over' | 'followed-on-leaving';
  reason: string | null;
  /** of the admins who are still gone at this moment; null: nobody's */
  endsAdminsGoneBy: SuccessionClock | null;
}

/** Makes a member the admin, under the organization's lock; every way in which one admin follows another ends here. */
@Injectable()
export class FollowAdmin {
  constructor(
    private readonly clock: Clock,
    private readonly rights: SessionRights,
    private readonly links: SignedLinks,
    private readonly settling: SettleSuccessionUseCase,
    private readonly telling: SuccessionTelling,
  ) {}

  async follow(
    tx: Transaction,
    organizationId: string,
    membershipId: string,
    { what, reason, endsAdminsGoneBy }: Following,
  ): Promise<void> {
    const members = await new SuccessionStore(tx).listMembers(organizationId);
    const successor = members.find((member) => member.membershipId === membershipId);
    if (!successor) throw new RangeError('Nobody follows who is no member; the rule has looked');
    // told first, while those who were admins still are
    await this.telling.tell(tx, organizationId, { what, name: successor.name, reason });
    if (!mayAdminister(successor.roles)) await this.give(tx, successor, rolesWithAdmin(successor.roles));
    if (endsAdminsGoneBy) await this.endGone(tx, members, membershipId, endsAdminsGoneBy);
    await this.endVote(tx, organizationId);
    await this.links.contactsChanged(tx, organizationId);
  }

  /** Whoever took the office's invitation is in: what it decided beside that is done now. */
  async finishInvited(
    tx: Transaction,
    organizationId: string,
    invitationId: string,
    membershipId: string,
  ): Promise<void> {
    const store = new HandOverStore(tx);
    const handOver = await store.lockByInvitation(invitationId);
    if (!handOver) return;
    await store.recordDone(handOver.id, toTimestamp(this.clock.now()));
    await this.follow(tx, organizationId, membershipId, {
      what: 'handed-over',
      reason: null,
      endsAdminsGoneBy: handOver.endsAdminRoles ? await this.settling.readClock() : null,
    });
  }

  /** The office invited somebody to lead; who it is the group learns when they come. */
  async tellInvited(tx: Transaction, organizationId: string, reason: string): Promise<void> {
    await this.telling.tell(tx, organizationId, { what: 'invited-to-lead', name: null, reason });
  }

  private async endGone(
    tx: Transaction,
    members: readonly NamedMember[],
    keptId: string,
    clock: SuccessionClock,
  ): Promise<void> {
    for (const member of members)
      if (member.membershipId !== keptId && mayAdminister(member.roles) && !isActive(member, clock))
        await this.give(tx, member, rolesWithoutAdmin(member.roles));
  }

  private async give(tx: Transaction, member: NamedMember, roles: NamedMember['roles']): Promise<void> {
    await new MemberStore(tx).setRoles(member.membershipId, roles);
    await this.rights.changed(tx, member.accountId);
  }

  private async endVote(tx: Transaction, organizationId: string): Promise<void> {
    const store = new SuccessionStore(tx);
    const open = await store.lockOpen(organizationId);
    if (open) await store.settle(open.id, 'superseded', toTimestamp(this.clock.now()));
  }
}
