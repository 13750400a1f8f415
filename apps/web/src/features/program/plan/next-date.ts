import type { RecurrenceEditor } from '@guyub/domain/program';

import { addDays, daysBetween } from '../../../lib/dates.ts';

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
  const last = editor.kind === 'dates' ? [...editor.dates].sort().at(-1) : editor.startsOn;
  const step = stepOf(editor);
  const from = last ?? today;
  const steps = Math.max(1, Math.floor(daysBetween(from, today) / step) + 1);
  return addDays(from, steps * step);
}
