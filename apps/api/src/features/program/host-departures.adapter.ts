import { Injectable } from '@nestjs/common';
import { hostStateOf, isHosting } from '@guyub/domain/program';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { HostingStore } from './hosting.store.ts';
import { MootProposals } from './moot-proposals.adapter.ts';
import { type LockedProgram, ProgramStore } from './program.store.ts';
import { ProgramSeries } from './program-series.adapter.ts';

/** What follows when a host is out, by its own will or the others': history stays, what is ahead goes on without it. */
@Injectable()
export class HostDepartures {
  constructor(
    private readonly links: SignedLinks,
    private readonly series: ProgramSeries,
    private readonly moot: MootProposals,
    private readonly clock: Clock,
  ) {}

  async depart(
    tx: Transaction,
    program: LockedProgram,
    organizationId: string,
    to: 'left' | 'removed',
  ): Promise<void> {
    const from = hostStateOf(program, organizationId);
    await new HostingStore(tx).moveHost(program.id, organizationId, to, toTimestamp(this.clock.now()));
    await this.links.revoke(tx, { purpose: 'host-invitation', subjectId: program.id, organizationId });
    const hosts = program.hosts.map((host) =>
      host.organizationId === organizationId ? { ...host, state: to } : host,
    );
    await this.moot.withdraw(tx, { ...program, hosts });
    if (from === null || !isHosting(from)) return;
    await new ProgramStore(tx).refreshSearchText(program.id);
    await this.series.hostsChanged(tx, program.id);
  }
}
