import { addDays, dateOf, type LocalDateTime, weekdays } from '../kernel/local-time.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import {
  expandRecurrence,
  fromRecurrenceRule,
  type RecurrenceEditor,
  type RecurrenceRule,
  toRecurrenceRule,
} from '../program/index.ts';

export interface RuleMove {
  days: number;
  startTime: string;
  endTime: string;
}

export interface MovedRule {
  editor: RecurrenceEditor;
  rule: RecurrenceRule;
}

/** Where the move takes a date of the old rule. */
export const movedId = (local: LocalDateTime, { days, startTime }: RuleMove): LocalDateTime =>
  `${addDays(dateOf(local), days)}T${startTime}`;

/** The same words so many days later, as far as they can say it. */
function shiftWords(
  editor: RecurrenceEditor,
  { days, startTime, endTime }: RuleMove,
): RecurrenceEditor | null {
  const common = {
    startsOn: addDays(editor.startsOn, days),
    startTime,
    endTime,
  };
  const until = editor.until === null ? null : addDays(editor.until, days);
  if (editor.kind === 'weekly') {
    const isMovedTo = (at: number) => editor.weekdays.includes(weekdays[(((at - days) % 7) + 7) % 7] ?? 'mo');
    return { ...editor, ...common, until, weekdays: weekdays.filter((_, at) => isMovedTo(at)) };
  }
  if (editor.kind === 'monthly-day') {
    const day = editor.day + days;
    return day >= 1 && day <= 31 ? { ...editor, ...common, until, day } : null;
  }
  if (editor.kind === 'monthly-weekday') {
    if (days === 0) return { ...editor, ...common };
    const ordinal = ([1, 2, 3, 4] as const).find((place) => place === editor.ordinal + days / 7);
    return editor.ordinal > 0 && ordinal !== undefined ? { ...editor, ...common, until, ordinal } : null;
  }
  if (editor.kind === 'dates')
    return { ...editor, ...common, dates: editor.dates.map((date) => addDays(date, days)) };
  if (editor.kind === 'once') return { ...editor, ...common };
  return { ...editor, ...common, until };
}

/** As many dates as are compared; what agrees so long agrees on. */
const COMPARED = 120;

const datesOf = (rule: RecurrenceRule) =>
  expandRecurrence({
    ...rule,
    from: dateOf(rule.dtstart),
    until: addDays(dateOf(rule.dtstart), 366 * 12),
    limit: COMPARED,
  }).occurrences.map(({ local }) => local);

/**
 * A rule whose every date lies so many days later, at another time of day. Some moves have no words: "the day after the second
 * Sunday" is not always a second Monday. Then people must say the new rule themselves.
 */
export function moveRule(
  rule: RecurrenceRule,
  move: RuleMove,
): Result<MovedRule, { code: 'rule-cannot-move' }> {
  const words = fromRecurrenceRule(rule);
  const editor = words && shiftWords(words, move);
  if (!editor) return refuse({ code: 'rule-cannot-move' });
  const moved = toRecurrenceRule(editor);
  const [wanted, found] = [datesOf(rule).map((local) => movedId(local, move)), datesOf(moved)];
  const agree = wanted.length === found.length && wanted.every((local, at) => local === found[at]);
  return agree ? ok({ editor, rule: moved }) : refuse({ code: 'rule-cannot-move' });
}
