import { Injectable } from '@nestjs/common';
import { Temporal } from '@guyub/domain/kernel/temporal';
import { castVote, type OwnSuccession } from '@guyub/domain/organization';

import type { AccountCaller } from '../../platform/caller.ts';
import { toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { SettleSuccessionUseCase } from './settle-succession.use-case.ts';
import { SuccessionStore } from './succession.store.ts';

interface OpenRow extends Omit<OwnSuccession, 'endsAt' | 'asks'> {
  organizationId: string;
  candidateId: string;
  hasAgreed: boolean;
  endsAt: Date;
}

/** Votes that wait for the caller, in whatever group they are a member: who acts for nobody has no workspace to see them in. */
@Injectable()
export class OwnSuccessionsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settling: SettleSuccessionUseCase,
  ) {}

  async run({ accountId }: AccountCaller): Promise<{ items: OwnSuccession[] }> {
    const clock = await this.settling.readClock();
    return this.unitOfWork.read(async (tx) => {
      const rows = await tx.query<OpenRow[]>(
        `select s.id as "successionId", s.organization_id as "organizationId", o.slug as "organizationSlug",
                o.name as "organizationName", p.name as candidate, a.id as "candidateId",
                s.agreed_at is not null as "hasAgreed", s.ends_at as "endsAt"
           from membership own
           join organization_succession s on s.organization_id = own.organization_id and s.state = 'open'
           join organization o on o.id = s.organization_id
           join membership m on m.id = s.membership_id join account a on a.id = m.account_id
           join person p on p.id = a.person_id
          where own.account_id = $1 and own.ended_at is null and s.ends_at > $2 order by s.ends_at, s.id`,
        [accountId, toTimestamp(Temporal.Instant.fromEpochMilliseconds(clock.nowMs))],
      );
      const store = new SuccessionStore(tx);
      const items: OwnSuccession[] = [];
      for (const { organizationId, candidateId, hasAgreed, endsAt, ...row } of rows) {
        const members = await store.listMembers(organizationId);
        const votes = await store.listVotes(row.successionId);
        const isAsked = candidateId === accountId && !hasAgreed;
        const maySpeak = castVote(members, votes, accountId, clock).ok;
        if (isAsked || maySpeak)
          items.push({ ...row, endsAt: endsAt.toISOString(), asks: isAsked ? 'answer' : 'vote' });
      }
      return { items };
    });
  }
}
