import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import type { ModerateProgram, ModerationSaved } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { CommunicationOfficeQuery } from './communication-office.query.ts';
import type { ProgramWriteRefusal } from './program.problems.ts';
import { hostingIds, ProgramStore } from './program.store.ts';
import { ProgramSeries } from './program-series.adapter.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

/** The office hides public words, or shows them again; the words themselves stay the hosts'. */
@Injectable()
export class ModerateProgramUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly offices: CommunicationOfficeQuery,
    private readonly series: ProgramSeries,
    private readonly telling: ProgramTelling,
  ) {}

  async run(
    caller: AccountCaller,
    programId: string,
    input: ModerateProgram,
  ): Promise<Result<ModerationSaved, ProgramWriteRefusal>> {
    const { changeId, field, hidden, reason } = input;
    const office = await this.offices.find();
    if (!office) return refuse({ code: 'not-found' });
    const command = { id: changeId, operation: 'program.moderate', content: { programId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, office.organizationId), async (tx) => {
      const store = new ProgramStore(tx);
      const program = await store.lock(programId);
      if (!program) return refuse({ code: 'not-found' });
      if (!hidden && !program.hidden.includes(field)) return ok({ field, hidden });

      const now = toTimestamp(this.clock.now());
      if (hidden) await store.hideWords(programId, field, reason, now);
      else await store.showWords(programId, field);
      if (hidden && field === 'title') await store.hideSlugs(programId);
      await store.refreshSearchText(programId);
      const kind = hidden ? 'words-hidden' : 'words-shown';
      const isTitleHidden = field === 'title' ? hidden : program.hidden.includes('title');
      await this.telling.tell(
        tx,
        { ...program, title: isTitleHidden ? '' : program.content.title },
        {
          kind,
          by: office,
          params: { field, reason },
          notice: { kind, to: hostingIds(program) },
        },
      );
      // dates carry the title into what they are found by
      await this.series.programChanged(tx, programId);
      return ok({ field, hidden });
    });
  }
}
