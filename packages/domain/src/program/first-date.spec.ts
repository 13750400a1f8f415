import { hasDates } from './first-date.ts';
import { type RecurrenceEditor, recurrenceEditorSchema } from './recurrence.schema.ts';

// a Monday
const common = { startsOn: '2026-12-07', startTime: '08:00', endTime: '12:00', timeZone: 'Asia/Jakarta' };
const weekly = (until: string | null): RecurrenceEditor =>
  recurrenceEditorSchema.parse({ kind: 'weekly', every: 1, weekdays: ['sa'], ...common, until });

describe('hasDates', () => {
  it.each([
    ['a series without an end', weekly(null), true],
    ['one that ends on its first date', weekly('2026-12-12'), true],
    ['one that ends before its first date', weekly('2026-12-11'), false],
    ['a single date', recurrenceEditorSchema.parse({ kind: 'once', ...common }), true],
  ])('%s', (_, editor, expected) => {
    expect(hasDates(editor)).toBe(expected);
  });
});
