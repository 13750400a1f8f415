import { Injectable } from '@nestjs/common';
import { isMoot } from '@guyub/domain/program';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { HostingStore } from './hosting.store.ts';
import type { LockedProgram } from './program.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

/** Closes what has lost its sense: nobody is left waiting for a vote on a host that is gone. */
@Injectable()
export class MootProposals {
  constructor(
    private readonly telling: ProgramTelling,
    private readonly clock: Clock,
  ) {}

  /** `program` as it stands after what was just decided. */
  async withdraw(tx: Transaction, program: LockedProgram): Promise<void> {
    const store = new HostingStore(tx);
    const moot = (await store.listProposals(program.id)).filter((proposal) => isMoot(program, proposal));
    for (const { id, kind } of moot) {
      await store.answerProposal(id, 'withdrawn', null, toTimestamp(this.clock.now()));
      await this.telling.tell(tx, program, { kind: 'proposal-withdrawn', by: null, params: { kind } });
    }
  }
}
