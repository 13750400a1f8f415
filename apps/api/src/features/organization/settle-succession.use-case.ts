import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok } from '@guyub/domain/kernel/result';
import { judgeSuccession, rolesWithAdmin, type SuccessionClock } from '@guyub/domain/organization';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { SessionRights } from '../identity/index.ts';
import { CurrentSettingQuery } from '../setting/index.ts';
import { MemberStore } from './member.store.ts';
import { OrganizationStore } from './organization.store.ts';
import { SuccessionTelling } from './succession-telling.adapter.ts';
import { type NamedMember, type Succession, SuccessionStore } from './succession.store.ts';

export const SETTLE_SUCCESSIONS = 'organization.settle-successions';

/** Looks where a vote stands, after every word and as time goes by, and does what it decided. */
@Injectable()
export class SettleSuccessionUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: CurrentSettingQuery,
    private readonly rights: SessionRights,
    private readonly telling: SuccessionTelling,
  ) {}

  /** Read before the transaction: a rule must not wait for a second connection while it holds the first. */
  async readClock(): Promise<SuccessionClock> {
    const goneDays = await this.settings.run('organization.admin_gone_days');
    return { nowMs: this.clock.now().epochMilliseconds, goneDays };
  }

  /** Under the organization's lock; what the vote is afterwards. */
  async settle(
    tx: Transaction,
    succession: Succession,
    members: readonly NamedMember[],
    clock: SuccessionClock,
  ): Promise<Succession['state']> {
    const store = new SuccessionStore(tx);
    const state = judgeSuccession(succession, members, await store.listVotes(succession.id), clock);
    if (state === 'open') return state;
    const { organizationId, membershipId } = succession;
    const at = toTimestamp(this.clock.now());
    const candidate = members.find((member) => member.membershipId === membershipId);
    await store.settle(succession.id, state, at);
    if (state === 'accepted' && candidate) {
      await new MemberStore(tx).setRoles(membershipId, rolesWithAdmin(candidate.roles));
      await this.rights.changed(tx, candidate.accountId);
    }
    await this.telling.tell(tx, organizationId, {
      what: state,
      name: candidate?.name ?? null,
      reason: null,
    });
    return state;
  }

  /** Everything that time, or the going of members, has decided. */
  async settleDue(): Promise<void> {
    const clock = await this.readClock();
    const open = await this.unitOfWork.read((tx) => new SuccessionStore(tx).listOpen());
    for (const organizationId of open) {
      const command = { id: randomUUID(), operation: SETTLE_SUCCESSIONS, content: { organizationId } };
      await this.unitOfWork.write(command, { kind: 'system', id: SETTLE_SUCCESSIONS }, async (tx) => {
        await new OrganizationStore(tx).lock(organizationId);
        await new MemberStore(tx).lockMembers(organizationId);
        const store = new SuccessionStore(tx);
        const succession = await store.lockOpen(organizationId);
        if (succession) await this.settle(tx, succession, await store.listMembers(organizationId), clock);
        return ok(null);
      });
    }
  }
}
