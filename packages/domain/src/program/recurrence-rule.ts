import {
  addDays,
  compareLocal,
  dateOf,
  dayOfWeek,
  type LocalDate,
  type LocalDateTime,
  minutesUntilTime,
  timeOf,
  addMinutes,
  weekdays,
} from '../kernel/local-time.ts';
import { Temporal } from '../kernel/temporal.ts';
import { type RecurrenceEditor, recurrenceEditorSchema } from './recurrence.schema.ts';
import {
  bareRule,
  formatRrule,
  parseRrule,
  type RruleParts,
  toByDay,
  toUntil,
  untilInstant,
} from './recurrence-text.ts';

/** A series as RFC 5545 has it: what is stored, expanded and published. */
export interface RecurrenceRule {
  dtstart: LocalDateTime;
  timeZone: string;
  /** RRULE value; null: `dtstart` and `rdates` are all there is. */
  rrule: string | null;
  rdates: readonly LocalDateTime[];
  /** On the wall clock, 1 to 1440. */
  durationMinutes: number;
}

/** Whether it runs past midnight. The same time for start and end is a whole day. */
export const endsNextDay = (editor: Pick<RecurrenceEditor, 'startTime' | 'endTime'>): boolean =>
  editor.endTime <= editor.startTime;

const dayOfMonth = (date: LocalDate) => Number(date.slice(8));
const isLastWeekOfMonth = (date: LocalDate) => addDays(date, 7).slice(0, 7) !== date.slice(0, 7);

/** Whether a day fits the rule, its interval left aside: the first such day is where the interval starts to count. */
function fits(editor: RecurrenceEditor, date: LocalDate): boolean {
  if (editor.kind === 'weekly') return editor.weekdays.includes(dayOfWeek(date));
  if (editor.kind === 'monthly-day') return dayOfMonth(date) === editor.day;
  if (editor.kind !== 'monthly-weekday') return true;
  const isOrdinal =
    editor.ordinal === -1 ? isLastWeekOfMonth(date) : Math.ceil(dayOfMonth(date) / 7) === editor.ordinal;
  return isOrdinal && dayOfWeek(date) === editor.weekday;
}

/** The day of the first date: the first on or after `startsOn` that fits. Two months hold every day of a month once. */
function firstDate(editor: RecurrenceEditor): LocalDate {
  if (editor.kind === 'dates') return [...editor.dates].sort(compareLocal)[0] ?? editor.startsOn;
  for (let days = 0; days <= 62; days += 1) {
    const date = addDays(editor.startsOn, days);
    if (fits(editor, date)) return date;
  }
  throw new RangeError(`no first date on or after ${editor.startsOn}`);
}

function ruleParts(editor: RecurrenceEditor, first: LocalDate): RruleParts | null {
  if (editor.kind === 'once' || editor.kind === 'dates') return null;
  if (editor.kind === 'every-days') return bareRule('DAILY', editor.every);
  if (editor.kind === 'weekly') {
    const days = weekdays.filter((day) => editor.weekdays.includes(day));
    return { ...bareRule('WEEKLY', editor.every), byDay: days.map(toByDay) };
  }
  if (editor.kind === 'monthly-day')
    return { ...bareRule('MONTHLY', editor.every), byMonthDay: [editor.day] };
  if (editor.kind === 'monthly-weekday')
    return { ...bareRule('MONTHLY', editor.every), byDay: [`${editor.ordinal}${toByDay(editor.weekday)}`] };
  return {
    ...bareRule('YEARLY', editor.every),
    byMonth: [Number(first.slice(5, 7))],
    byMonthDay: [dayOfMonth(first)],
  };
}

/** UNTIL of a last day: its last second in the zone, in UTC as RFC 5545 wants it beside a DTSTART with a zone. */
const untilOf = (date: LocalDate, timeZone: string): string =>
  toUntil(
    Temporal.PlainDate.from(date)
      .add({ days: 1 })
      .toZonedDateTime(timeZone)
      .toInstant()
      .subtract({ seconds: 1 }),
  );

/** What the people's words mean in RFC 5545. DTSTART is always a date of the rule itself, as the standard asks. */
export function toRecurrenceRule(editor: RecurrenceEditor): RecurrenceRule {
  const first = firstDate(editor);
  const parts = ruleParts(editor, first);
  const at = (date: LocalDate): LocalDateTime => `${date}T${editor.startTime}`;
  return {
    dtstart: at(first),
    timeZone: editor.timeZone,
    rrule:
      parts &&
      formatRrule({
        ...parts,
        count: editor.count,
        until: editor.until === null ? null : untilOf(editor.until, editor.timeZone),
      }),
    rdates: editor.kind === 'dates' ? [...editor.dates].sort(compareLocal).slice(1).map(at) : [],
    durationMinutes: minutesUntilTime(editor.startTime, editor.endTime),
  };
}

