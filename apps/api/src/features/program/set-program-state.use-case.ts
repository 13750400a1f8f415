import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import {
  actAsHost,
  isHosting,
  type ProgramHistoryKind,
  type ProgramId,
  type ProgramSaved,
  type ProgramState,
  type ProgramTransition,
  transitionProgram,
} from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { HostingStore } from './hosting.store.ts';
import { MootProposals } from './moot-proposals.adapter.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramSeries } from './program-series.adapter.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

function happened(from: ProgramState, to: ProgramTransition['to']) {
  if (to === 'active') return from === 'paused' ? 'resumed' : 'published';
  return to;
}

@Injectable()
export class SetProgramStateUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly series: ProgramSeries,
    private readonly telling: ProgramTelling,
    private readonly moot: MootProposals,
  ) {}

  run(
    caller: AccountCaller,
    programId: ProgramId,
    input: ProgramTransition,
  ): Promise<Result<ProgramSaved, ProgramWriteRefusal>> {
    const command = { id: input.changeId, operation: 'program.set-state', content: { programId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const store = new ProgramStore(tx);
      const program = await store.lock(programId);
      if (!program) return refuse({ code: 'not-found' });
      const host = actAsHost(program, input.organizationId);
      if (!host.ok) return host;
      const { title, location, activities } = program.content;
      const moved = transitionProgram(
        {
          state: program.state,
          title,
          location,
          activityCount: activities.length,
          hosts: program.hosts.filter(({ state }) => isHosting(state)),
          openEvents: input.to === 'closed' ? await store.countOpenEvents(programId) : 0,
        },
        input.to,
      );
      if (!moved.ok) return moved;

      const version = program.version + 1;
      await store.setState(programId, moved.value, version);
      const kind = happened(program.state, input.to) satisfies ProgramHistoryKind;
      const partners = await new HostingStore(tx).listPartners(programId);
      const confirmed = partners.filter(({ state }) => state === 'confirmed');
      await this.telling.tell(tx, program, {
        kind,
        by: host.value,
        params: { reason: input.reason },
        notice: {
          kind: `program-${kind}`,
          to: [...hostingIds(program), ...confirmed.map(({ organizationId }) => organizationId)],
        },
      });
      await this.moot.withdraw(tx, { ...program, state: moved.value });
      await this.series.programChanged(tx, programId);
      return ok({ id: programId, slug: program.slug, state: moved.value, version });
    });
  }
}
