import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import type { FlagProgram, FlagSaved } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { CommunicationOfficeQuery } from './communication-office.query.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramHistoryStore } from './program-history.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

/** The communication office says what it worries about; the hosts answer. Nothing of the program changes. */
@Injectable()
export class FlagProgramUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly offices: CommunicationOfficeQuery,
    private readonly telling: ProgramTelling,
  ) {}

  async run(
    caller: AccountCaller,
    programId: string,
    { id, reason }: FlagProgram,
  ): Promise<Result<FlagSaved, ProgramWriteRefusal>> {
    const office = await this.offices.find();
    if (!office) return refuse({ code: 'not-found' });
    const command = { id, operation: 'program.flag', content: { programId, id, reason } };
    return this.unitOfWork.write(command, actorOf(caller, office.organizationId), async (tx) => {
      const program = await new ProgramStore(tx).lock(programId);
      if (!program) return refuse({ code: 'not-found' });

      const now = toTimestamp(this.clock.now());
      await new ProgramHistoryStore(tx).addFlag(programId, id, office.organizationId, reason, now);
      await this.telling.tell(tx, program, {
        kind: 'flagged',
        by: office,
        params: { reason },
        notice: { kind: 'program-flagged', to: hostingIds(program) },
      });
      return ok({ id, isResolved: false });
    });
  }
}
