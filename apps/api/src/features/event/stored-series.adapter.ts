import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { eventSearchText, eventSlug, mostDates } from '@guyub/domain/event';
import { addDays, dateOf } from '@guyub/domain/kernel/local-time';
import type { Temporal } from '@guyub/domain/kernel/temporal';
import {
  type DateDecision,
  isProgramOver,
  type PlannedOccurrence,
  planOccurrences,
  type Reconciliation,
  reconcileOccurrences,
} from '@guyub/domain/program';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { ProgramSeries } from '../program/index.ts';
import { EventSettings } from './event-settings.query.ts';
import { EventStore } from './event.store.ts';
import { EventTelling } from './event-telling.adapter.ts';
import { type DateContent, type SeriesDate, type SeriesProgram, SeriesStore } from './series.store.ts';

/** As many dates as the form shows with their holidays: what was left unsaid of them was seen and left. */
const SHOWN_DATES = 6;
/** How far back a repeating program's dates are stored when it is entered; single dates go back as far as they say. */
const MONTHS_BACK = 12;

const later = (one: string, other: string) => (one > other ? one : other);

/** The words of a program as its dates carry them. */
export async function contentOf(store: SeriesStore, program: SeriesProgram): Promise<DateContent> {
  const { districtCode, names } = await store.place(program.venueId);
  return {
    title: program.title,
    kinds: program.kinds,
    venueId: program.venueId,
    onlineUrl: program.onlineUrl,
    peopleTarget: program.peopleTarget,
    districtCode,
    searchText: eventSearchText({
      title: program.title,
      activityTitles: program.activities.map(({ title }) => title),
      placeNames: names,
      hostNames: program.hosts.flatMap(({ code, name }) => [code, name]),
    }),
  };
}

/** Stores new dates, each with an address of its own: what a rule gives, or one beside it (`isDetached`). */
export async function addPlanned(
  store: SeriesStore,
  program: SeriesProgram,
  planned: readonly PlannedOccurrence[],
  content: DateContent,
  { isDetached = false }: { isDetached?: boolean } = {},
): Promise<SeriesDate[]> {
  if (planned.length === 0) return [];
  const taken = await store.slugsLike(program.slug.slice(0, 60));
  const starts = await store.startsTaken(program.id);
  const dates: SeriesDate[] = [];
  for (const { recurrenceId, startsLocal, endsLocal, startsAt, endsAt, needsDecision } of planned) {
    // somebody moved another date of the program to this very time
    if (starts.has(startsLocal)) continue;
    const slug = eventSlug(program.slug, startsLocal, (candidate) => taken.has(candidate));
    taken.add(slug);
    starts.add(startsLocal);
    dates.push({
      id: randomUUID(),
      slug,
      recurrenceId,
      startsLocal,
      endsLocal,
      startsAt,
      endsAt,
      status: program.state === 'active' ? 'scheduled' : 'draft',
      isDetached,
      needsDecision,
      isReported: false,
    });
  }
  await store.addDates(program, dates, content);
  return dates;
}

/** Keeps the dates of programs as rows: made ahead, following their program where nobody touched them. */
@Injectable()
export class StoredSeries extends ProgramSeries {
  constructor(
    private readonly clock: Clock,
    private readonly settings: EventSettings,
    private readonly telling: EventTelling,
  ) {
    super();
  }

  override async programChanged(
    tx: Transaction,
    programId: string,
    decisions?: readonly DateDecision[],
  ): Promise<void> {
    const now = this.clock.now();
    const store = new SeriesStore(tx, toTimestamp(now));
    const program = await store.lockProgram(programId);
    if (!program || isProgramOver(program.state)) return;
    const content = await contentOf(store, program);
    await this.followRule(tx, store, program, content, now, decisions);

    const dates = await store.datesFrom(programId, '0001-01-01T00:00');
    const ahead = dates.filter((date) => Date.parse(date.startsAt) > now.epochMilliseconds);
    const following = ahead.filter(
      ({ isDetached, isReported, status }) => !isDetached && !isReported && status !== 'cancelled',
    );
    await store.followContent(
      program,
      content,
      following.map(({ id }) => id),
    );
    await this.followState(store, program, dates, ahead);
  }

  override async hostsChanged(tx: Transaction, programId: string): Promise<void> {
    const now = this.clock.now();
    const store = new SeriesStore(tx, toTimestamp(now));
    const program = await store.lockProgram(programId);
    if (!program) return;
    const dates = await store.datesFrom(programId, '0001-01-01T00:00');
    const ahead = dates.filter((date) => Date.parse(date.startsAt) > now.epochMilliseconds);
    const ids = ahead.map(({ id }) => id);
    await store.followHosts(program, ids);
    await new EventStore(tx, toTimestamp(now)).refreshSearchText(ids);
  }

