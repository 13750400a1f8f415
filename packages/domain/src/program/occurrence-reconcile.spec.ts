import fc from 'fast-check';

import { addDays, dateOf, spanOf, timeOf } from '../kernel/local-time.ts';
import type { HolidayDate } from './occurrence-holidays.ts';
import { type OccurrencePlan, type PlannedOccurrence, planOccurrences } from './occurrence-plan.ts';
import {
  type Reconciliation,
  type ReconcileOptions,
  reconcileOccurrences,
  type StoredOccurrence,
} from './occurrence-reconcile.ts';
import { anyEditor } from './recurrence-editor.maker.ts';
import { type RecurrenceRule, toRecurrenceRule } from './recurrence-rule.ts';

interface Stored extends StoredOccurrence {
  id: number;
}
const weekly: RecurrenceRule = {
  dtstart: '2026-12-06T08:00',
  timeZone: 'Asia/Jakarta',
  rrule: 'FREQ=WEEKLY;BYDAY=SU',
  rdates: [],
  durationMinutes: 120,
};
const now = '2026-12-10T00:00:00Z';
const plain = { policy: 'ask' as const, holidays: [] };
const plan = (rule: RecurrenceRule, from = '2026-12-01', until = '2027-01-10') =>
  planOccurrences(rule, { from, until, ...plain });
const store = (planned: PlannedOccurrence, id: number): Stored => {
  const { outcome: _, ...kept } = planned;
  return { ...kept, id, isDetached: false, status: 'scheduled', isReported: false };
};
const storeAll = (rule: RecurrenceRule) => plan(rule).planned.map(store);
const datesOf = (dates: readonly { startsLocal: string }[]) => dates.map(({ startsLocal }) => startsLocal);
const ids = (dates: readonly Stored[]) => dates.map(({ id }) => id);

const marked =
  (marks: readonly string[]) =>
  (planned: PlannedOccurrence, at: number): Stored => {
    const mark = marks[at % Math.max(1, marks.length)];
    return {
      ...store(planned, at),
      ...(mark === 'detached' && { isDetached: true, ...spanOf('2027-05-05T05:55', 60, 'Asia/Jakarta') }),
      ...(mark === 'cancelled' && { status: 'cancelled' as const }),
      ...(mark === 'reported' && { isReported: true }),
    };
  };

const moveBy = (days: number) => (id: string) => `${addDays(dateOf(id), days)}T${timeOf(id)}`;

/** What the database would hold afterwards. Throws where two dates would share a place. */
function carryOut(stored: readonly Stored[], found: Reconciliation<Stored>): Stored[] {
  const rows = new Map(stored.map((row) => [row.id, row]));
  for (const row of found.remove) rows.delete(row.id);
  for (const { stored: row, planned } of found.change)
    rows.set(row.id, { ...row, ...store(planned, row.id) });
  for (const { stored: row, recurrenceId } of found.rekey) rows.set(row.id, { ...row, recurrenceId });
  found.add.forEach((planned, at) => rows.set(100_000 + at, store(planned, 100_000 + at)));
  const places = [...rows.values()].map(({ recurrenceId }) => recurrenceId);
  if (new Set(places).size < places.length)
    throw new Error(`two dates share a place: ${places.sort().join(' ')}`);
  return [...rows.values()];
}

