import type { RecurrenceEditor } from './recurrence.schema.ts';

type Weekday = Extract<RecurrenceEditor, { kind: 'weekly' }>['weekdays'][number];
const weekOrder: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** How often, for messages to be chosen by `code` and filled with `params`; no words here. */
export type RecurrencePhrase =
  | { code: 'once'; params: { startsOn: string } }
  | { code: 'weekly'; params: { every: number; weekdays: Weekday[] } }
  | { code: 'daily'; params: Record<string, never> }
  | { code: 'monthly-day'; params: { every: number; day: number } }
  | { code: 'monthly-weekday'; params: { every: number; ordinal: 1 | 2 | 3 | 4 | -1; weekday: Weekday } }
  | { code: 'every-days'; params: { every: number } }
  | { code: 'yearly'; params: { every: number; month: number; day: number } }
  | { code: 'dates'; params: { count: number } };

/** What a planner should know of the rule chosen. */
export type RecurrenceHint =
  /** months without that day have no date */
  | { code: 'short-months-skipped'; params: { day: number } }
  /** 29 February */
  | { code: 'leap-years-only'; params: Record<string, never> };

export interface RecurrenceDescription {
  phrase: RecurrencePhrase;
  /** When within the day. */
  time: { startTime: string; endTime: string; endsNextDay: boolean; timeZone: string };
  /** How it ends; null: it goes on. */
  end: { code: 'until'; params: { until: string } } | { code: 'count'; params: { count: number } } | null;
  hints: RecurrenceHint[];
}

function phraseOf(editor: RecurrenceEditor): RecurrencePhrase {
  if (editor.kind === 'once') return { code: 'once', params: { startsOn: editor.startsOn } };
  if (editor.kind === 'dates') return { code: 'dates', params: { count: editor.dates.length } };
  const { every } = editor;
  if (editor.kind === 'weekly') {
    const weekdays = weekOrder.filter((day) => editor.weekdays.includes(day));
    return every === 1 && weekdays.length === 7
      ? { code: 'daily', params: {} }
      : { code: 'weekly', params: { every, weekdays } };
  }
  if (editor.kind === 'every-days')
    return every === 1 ? { code: 'daily', params: {} } : { code: 'every-days', params: { every } };
  if (editor.kind === 'monthly-day') return { code: 'monthly-day', params: { every, day: editor.day } };
  if (editor.kind === 'monthly-weekday')
    return { code: 'monthly-weekday', params: { every, ordinal: editor.ordinal, weekday: editor.weekday } };
  const [, month, day] = editor.startsOn.split('-').map(Number);
  return { code: 'yearly', params: { every, month: month ?? 1, day: day ?? 1 } };
}

function hintsOf(editor: RecurrenceEditor): RecurrenceHint[] {
  if (editor.kind === 'monthly-day' && editor.day > 28)
    return [{ code: 'short-months-skipped', params: { day: editor.day } }];
  return editor.kind === 'yearly' && editor.startsOn.endsWith('-02-29')
    ? [{ code: 'leap-years-only', params: {} }]
    : [];
}

/** A series in structured words. Needs neither zod nor Temporal, so that public pages may call it. */
export function describeRecurrence(editor: RecurrenceEditor): RecurrenceDescription {
  const { startTime, endTime, timeZone, until, count } = editor;
  return {
    phrase: phraseOf(editor),
    time: { startTime, endTime, endsNextDay: endTime <= startTime, timeZone },
    end:
      until !== null
        ? { code: 'until', params: { until } }
        : count !== null
          ? { code: 'count', params: { count } }
          : null,
    hints: hintsOf(editor),
  };
}
