import fc from 'fast-check';

import { addDays, weekdays } from '../kernel/local-time.ts';
import { type RecurrenceEditor, recurrenceEditorSchema } from './recurrence.schema.ts';

const anyDate = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2024-01-01', days));
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const anyZone = fc.constantFrom('Asia/Jakarta', 'America/New_York', 'UTC');
const every = (max: number) => fc.integer({ min: 1, max });
const anyWeekdays = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 });
const anyDates = fc.uniqueArray(anyDate, { minLength: 1, maxLength: 12 });
const anyKind: fc.Arbitrary<object> = fc.oneof(
  fc.record({ kind: fc.constant('once') }),
  fc.record({ kind: fc.constant('weekly'), every: every(8), weekdays: anyWeekdays }),
  fc.record({ kind: fc.constant('monthly-day'), every: every(14), day: every(31) }),
  fc.record({
    kind: fc.constant('monthly-weekday'),
    every: every(14),
    ordinal: fc.constantFrom(1, 2, 3, 4, -1),
    weekday: fc.constantFrom(...weekdays),
  }),
  fc.record({ kind: fc.constant('every-days'), every: every(366) }),
  fc.record({ kind: fc.constant('yearly'), every: every(4) }),
  fc.record({ kind: fc.constant('dates'), dates: anyDates }),
);
/** Every editor that the schema lets through. */
export const anyEditor: fc.Arbitrary<RecurrenceEditor> = fc
  .record({
    kind: anyKind,
    startsOn: anyDate,
    startTime: anyTime,
    endTime: anyTime,
    timeZone: anyZone,
    end: fc.oneof(
      fc.constant({}),
      fc.record({ count: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ days: fc.integer({ min: 0, max: 1500 }) }),
    ),
  })
  .map(({ kind, end, ...common }) => {
    const isRule = !('kind' in kind && (kind.kind === 'once' || kind.kind === 'dates'));
    const bound = 'days' in end ? { until: addDays(common.startsOn, end.days) } : 'count' in end ? end : {};
    return recurrenceEditorSchema.parse({ ...kind, ...common, ...(isRule && bound) });
  });
