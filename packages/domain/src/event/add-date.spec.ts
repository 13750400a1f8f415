import fc from 'fast-check';

import { addDays } from '../kernel/local-time.ts';
import { expandRecurrence, type RecurrenceEditor, toRecurrenceRule } from '../program/index.ts';
import { addDate } from './add-date.ts';

const now = '2026-11-23T03:00:00Z';
const once: RecurrenceEditor = {
  kind: 'once',
  startsOn: '2026-10-04',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
};
const held = {
  recurrenceId: '2026-10-04T08:00',
  startsLocal: '2026-10-04T08:00',
  status: 'scheduled' as const,
};
const asked = { date: '2026-12-13', startTime: '08:00', endTime: '12:00' };
const add = (
  given: Partial<typeof asked> = {},
  series: Parameters<typeof addDate>[0] = [held],
  editor: RecurrenceEditor = once,
) => addDate(series, toRecurrenceRule(editor), { ...asked, ...given }, now);

describe('one more date', () => {
  it('makes a list of a single date, and lengthens a list', () => {
    const first = add();
    expect(first).toMatchObject({
      ok: true,
      value: {
        planned: { recurrenceId: '2026-12-13T08:00', endsLocal: '2026-12-13T12:00' },
        isDetached: false,
        list: { editor: { kind: 'dates', dates: ['2026-10-04', '2026-12-13'], startsOn: '2026-10-04' } },
      },
    });
    const list = first.ok ? first.value.list?.editor : undefined;
    expect(add({ date: '2026-11-29' }, [held], list)).toMatchObject({
      value: { list: { editor: { dates: ['2026-10-04', '2026-11-29', '2026-12-13'] } } },
    });
  });

  it('stands beside a rule that has no words for it: one that repeats, or other hours', () => {
    const weekly: RecurrenceEditor = { ...once, kind: 'weekly', every: 1, weekdays: ['su'] };
    expect(add({ date: '2026-12-15' }, [held], weekly)).toMatchObject({
      value: { isDetached: true, list: null, planned: { recurrenceId: '2026-12-15T08:00' } },
    });
    expect(add({ startTime: '19:00', endTime: '21:00' })).toMatchObject({
      value: { isDetached: true, list: null },
    });
  });

  it('does not begin in the past, nor where another date begins', () => {
    expect(add({ date: '2026-11-23' })).toEqual({ ok: false, error: { code: 'date-past' } });
    const there = { ...held, recurrenceId: '2026-12-06T08:00', startsLocal: '2026-12-13T08:00' };
    expect(add({}, [there])).toEqual({
      ok: false,
      error: { code: 'date-taken', startsLocal: '2026-12-13T08:00' },
    });
    expect(add({}, [{ ...there, status: 'cancelled' }])).toEqual({
      ok: false,
      error: { code: 'event-cancelled' },
    });
  });

  it('takes a place of its own where a date that moved away keeps the first', () => {
    const away = { ...held, recurrenceId: '2026-12-13T08:00', startsLocal: '2026-12-14T08:00' };
    expect(add({}, [away])).toMatchObject({
      value: {
        isDetached: true,
        planned: { recurrenceId: '2026-12-13T08:01', startsLocal: '2026-12-13T08:00' },
      },
    });
  });

  it('law: a list keeps every date that it had, and has the new one besides', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 30, max: 600 }),
        (days, at) => {
          const before = days.map((day) => addDays('2026-11-01', day)).sort();
          const date = addDays('2026-11-01', at);
          const result = add({ date }, [], { ...once, kind: 'dates', dates: before });
          const list = result.ok ? result.value.list : null;
          if (before.includes(date)) return list === null;
          const found = list
            ? expandRecurrence({ ...list.rule, from: '2026-11-01', until: '2029-01-01' }).occurrences
            : [];
          expect(found.map(({ local }) => local.slice(0, 10))).toEqual([...before, date].sort());
          return true;
        },
      ),
    );
  });
});
