import { Injectable } from '@nestjs/common';
import { type cancelEventSchema, type EventId, planCancel } from '@guyub/domain/event';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { fromRecurrenceRule, splitSeries } from '@guyub/domain/program';
import type { z } from 'zod';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { ProgramRevision } from '../program/index.ts';
import type { ChangedEvent, EventWriteRefusal } from './event.problems.ts';
import { EventStore, type StoredEvent } from './event.store.ts';
import { EventTelling } from './event-telling.adapter.ts';
import { LockDateQuery } from './lock-date.query.ts';
import { type SeriesProgram, SeriesStore } from './series.store.ts';

/** Cancels a date, or it and all that follow. People see that it was to be; a draft just goes. */
@Injectable()
export class CancelEventUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly lockDate: LockDateQuery,
    private readonly revision: ProgramRevision,
    private readonly telling: EventTelling,
  ) {}

  run(
    caller: AccountCaller,
    eventId: EventId,
    input: z.infer<typeof cancelEventSchema>,
  ): Promise<Result<ChangedEvent, EventWriteRefusal>> {
    const { organizationId, scope, reason } = input;
    const command = { id: input.changeId, operation: 'event.cancel', content: { eventId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, organizationId), async (tx) => {
      const locked = await this.lockDate.run(tx, eventId, input);
      if (!locked.ok) return locked;
      const { program, target } = locked.value;
      const now = this.clock.now();
      const events = new EventStore(tx, toTimestamp(now));
      const plan = planCancel(await events.series(program.id, eventId), target, scope, now.epochMilliseconds);
      if (!plan.ok) return refuse(plan.error);

      const taken = plan.value.cancelled;
      // what a paused program hides for now, people have heard of
      const isKnown = program.state !== 'draft';
      const known = isKnown ? taken : [];
      await events.cancelDates(known, reason, organizationId);
      const drafts = isKnown ? [] : taken;
      await new SeriesStore(tx, toTimestamp(now)).addDecisions(
        program.id,
        drafts.map(({ recurrenceId }) => ({ recurrenceId, movedTo: null })),
      );
      await events.removeDates(drafts.map(({ id }) => id));
      if (scope === 'following') await this.endRule(tx, program, target);

      await this.tell(tx, program, known, organizationId, reason);
      const after = await events.find(eventId);
      return ok({ slug: after?.slug ?? null, version: after?.version ?? null, dates: taken.length });
    });
  }

  /** No dates are made any more from this one on. */
  private async endRule(tx: Transaction, program: SeriesProgram, target: StoredEvent): Promise<void> {
    const before = splitSeries(program.rule, target.recurrenceId).before;
    const rule = before ?? { ...program.rule, dtstart: target.recurrenceId, rrule: null, rdates: [] };
    const editor = fromRecurrenceRule(rule) ?? program.recurrence;
    await this.revision.apply(tx, program.id, { rule: { editor, rule } });
  }

  private async tell(
    tx: Transaction,
    program: SeriesProgram,
    known: readonly { slug: string; startsLocal: string }[],
    by: string,
    reason: string,
  ): Promise<void> {
    const [first] = known;
    if (!first) return;
    const isOne = known.length === 1;
    await this.telling.tell(tx, program.id, {
      kind: isOne ? 'event-cancelled' : 'dates-cancelled',
      by,
      eventSlug: first.slug,
      params: { startsLocal: first.startsLocal, reason, ...(!isOne && { count: String(known.length) }) },
    });
  }
}
