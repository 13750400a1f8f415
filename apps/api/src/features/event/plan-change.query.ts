import { Injectable } from '@nestjs/common';
import {
  type ChangePlan,
  type ChangeRefusal,
  type ChangeScope,
  type EventChange,
  type EventRefusal,
  type NewRule,
  planChange,
  planNewRule,
} from '@guyub/domain/event';
import { addDays, dateOf } from '@guyub/domain/kernel/local-time';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { isProgramOver } from '@guyub/domain/program';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { EventSettings } from './event-settings.query.ts';
import { EventStore, type StoredEvent } from './event.store.ts';
import { hostFault } from './host-standing.store.ts';
import { type SeriesProgram, SeriesStore } from './series.store.ts';

export interface PlannedChange {
  program: SeriesProgram;
  target: StoredEvent;
  series: readonly StoredEvent[];
  plan: ChangePlan;
  newRule: NewRule | null;
  /** Of the dates that would go: those that somebody used, which can only be cancelled. */
  used: ReadonlySet<string>;
}

export type PlanRefusal =
  | ChangeRefusal
  | Extract<
      EventRefusal,
      {
        code:
          | 'not-a-host'
          | 'organization-suspended'
          | 'program-not-active'
          | 'venue-unknown'
          | 'rule-cannot-move'
          | 'no-dates'
          | 'too-many-dates';
      }
    >
  | { code: 'not-found' }
  | { code: 'edited-meanwhile'; version: number };

export interface AskedChange {
  organizationId: string;
  version: number;
  scope: ChangeScope;
  set: EventChange;
}

/** Works out what a change would do: for the preview without a lock, for the change itself under the program's. */
@Injectable()
export class PlanChangeQuery {
  constructor(
    private readonly clock: Clock,
    private readonly settings: EventSettings,
  ) {}

  async run(
    tx: Transaction,
    eventId: string,
    asked: AskedChange,
    { isLocked }: { isLocked: boolean },
  ): Promise<Result<PlannedChange, PlanRefusal>> {
    const now = this.clock.now();
    const events = new EventStore(tx, toTimestamp(now));
    const store = new SeriesStore(tx, toTimestamp(now));
    const programId = (await events.find(eventId))?.programId;
    if (programId === undefined) return refuse({ code: 'not-found' });
    const program = isLocked ? await store.lockProgram(programId) : await store.findProgram(programId);
    if (!program) return refuse({ code: 'not-found' });
    if (isLocked) await events.lockSeries(programId);

    const series = await events.series(programId, eventId);
    const target = series.find(({ id }) => id === eventId);
    if (!target) return refuse({ code: 'not-found' });
    const refusal = await this.faultIn(tx, store, program, target, asked);
    if (refusal) return refuse(refusal);

    const context = await this.context(store, program);
    const newRule = planNewRule(series, target, asked.scope, asked.set, context);
    if (!newRule.ok) return newRule;
    const dates = newRule.value?.dates ?? null;
    const plan = planChange(series, target, asked.scope, asked.set, now.epochMilliseconds, dates);
    if (!plan.ok) return plan;
    const used = await events.listUsed(plan.value.removed.map(({ id }) => id));
    return ok({ program, target, series, plan: plan.value, newRule: newRule.value, used });
  }

  private async faultIn(
    tx: Transaction,
    store: SeriesStore,
    program: SeriesProgram,
    target: StoredEvent,
    { organizationId, version, set }: AskedChange,
  ): Promise<PlanRefusal | null> {
    const fault = await hostFault(tx, program.id, organizationId);
    if (fault) return fault;
    if (isProgramOver(program.state)) return { code: 'program-not-active' };
    if (target.version !== version) return { code: 'edited-meanwhile', version: target.version };
    const venueId = set.location?.venueId ?? null;
    return venueId !== null && !(await store.isVenue(venueId)) ? { code: 'venue-unknown' } : null;
  }

  private async context(store: SeriesStore, program: SeriesProgram) {
    const now = this.clock.now();
    const date = now.toZonedDateTimeISO(program.rule.timeZone).toPlainDate();
    const until = date.add({ months: await this.settings.monthsAhead() }).toString();
    return {
      rule: program.rule,
      policy: program.holidayPolicy,
      // a series that is moved far ahead still meets the holidays there
      holidays: await store.holidays(dateOf(program.rule.dtstart), addDays(until, 800)),
      decisions: await store.decisions(program.id),
      today: date.toString(),
      until,
      now: now.toString(),
    };
  }
}
