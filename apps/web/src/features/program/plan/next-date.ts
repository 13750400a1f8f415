import type { RecurrenceEditor } from '@guyub/domain/program';

import { addDays, daysBetween, weekdayOf } from '../../../lib/dates.ts';

/** How many days usually lie between two of its dates. */
function stepOf(editor: RecurrenceEditor): number {
  if (editor.kind === 'every-days') return editor.every;
  if (editor.kind === 'weekly') return editor.every * 7;
  if (editor.kind !== 'dates') return 7;
  const [before, last] = [...editor.dates].sort().slice(-2);
  return before && last ? Math.max(1, daysBetween(before, last)) : 7;
}

/** A next date as the earlier ones lay, ahead of today: a planner corrects it rather than inventing one. */
export function suggestNextDate(editor: RecurrenceEditor, today: string): string {
  const isListed = editor.kind === 'once' || editor.kind === 'dates';
  // what repeats on and on has its own next dates: this one comes between them
  if (!isListed && editor.until === null && editor.count === null) {
    const soon = addDays(today, 7);
    return weekdayOf(soon) === weekdayOf(editor.startsOn) ? addDays(soon, 1) : soon;
  }
  const from = (editor.kind === 'dates' ? [...editor.dates].sort().at(-1) : editor.startsOn) ?? today;
  const step = stepOf(editor);
  return addDays(from, Math.max(1, Math.floor(daysBetween(from, today) / step) + 1) * step);
}
