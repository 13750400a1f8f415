import { dateOf } from '../kernel/local-time.ts';
import type { RecurrenceEditor } from './recurrence.schema.ts';
import { toRecurrenceRule } from './recurrence-rule.ts';

/** Whether a series has any date at all: one that ends before its first fitting day has none. */
export const hasDates = (editor: RecurrenceEditor): boolean =>
  editor.until === null || dateOf(toRecurrenceRule(editor).dtstart) <= editor.until;