describe('reconcileOccurrences', () => {
  it('adds what is missing, of the past only when asked', () => {
    expect(datesOf(reconcileOccurrences([], plan(weekly), now).add)[0]).toBe('2026-12-13T08:00');
    expect(datesOf(reconcileOccurrences([], plan(weekly), now, { addPast: true }).add)[0]).toBe(
      '2026-12-06T08:00',
    );
  });

  it('takes another time on the same days as a change of the same events', () => {
    const found = reconcileOccurrences(
      storeAll(weekly),
      plan({ ...weekly, dtstart: '2026-12-06T09:30' }),
      now,
    );
    expect(ids(found.keep)).toEqual([0]);
    expect(found.change.map(({ stored, planned }) => [stored.id, planned.startsLocal])).toContainEqual([
      1,
      '2026-12-13T09:30',
    ]);
    expect([found.change.length, found.add, found.remove]).toEqual([5, [], []]);
  });

  it('leaves alone what people changed, cancelled or reported, and what is over', () => {
    const stored = storeAll(weekly).map((row, at) => ({
      ...row,
      isDetached: at === 1,
      status: at === 2 ? ('cancelled' as const) : row.status,
      isReported: at === 3,
    }));
    const gone = reconcileOccurrences(stored, { planned: [], within: plan(weekly).within }, now);
    expect([ids(gone.keep), ids(gone.remove)]).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
    const later = reconcileOccurrences(stored, plan({ ...weekly, dtstart: '2026-12-06T09:30' }), now);
    expect(ids(later.keep)).toEqual([0, 1, 2, 3]);
    expect(later.add).toEqual([]);
    expect(later.rekey.map(({ stored: row, recurrenceId }) => [row.id, recurrenceId])).toEqual([
      [1, '2026-12-13T09:30'],
      [2, '2026-12-20T09:30'],
      [3, '2026-12-27T09:30'],
    ]);
  });

  it('removes nothing that the plan does not speak of', () => {
    const stored = storeAll(weekly);
    expect(reconcileOccurrences(stored, plan(weekly, '2026-12-15', '2026-12-24'), now).remove).toEqual([]);
    expect(reconcileOccurrences(stored, { planned: [], within: null }, now).remove).toEqual([]);
    const broken = plan({ ...weekly, rrule: 'FREQ=SECONDLY' });
    expect(reconcileOccurrences(stored, broken, now).remove).toEqual([]);
    const cut = planOccurrences(weekly, { from: '2026-12-01', until: '2027-01-10', limit: 3, ...plain });
    expect(cut.truncated).toBe(true);
    expect(reconcileOccurrences(stored, cut, now).remove).toEqual([]);
  });

  it('moves the events themselves when told how the series was moved', () => {
    const stored = storeAll(weekly).map((row, at) => ({ ...row, isDetached: at === 2 }));
    const moved = moveBy(7);
    const after = plan({ ...weekly, dtstart: '2026-12-13T08:00' }, '2026-12-01', '2027-01-17');
    const found = reconcileOccurrences(stored, after, now, { moved });
    expect([found.add.map(({ recurrenceId }) => recurrenceId), found.remove]).toEqual([
      ['2026-12-13T08:00'],
      [],
    ]);
    expect(found.rekey.map(({ recurrenceId }) => recurrenceId)).toEqual(['2026-12-27T08:00']);
    expect(found.change.map(({ stored: row }) => row.id)).toEqual([1, 3, 4, 5]);
  });

  it('moves nothing into the past', () => {
    const stored = storeAll(weekly);
    const found = reconcileOccurrences(
      stored,
      plan({ ...weekly, dtstart: '2026-12-06T06:00' }),
      '2026-12-13T00:00:00Z',
    );
    expect(ids(found.keep)).toEqual([0, 1]);
  });

  const anyHolidays = fc
    .array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 })
    .map((days) =>
      days.map((day): HolidayDate => ({ date: addDays('2026-06-01', day), name: 'Libur', kind: 'nasional' })),
    );
  const anyPlan = fc
    .record({
      editor: anyEditor,
      holidays: anyHolidays,
      policy: fc.constantFrom('ask' as const, 'skip' as const, 'shift' as const),
      from: fc.integer({ min: -300, max: 200 }),
      length: fc.integer({ min: 0, max: 300 }),
    })
    .map(({ editor, from, length, ...options }): OccurrencePlan => {
      const start = addDays('2026-12-01', from);
      return planOccurrences(toRecurrenceRule(editor), {
        ...options,
        from: start,
        until: addDays(start, length),
      });
    });
  const anyMarks = fc.array(fc.constantFrom('free', 'free', 'detached', 'cancelled', 'reported'), {
    maxLength: 20,
  });
  const anyOptions: fc.Arbitrary<ReconcileOptions> = fc.record({ addPast: fc.boolean() });

  it('changes nothing the second time, touches nothing settled, and ends with what was planned', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyMarks, anyOptions, (before, after, marks, options) => {
        const stored = before.planned.map(marked(marks));
        const found = reconcileOccurrences(stored, after, now, options);
        const rows = carryOut(stored, found);
        const again = reconcileOccurrences(rows, after, now, options);
        expect([again.add, again.remove, again.change, again.rekey]).toEqual([[], [], [], []]);

        const touched = [...found.remove, ...found.change.map((pair) => pair.stored)];
        for (const row of touched)
          expect([row.isDetached, row.isReported, row.status, row.startsAt > now]).toEqual([
            false,
            false,
            'scheduled',
            true,
          ]);
        expect(found.keep.length + touched.length).toBe(stored.length);
        const places = new Set(rows.map(({ recurrenceId }) => dateOf(recurrenceId)));
        for (const planned of after.planned)
          if (Date.parse(planned.startsAt) > Date.parse(now))
            expect(places.has(dateOf(planned.recurrenceId))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a series that was moved by days', () => {
  it('never puts two dates in one place, and is done after the first time', () => {
    const anyMarks = fc.array(fc.constantFrom('free', 'detached', 'reported'), { maxLength: 12 });
    const anyFree = fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 30 });
    fc.assert(
      fc.property(
        anyMarks,
        anyFree,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: -25, max: 25 }),
        (marks, free, every, days) => {
          const holidays = free.map(
            (day): HolidayDate => ({ date: addDays('2026-12-01', day), name: 'Libur', kind: 'nasional' }),
          );
          const rule = { ...weekly, rrule: `FREQ=DAILY;INTERVAL=${every}` };
          const move = moveBy(days);
          const stored = plan(rule).planned.map((planned, at): Stored => {
            const mark = marks[at % Math.max(1, marks.length)];
            return {
              ...store(planned, at),
              isDetached: mark === 'detached',
              isReported: mark === 'reported',
            };
          });
          const after = planOccurrences(
            { ...rule, dtstart: move(rule.dtstart) },
            { from: '2026-11-01', until: '2027-02-20', policy: 'skip', holidays },
          );
          const rows = carryOut(stored, reconcileOccurrences(stored, after, now, { moved: move }));
          const again = reconcileOccurrences(rows, after, now);
          expect([again.add, again.remove, again.change, again.rekey]).toEqual([[], [], [], []]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('planOccurrences', () => {
  const lebaran: HolidayDate[] = [{ date: '2026-12-13', name: 'Libur', kind: 'nasional' }];
  it('applies the policy, keeps the place and tells what was skipped', () => {
    const options = { from: '2026-12-07', until: '2026-12-20', holidays: lebaran };
    expect(planOccurrences(weekly, { ...options, policy: 'shift' }).planned[0]).toEqual({
      recurrenceId: '2026-12-13T08:00',
      startsLocal: '2026-12-14T08:00',
      endsLocal: '2026-12-14T10:00',
      startsAt: '2026-12-14T01:00:00Z',
      endsAt: '2026-12-14T03:00:00Z',
      outcome: 'shifted',
      needsDecision: false,
    });
    const skipped = planOccurrences(weekly, { ...options, policy: 'skip' });
    expect(datesOf(skipped.planned)).toEqual(['2026-12-20T08:00']);
    expect(skipped.skipped.map(({ recurrenceId }) => recurrenceId)).toEqual(['2026-12-13T08:00']);
    expect(skipped.within).toEqual({ from: '2026-12-07T00:00', until: '2026-12-20T23:59' });
  });

  it('knows the date after its window, and shifts nothing onto it', () => {
    const daily = { ...weekly, rrule: 'FREQ=DAILY' };
    const options = { from: '2026-12-12', until: '2026-12-13', policy: 'shift' as const, holidays: lebaran };
    expect(datesOf(planOccurrences(daily, options).planned)).toEqual(['2026-12-12T08:00']);
  });

  it('says the same of a date in whatever window it is asked', () => {
    const anyFree = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        anyFree,
        fc.integer({ min: 1, max: 20 }),
        fc.nat({ max: 60 }),
        fc.nat({ max: 40 }),
        (free, every, from, length) => {
          const holidays = free.map(
            (day): HolidayDate => ({ date: addDays('2026-12-06', day), name: 'Libur', kind: 'nasional' }),
          );
          const rule = { ...weekly, rrule: `FREQ=DAILY;INTERVAL=${every}` };
          const ask = (start: string, until: string) =>
            planOccurrences(rule, { from: start, until, policy: 'shift', holidays }).planned;
          const start = addDays('2026-12-06', from);
          const end = addDays(start, length);
          const whole = ask('2026-12-06', '2027-04-30').filter(
            ({ recurrenceId }) => dateOf(recurrenceId) >= start && dateOf(recurrenceId) <= end,
          );
          expect(ask(start, end)).toEqual(whole);
        },
      ),
      { numRuns: 50 },
    );
  });
});
