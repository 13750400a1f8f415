import { Injectable } from '@nestjs/common';
import { type EventId, reinstate, type reinstateEventSchema } from '@guyub/domain/event';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { isGivenBy } from '@guyub/domain/program';
import type { z } from 'zod';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { ChangedEvent, EventWriteRefusal } from './event.problems.ts';
import { EventStore } from './event.store.ts';
import { EventTelling } from './event-telling.adapter.ts';
import { LockDateQuery } from './lock-date.query.ts';

/** Takes the cancelling of one date back, while it is ahead. */
@Injectable()
export class ReinstateEventUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly lockDate: LockDateQuery,
    private readonly telling: EventTelling,
  ) {}

  run(
    caller: AccountCaller,
    eventId: EventId,
    input: z.infer<typeof reinstateEventSchema>,
  ): Promise<Result<ChangedEvent, EventWriteRefusal>> {
    const { organizationId } = input;
    const command = { id: input.changeId, operation: 'event.reinstate', content: { eventId, ...input } };
    return this.unitOfWork.write(command, actorOf(caller, organizationId), async (tx) => {
      const locked = await this.lockDate.run(tx, eventId, input);
      if (!locked.ok) return locked;
      const { program, target } = locked.value;
      if (program.state !== 'active') return refuse({ code: 'program-not-active' });
      const now = this.clock.now();
      const allowed = reinstate(target, now.epochMilliseconds);
      if (!allowed.ok) return allowed;
      const events = new EventStore(tx, toTimestamp(now));
      const { startsLocal } = target;
      const others = await events.series(program.id, eventId);
      if (others.some((other) => other.status !== 'cancelled' && other.startsLocal === startsLocal))
        return refuse({ code: 'date-taken', startsLocal });

      // a rule that ended before it would ask about it every night
      await events.reinstate(eventId, { isDetached: !isGivenBy(program.rule, target.recurrenceId) });
      const entry = { eventId, kind: 'reinstated' as const, fromLocal: null, toLocal: startsLocal };
      await events.addHistory([{ ...entry, reason: '', organizationId }]);
      await this.telling.tell(tx, program.id, {
        kind: 'event-reinstated',
        by: organizationId,
        eventSlug: target.slug,
        params: { startsLocal },
      });
      return ok({ slug: target.slug, version: target.version + 1, dates: 1 });
    });
  }
}
