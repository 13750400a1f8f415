import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { type HostSaved, type LeaveProgram, leaveProgram } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { HostDepartures } from './host-departures.adapter.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

@Injectable()
export class LeaveProgramUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly departures: HostDepartures,
    private readonly telling: ProgramTelling,
  ) {}

  run(
    caller: AccountCaller,
    programId: string,
    input: LeaveProgram,
  ): Promise<Result<HostSaved, ProgramWriteRefusal>> {
    const { organizationId, reason } = input;
    const command = { id: input.changeId, operation: 'program.leave', content: { programId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, organizationId), async (tx) => {
      const program = await new ProgramStore(tx).lock(programId);
      if (!program) return refuse({ code: 'not-found' });
      const decided = leaveProgram(program, organizationId);
      if (!decided.ok) return decided;
      const host = program.hosts.find((candidate) => candidate.organizationId === organizationId);
      await this.telling.tell(tx, program, {
        kind: 'host-left',
        by: host ?? null,
        params: { reason },
        notice: { kind: 'host-left', to: hostingIds(program) },
      });
      await this.departures.depart(tx, program, organizationId, decided.value.to);
      return ok({ organizationId, state: decided.value.to });
    });
  }
}
