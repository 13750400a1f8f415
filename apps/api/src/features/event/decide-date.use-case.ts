import { Injectable } from '@nestjs/common';
import { type decideDateSchema, type EventId, planChange } from '@guyub/domain/event';
import { dateOf } from '@guyub/domain/kernel/local-time';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import type { z } from 'zod';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import type { ChangedEvent, EventWriteRefusal } from './event.problems.ts';
import { EventStore, type StoredEvent } from './event.store.ts';
import { EventTelling } from './event-telling.adapter.ts';
import { LockDateQuery } from './lock-date.query.ts';
import { type SeriesProgram, SeriesStore } from './series.store.ts';

type DecideDate = z.infer<typeof decideDateSchema>;

/** What the hosts decide of a date that fell on a holiday. The decision is kept, so that it is not asked again. */
@Injectable()
export class DecideDateUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly lockDate: LockDateQuery,
    private readonly telling: EventTelling,
  ) {}

  run(
    caller: AccountCaller,
    eventId: EventId,
    input: DecideDate,
  ): Promise<Result<ChangedEvent, EventWriteRefusal>> {
    const { organizationId, decision } = input;
    const command = { id: input.changeId, operation: 'event.decide', content: { eventId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, organizationId), async (tx) => {
      const locked = await this.lockDate.run(tx, eventId, input);
      if (!locked.ok) return locked;
      const { program, target } = locked.value;
      if (!target.needsDecision) return refuse({ code: 'decision-not-needed' });
      const now = toTimestamp(this.clock.now());
      const [store, events] = [new SeriesStore(tx, now), new EventStore(tx, now)];
      if (decision === 'move' && input.movedTo !== null) {
        const moved = await this.move(tx, events, program, target, input, input.movedTo);
        if (!moved.ok) return moved;
      }
      if (decision === 'skip') await this.skip(tx, store, events, program, target, organizationId);
      if (decision === 'leave') await store.settleDecision([eventId]);
      const movedTo = decision === 'skip' ? null : (input.movedTo ?? dateOf(target.startsLocal));
      await store.addDecisions(program.id, [{ recurrenceId: target.recurrenceId, movedTo }]);
      const after = await events.find(eventId);
      return ok({ slug: after?.slug ?? null, version: after?.version ?? null, dates: 1 });
    });
  }

  private async move(
    tx: Transaction,
    events: EventStore,
    program: SeriesProgram,
    target: StoredEvent,
    { organizationId }: DecideDate,
    date: string,
  ): Promise<Result<null, EventWriteRefusal>> {
    const series = await events.series(program.id, target.id);
    const plan = planChange(series, target, 'this', { date }, this.clock.now().epochMilliseconds);
    if (!plan.ok) return plan;
    const [line] = plan.value.lines;
    if (!line) return refuse({ code: 'nothing-changed' });
    const { recurrenceId, isDetached } = target;
    await events.saveDates([{ ...line.to, id: target.id, recurrenceId, isDetached, needsDecision: false }]);
    if (target.status === 'draft') return ok(null);
    const [fromLocal, toLocal] = [target.startsLocal, line.to.startsLocal];
    const entry = { eventId: target.id, kind: 'rescheduled' as const, fromLocal, toLocal, organizationId };
    await events.addHistory([{ ...entry, reason: '' }]);
    await this.telling.tell(tx, program.id, {
      kind: 'event-rescheduled',
      by: organizationId,
      eventSlug: target.slug,
      params: { startsLocal: toLocal, fromLocal, fields: 'date', reason: '' },
    });
    return ok(null);
  }

  private async skip(
    tx: Transaction,
    store: SeriesStore,
    events: EventStore,
    program: SeriesProgram,
    target: StoredEvent,
    organizationId: string,
  ): Promise<void> {
    if (target.status === 'draft') return events.removeDates([target.id]);
    const day = dateOf(target.startsLocal);
    // the holiday's own name is the reason that people read
    const reason = (await store.holidays(day, day)).map(({ name }) => name).join(', ');
    await events.cancelDates([target], reason, organizationId);
    await this.telling.tell(tx, program.id, {
      kind: 'event-cancelled',
      by: organizationId,
      eventSlug: target.slug,
      params: { startsLocal: target.startsLocal, reason },
    });
  }
}
