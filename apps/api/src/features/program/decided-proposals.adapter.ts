import { Injectable } from '@nestjs/common';
import type { ProposalKind } from '@guyub/domain/program';

import type { Transaction } from '../../platform/unit-of-work.ts';
import { HostDepartures } from './host-departures.adapter.ts';
import { HostingStore } from './hosting.store.ts';
import { MootProposals } from './moot-proposals.adapter.ts';
import { hostingIds, type KnownOrganization, type LockedProgram, ProgramStore } from './program.store.ts';
import { ProgramSeries } from './program-series.adapter.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

export interface Decided {
  kind: ProposalKind;
  target: string | null;
  reason: string;
}

/** Does what the owner, or two hosts, have decided; everyone whom it touches is told. */
@Injectable()
export class DecidedProposals {
  constructor(
    private readonly series: ProgramSeries,
    private readonly departures: HostDepartures,
    private readonly telling: ProgramTelling,
    private readonly moot: MootProposals,
  ) {}

  async carryOut(
    tx: Transaction,
    program: LockedProgram,
    by: KnownOrganization,
    { kind, target, reason }: Decided,
  ): Promise<void> {
    if (kind === 'cancel-program') return this.cancel(tx, program, by, reason);
    const removed = program.hosts.find(({ organizationId }) => organizationId === target);
    if (!removed) throw new RangeError('a removal without its host');
    await this.telling.tell(tx, program, {
      kind: 'host-removed',
      by,
      about: removed,
      params: { reason },
      notice: { kind: 'host-removed', to: [...hostingIds(program), removed.organizationId] },
    });
    await this.departures.depart(tx, program, removed.organizationId, 'removed');
  }

  private async cancel(
    tx: Transaction,
    program: LockedProgram,
    by: KnownOrganization,
    reason: string,
  ): Promise<void> {
    await new ProgramStore(tx).setState(program.id, 'cancelled', program.version + 1);
    const partners = await new HostingStore(tx).listPartners(program.id);
    const concerned = partners.filter(({ state }) => state === 'asked' || state === 'confirmed');
    const invited = program.hosts.filter(({ state }) => state === 'invited');
    await this.telling.tell(tx, program, {
      kind: 'cancelled',
      by,
      params: { reason },
      notice: {
        kind: 'program-cancelled',
        to: [
          ...hostingIds(program),
          ...[...invited, ...concerned].map(({ organizationId }) => organizationId),
        ],
      },
    });
    await this.moot.withdraw(tx, { ...program, state: 'cancelled' });
    // nobody has heard of a draft's dates
    if (program.state !== 'draft') await this.series.cancelAll(tx, program.id, reason, by.organizationId);
  }
}
