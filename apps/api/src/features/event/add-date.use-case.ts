import { Injectable } from '@nestjs/common';
import { type AddDate, addDate } from '@guyub/domain/event';
import { dateOf } from '@guyub/domain/kernel/local-time';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { isProgramOver, type ProgramId } from '@guyub/domain/program';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { ProgramRevision } from '../program/index.ts';
import type { ChangedEvent, EventWriteRefusal } from './event.problems.ts';
import { EventTelling } from './event-telling.adapter.ts';
import { hostFault } from './host-standing.store.ts';
import { type SeriesDate, type SeriesProgram, SeriesStore } from './series.store.ts';
import { addPlanned, contentOf } from './stored-series.adapter.ts';

/** Adds a date to a program that there is: the next one, which its hosts agreed on. */
@Injectable()
export class AddDateUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly revision: ProgramRevision,
    private readonly telling: EventTelling,
  ) {}

  run(
    caller: AccountCaller,
    programId: ProgramId,
    input: AddDate,
  ): Promise<Result<ChangedEvent, EventWriteRefusal>> {
    const command = { id: input.changeId, operation: 'event.add-date', content: { programId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, input.organizationId), async (tx) => {
      const now = this.clock.now();
      const store = new SeriesStore(tx, toTimestamp(now));
      const program = await store.lockProgram(programId);
      if (!program) return refuse({ code: 'not-found' });
      const fault = await hostFault(tx, programId, input.organizationId);
      if (fault) return refuse(fault);
      if (isProgramOver(program.state)) return refuse({ code: 'program-not-active' });
      if (program.version !== input.version)
        return refuse({ code: 'edited-meanwhile', version: program.version });
      const series = await store.datesFrom(programId, '0001-01-01T00:00');
      const added = addDate(series, program.rule, input, now.toString());
      if (!added.ok) return added;

      const { planned, isDetached, list } = added.value;
      if (list) {
        await this.revision.apply(tx, programId, { rule: list });
        // whoever chose the day saw what is on it: it is not asked again
        const { recurrenceId } = planned;
        await store.addDecisions(programId, [{ recurrenceId, movedTo: dateOf(recurrenceId) }]);
      }
      const content = await contentOf(store, program);
      const [date] = await addPlanned(store, program, [planned], content, { isDetached });
      if (!date) throw new Error('A date that nobody has was not stored');
      await this.tell(tx, program, date, input.organizationId);
      return ok({ slug: date.slug, version: 1, dates: 1 });
    });
  }

  /** Nobody was told of a draft. */
  private async tell(tx: Transaction, { id, state }: SeriesProgram, date: SeriesDate, by: string) {
    if (state !== 'active') return;
    const { slug: eventSlug, startsLocal } = date;
    await this.telling.tell(tx, id, { kind: 'date-added', by, eventSlug, params: { startsLocal } });
  }
}