  override async cancelAll(
    tx: Transaction,
    programId: string,
    reason: string,
    organizationId: string,
  ): Promise<void> {
    const now = this.clock.now();
    const dates = await new SeriesStore(tx, toTimestamp(now)).datesFrom(programId, '0001-01-01T00:00');
    const open = dates.filter(
      ({ status, isReported, endsAt }) =>
        status !== 'cancelled' && !isReported && Date.parse(endsAt) > now.epochMilliseconds,
    );
    await new EventStore(tx, toTimestamp(now)).cancelDates(open, reason, organizationId);
  }

  /** Adds what the rule gives and nobody has yet. A date that people know of is never taken away or moved by itself. */
  private async followRule(
    tx: Transaction,
    store: SeriesStore,
    program: SeriesProgram,
    content: DateContent,
    now: Temporal.Instant,
    asked: readonly DateDecision[] | undefined,
  ): Promise<void> {
    const isFirst = program.materializedUntil === null;
    if (asked && asked.length > 0) await store.addDecisions(program.id, asked);
    const zoned = now.toZonedDateTimeISO(program.rule.timeZone);
    const today = zoned.toPlainDate().toString();
    const until = zoned
      .toPlainDate()
      .add({ months: await this.settings.monthsAhead() })
      .toString();
    const start = dateOf(program.rule.dtstart);
    const oldest = zoned.toPlainDate().subtract({ months: MONTHS_BACK }).toString();
    const back = program.rule.rrule === null ? start : oldest;
    const options = {
      from: later(start, isFirst ? back : today),
      until,
      limit: mostDates,
      policy: program.holidayPolicy,
      holidays: await store.holidays(start, addDays(until, 31)),
    };
    let plan = planOccurrences(program.rule, { ...options, decisions: await store.decisions(program.id) });
    if (isFirst && asked) {
      const left = seenAndLeft(plan.planned, now);
      if (left.length > 0) {
        await store.addDecisions(program.id, left);
        plan = planOccurrences(program.rule, { ...options, decisions: await store.decisions(program.id) });
      }
    }
    const stored = await store.datesFrom(program.id, `${options.from}T00:00`);
    const found = reconcileOccurrences(stored, plan, now.toString(), { addPast: isFirst });
    const added = await addPlanned(store, program, found.add, content);
    await this.applyByItself(tx, store, program, found);
    if (isFirst || added.length > 0) await store.setMaterializedUntil(program.id, until);
  }

  private async applyByItself(
    tx: Transaction,
    store: SeriesStore,
    program: SeriesProgram,
    { change, remove }: Reconciliation<SeriesDate>,
  ): Promise<void> {
    const events = new EventStore(tx, toTimestamp(this.clock.now()));
    await events.removeDates(remove.filter((date) => !isKnown(date)).map(({ id }) => id));
    const drafts = change.filter(({ stored }) => !isKnown(stored));
    await events.moveDrafts(drafts.map(({ stored, planned }) => ({ id: stored.id, ...planned })));

    const asks = [
      ...remove.filter(isKnown),
      ...change
        .filter(
          ({ stored, planned }) => isKnown(stored) && (planned.needsDecision || isMoved(stored, planned)),
        )
        .map(({ stored }) => stored),
    ].filter((date) => !date.needsDecision);
    await store.askToDecide(asks.map(({ id }) => id));
    await store.settleDecision(
      change
        .filter(
          ({ stored, planned }) => isKnown(stored) && !planned.needsDecision && !isMoved(stored, planned),
        )
        .map(({ stored }) => stored.id),
    );
    for (const date of asks)
      await this.telling.tell(tx, program.id, {
        kind: 'date-on-holiday',
        by: null,
        eventSlug: date.slug,
        params: { startsLocal: date.startsLocal },
      });
  }

  /** Dates ahead are public while the program is active. One that was never public is not made so once it is behind. */
  private async followState(
    store: SeriesStore,
    program: SeriesProgram,
    dates: readonly SeriesDate[],
    ahead: readonly SeriesDate[],
  ): Promise<void> {
    if (program.state !== 'active')
      return store.setStatus(
        ahead.map(({ id }) => id),
        'draft',
      );
    // what is entered after it took place, to tell its result, has no other date
    const shown = ahead.length > 0 ? ahead : dates;
    await store.setStatus(
      shown.map(({ id }) => id),
      'scheduled',
    );
  }
}

/** Announced: people may have it in their diaries. */
const isKnown = ({ status }: SeriesDate) => status === 'scheduled';

const isMoved = (stored: SeriesDate, planned: PlannedOccurrence) =>
  stored.startsLocal !== planned.startsLocal || stored.endsLocal !== planned.endsLocal;

function seenAndLeft(planned: readonly PlannedOccurrence[], now: Temporal.Instant): DateDecision[] {
  return planned
    .filter((date) => Date.parse(date.startsAt) > now.epochMilliseconds)
    .slice(0, SHOWN_DATES)
    .filter(({ needsDecision }) => needsDecision)
    .map(({ recurrenceId }) => ({ recurrenceId, movedTo: dateOf(recurrenceId) }));
}
