import { z } from 'zod';

import { dateSchema, timeSchema } from '../kernel/change.schema.ts';
import { isTimeZone, weekdays } from '../kernel/local-time.ts';

export const recurrenceKinds = [
  'once',
  'weekly',
  'monthly-day',
  'monthly-weekday',
  'every-days',
  'yearly',
  'dates',
] as const;
export type RecurrenceKind = (typeof recurrenceKinds)[number];

export const weekdaySchema = z.enum(weekdays);
/** The zone's canonical name, e.g. 'Asia/Jakarta'. */
export const timeZoneSchema = z.string().max(64).refine(isTimeZone, 'unknown time zone');

/** A series may be bounded by its last date or by its number of dates, not both. */
const isBoundedOnce = (editor: { until: string | null; count: number | null }) =>
  editor.until === null || editor.count === null;

const common = {
  /** The first date is the first that the rule has on or after this day. Not read for `dates`, which name their own. */
  startsOn: dateSchema,
  startTime: timeSchema,
  /** Not later than `startTime`: it ends on the next day. */
  endTime: timeSchema,
  timeZone: timeZoneSchema,
};
const unbounded = { until: z.null().default(null), count: z.null().default(null) };
const bounded = {
  /** The last day that may have a date. */
  until: dateSchema.nullable().default(null),
  /** How many dates in all. */
  count: z.number().int().min(1).max(1000).nullable().default(null),
};
const every = (most: number) => z.number().int().min(1).max(most);

/** As many dates as a program may say one by one. */
export const mostListedDates = 200;

/** How a program's dates are told by the people who plan it. Its RFC 5545 form is made by `toRecurrenceRule`. */
export const recurrenceEditorSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once'), ...common, ...unbounded }),
    z.strictObject({
      kind: z.literal('weekly'),
      every: every(52),
      weekdays: z
        .array(weekdaySchema)
        .min(1)
        .max(7)
        .refine((days) => new Set(days).size === days.length, 'a weekday is named twice'),
      ...common,
      ...bounded,
    }),
    z.strictObject({
      kind: z.literal('monthly-day'),
      every: every(24),
      /** 29 to 31: months without that day have no date (RFC 5545), they do not move it. */
      day: z.number().int().min(1).max(31),
      ...common,
      ...bounded,
    }),
    z.strictObject({
      kind: z.literal('monthly-weekday'),
      every: every(24),
      /** -1 is the last of the month. */
      ordinal: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
      weekday: weekdaySchema,
      ...common,
      ...bounded,
    }),
    z.strictObject({ kind: z.literal('every-days'), every: every(366), ...common, ...bounded }),
    /** On the day and month of `startsOn`; 29 February has a date in leap years only. */
    z.strictObject({ kind: z.literal('yearly'), every: every(10), ...common, ...bounded }),
    z.strictObject({
      kind: z.literal('dates'),
      dates: z
        .array(dateSchema)
        .min(1)
        .max(mostListedDates)
        .refine((dates) => new Set(dates).size === dates.length, 'a date is named twice'),
      ...common,
      ...unbounded,
    }),
  ])
  .refine(isBoundedOnce, { path: ['count'], message: 'give a last date or a number of dates, not both' })
  .refine((editor) => editor.until === null || editor.until >= editor.startsOn, {
    path: ['until'],
    message: 'the last date lies before the first',
  })
  .meta({ id: 'Recurrence' });
export type RecurrenceEditor = z.infer<typeof recurrenceEditorSchema>;
