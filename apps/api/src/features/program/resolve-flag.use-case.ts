import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { type FlagSaved, isHosting, type ResolveFlag } from '@guyub/domain/program';

import { type AccountCaller, actorOf, mayActFor } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramHistoryStore } from './program-history.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

/** A host answers a flag, saying what was done about it; or the office takes it back. */
@Injectable()
export class ResolveFlagUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly telling: ProgramTelling,
  ) {}

  run(
    caller: AccountCaller,
    programId: string,
    flagId: string,
    { changeId, answer }: ResolveFlag,
  ): Promise<Result<FlagSaved, ProgramWriteRefusal>> {
    const command = {
      id: changeId,
      operation: 'program.resolve-flag',
      content: { programId, flagId, answer },
    };
    return this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const store = new ProgramStore(tx);
      const program = await store.lock(programId);
      const flags = new ProgramHistoryStore(tx);
      const flag = await flags.findFlag(programId, flagId);
      if (!program || !flag) return refuse({ code: 'not-found' });
      if (flag.isResolved) return refuse({ code: 'flag-not-open' });
      const host = program.hosts.find(
        ({ organizationId, state }) => isHosting(state) && mayActFor(caller, organizationId),
      );
      const by = host ?? (caller.isOverseer ? await store.communicationOffice() : null);
      if (!by) return refuse({ code: 'not-a-host' });

      await flags.resolveFlag(flagId, answer, toTimestamp(this.clock.now()));
      await this.telling.tell(tx, program, {
        kind: 'flag-resolved',
        by,
        params: { answer },
        notice: { kind: 'flag-resolved', to: [...hostingIds(program), flag.flaggedBy] },
      });
      return ok({ id: flagId, isResolved: true });
    });
  }
}
