import fc from 'fast-check';

import { addDays, compareLocal } from '../kernel/local-time.ts';
import { anyEditor } from './recurrence-editor.maker.ts';
import { expandRecurrence } from './recurrence-expansion.ts';
import { type RecurrenceRule, toRecurrenceRule } from './recurrence-rule.ts';
import { splitSeries } from './recurrence-split.ts';

const window = { from: '2023-01-01', until: '2031-12-31', limit: 5000 };
const datesOf = (rule: RecurrenceRule | null) =>
  rule ? expandRecurrence({ ...rule, ...window }).occurrences.map(({ local }) => local) : [];
const weekly: RecurrenceRule = {
  dtstart: '2026-12-07T08:00',
  timeZone: 'Asia/Jakarta',
  rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
  rdates: [],
  durationMinutes: 60,
};

describe('splitSeries', () => {
  it('ends the old part just before, and goes on in the same weeks', () => {
    expect(splitSeries(weekly, '2026-12-25T08:00')).toEqual({
      before: { ...weekly, rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20261225T005959Z' },
      after: { ...weekly, dtstart: '2026-12-25T08:00' },
    });
  });

  it('shares COUNT between the parts', () => {
    const { before, after } = splitSeries(
      { ...weekly, rrule: 'FREQ=WEEKLY;COUNT=10;BYDAY=MO' },
      '2026-12-28T08:00',
    );
    expect(before?.rrule).toBe('FREQ=WEEKLY;BYDAY=MO;COUNT=3');
    expect(after).toMatchObject({ dtstart: '2026-12-28T08:00', rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=7' });
  });

  it('leaves a part out that has no dates', () => {
    expect(splitSeries(weekly, '2026-12-07T08:00')).toEqual({ before: null, after: weekly });
    const ended = { ...weekly, rrule: 'FREQ=WEEKLY;COUNT=2' };
    expect(splitSeries(ended, '2027-01-01T08:00')).toEqual({ before: ended, after: null });
  });

  it('keeps all dates, each in its part, wherever the cut is', () => {
    fc.assert(
      fc.property(
        anyEditor,
        fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 4 }),
        fc.integer({ min: -5, max: 1500 }),
        (editor, extra, cut) => {
          const plain = toRecurrenceRule(editor);
          const rdates = [
            ...plain.rdates,
            ...extra.map((days) => `${addDays(editor.startsOn, days)}T${editor.startTime}`),
          ];
          const rule = { ...plain, rdates };
          const at = `${addDays(editor.startsOn, cut)}T${editor.startTime}`;
          const { before, after } = splitSeries(rule, at);
          const all = datesOf(rule);
          expect(datesOf(before)).toEqual(all.filter((local) => local < at));
          expect(datesOf(after)).toEqual(all.filter((local) => local >= at));
          for (const part of [before, after])
            if (part) expect(datesOf(part)).toEqual([...datesOf(part)].sort(compareLocal));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('throws on a rule that nobody could have stored', () => {
    expect(() => splitSeries({ ...weekly, rrule: 'FREQ=SECONDLY' }, '2027-01-01T08:00')).toThrow(RangeError);
  });
});
