import type { RecurrenceEditor, RecurrenceKind } from '@guyub/domain/program';

import { weekdayOf } from '../../lib/dates.ts';

export const weekdayCodes = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type WeekdayCode = (typeof weekdayCodes)[number];

const weekdayCodeOf = (date: string): WeekdayCode => weekdayCodes[(weekdayOf(date) + 6) % 7] ?? 'mo';

/** Which of its weekday in the month a date is; the fifth is said as the last. */
function ordinalOf(date: string): 1 | 2 | 3 | 4 | -1 {
  const ordinal = Math.ceil(Number(date.slice(8, 10)) / 7);
  return ordinal === 1 || ordinal === 2 || ordinal === 3 || ordinal === 4 ? ordinal : -1;
}

/** Another way to repeat, from the same first date and hours: what the form shows when the way is changed. */
export function withKind(editor: RecurrenceEditor, kind: RecurrenceKind): RecurrenceEditor {
  const { startsOn, startTime, endTime, timeZone } = editor;
  const common = { startsOn, startTime, endTime, timeZone };
  const bounds = { until: editor.until, count: editor.count };
  const unbounded = { until: null, count: null };
  switch (kind) {
    case 'once':
      return { kind, ...common, ...unbounded };
    case 'weekly':
      return { kind, every: 1, weekdays: [weekdayCodeOf(startsOn)], ...common, ...bounds };
    case 'monthly-day':
      return { kind, every: 1, day: Number(startsOn.slice(8, 10)), ...common, ...bounds };
    case 'monthly-weekday':
      return {
        kind,
        every: 1,
        ordinal: ordinalOf(startsOn),
        weekday: weekdayCodeOf(startsOn),
        ...common,
        ...bounds,
      };
    case 'every-days':
      return { kind, every: 90, ...common, ...bounds };
    case 'yearly':
      return { kind, every: 1, ...common, ...bounds };
    case 'dates':
      return { kind, dates: [startsOn], ...common, ...unbounded };
  }
}