const ordinals = [1, 2, 3, 4, -1] as const;

/** The one kind of editor that says exactly this rule, with DTSTART as its start; null where the editor has no words for it. */
function kindOf(parts: RruleParts, dtstart: LocalDateTime) {
  const { freq, interval: every, byDay, byMonth, byMonthDay } = parts;
  const has = (...names: (keyof RruleParts)[]) =>
    (['byDay', 'byMonth', 'byMonthDay', 'bySetPos'] as const).every(
      (name) => names.includes(name) === parts[name].length > 0,
    );
  const date = dateOf(dtstart);
  const days = weekdays.filter((day) => byDay.includes(toByDay(day)));
  const [onlyDay] = byMonthDay;
  const [onlyMonth] = byMonth;

  if (freq === 'DAILY' && has()) return { kind: 'every-days' as const, every };
  if (freq === 'WEEKLY' && has()) return { kind: 'weekly' as const, every, weekdays: [dayOfWeek(date)] };
  // a week that starts on another day groups the days otherwise once weeks are left out
  if (freq === 'WEEKLY' && has('byDay') && (parts.wkst === 'MO' || every === 1))
    return { kind: 'weekly' as const, every, weekdays: days };
  if (freq === 'MONTHLY' && has()) return { kind: 'monthly-day' as const, every, day: dayOfMonth(date) };
  if (freq === 'MONTHLY' && has('byMonthDay') && byMonthDay.length === 1 && onlyDay && onlyDay > 0)
    return { kind: 'monthly-day' as const, every, day: onlyDay };
  if (freq === 'MONTHLY' && has('byDay') && byDay.length === 1) {
    const ordinal = ordinals.find((candidate) => Number.parseInt(byDay[0] ?? '', 10) === candidate);
    const weekday = weekdays.find((day) => byDay[0]?.endsWith(toByDay(day)));
    return ordinal && weekday ? { kind: 'monthly-weekday' as const, every, ordinal, weekday } : null;
  }
  const isOwnDay =
    has('byMonth', 'byMonthDay') &&
    byMonth.length === 1 &&
    byMonthDay.length === 1 &&
    onlyDay === dayOfMonth(date) &&
    onlyMonth === Number(date.slice(5, 7));
  return freq === 'YEARLY' && (has() || isOwnDay) ? { kind: 'yearly' as const, every } : null;
}

/** The people's words for a rule, or null where they cannot say it. `toRecurrenceRule` of the answer has the same dates. */
export function fromRecurrenceRule(rule: RecurrenceRule): RecurrenceEditor | null {
  const date = dateOf(rule.dtstart);
  const startTime = timeOf(rule.dtstart);
  const common = {
    startsOn: date,
    startTime,
    endTime: timeOf(addMinutes(rule.dtstart, rule.durationMinutes)),
    timeZone: rule.timeZone,
  };
  if (rule.durationMinutes < 1 || rule.durationMinutes > 1440) return null;
  if (rule.rrule === null) {
    const dates = [...new Set([date, ...rule.rdates.map(dateOf)])].sort(compareLocal);
    if (rule.rdates.some((local) => timeOf(local) !== startTime)) return null;
    return dates.length === 1
      ? { kind: 'once', ...common, until: null, count: null }
      : { kind: 'dates', dates, ...common, startsOn: dates[0] ?? date, until: null, count: null };
  }

  const parsed = parseRrule(rule.rrule);
  if (!parsed.ok || rule.rdates.length > 0) return null;
  const last = parsed.value.until === null ? null : untilInstant(parsed.value.until, rule.timeZone);
  const lastLocal = last
    ?.toZonedDateTimeISO(rule.timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
  if (lastLocal && parsed.value.count !== null) return null;
  const kind = kindOf(parsed.value, rule.dtstart);
  if (kind === null) return null;
  // an end within a day, before that day's date, leaves that day out
  const until =
    lastLocal === undefined
      ? null
      : timeOf(lastLocal) < startTime
        ? addDays(dateOf(lastLocal), -1)
        : dateOf(lastLocal);
  const editor = recurrenceEditorSchema.safeParse({ ...kind, ...common, until, count: parsed.value.count });
  return editor.success && fits(editor.data, date) ? editor.data : null;
}
