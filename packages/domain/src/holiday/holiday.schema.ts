import { z } from 'zod';

import { changeIdSchema, dateSchema } from '../kernel/change.schema.ts';
import { idSchema } from '../kernel/id.ts';
import { pageSchema } from '../kernel/page.schema.ts';
import { Temporal } from '../kernel/temporal.ts';
import { nameSchema } from '../kernel/words.schema.ts';

export const holidayIdSchema = idSchema<'HolidayId'>();
export type HolidayId = z.infer<typeof holidayIdSchema>;

/** public holiday, collective leave, and days that are kept here without being free */
export const holidayKinds = ['nasional', 'cuti-bersama', 'lokal'] as const;

const holidayFields = {
  date: dateSchema,
  name: nameSchema(2, 120),
  kind: z.enum(holidayKinds),
  source: z.string().trim().min(2).max(300),
  decree: z.string().trim().min(2).max(200).nullable(),
};
export const holidayViewSchema = z
  .object({ id: holidayIdSchema, ...holidayFields, version: z.number().int() })
  .meta({ id: 'Holiday' });
export type HolidayView = z.infer<typeof holidayViewSchema>;

const ramadanFields = {
  startsOn: dateSchema,
  endsOn: dateSchema,
  /** `estimate` until the government has fixed it */
  status: z.enum(['estimate', 'decided']),
  source: z.string().trim().min(2).max(300),
};
export const hijriYearSchema = z.coerce.number().int().min(1360).max(1700);
export const ramadanViewSchema = z
  .object({ hijriYear: z.number().int(), ...ramadanFields, version: z.number().int() })
  .meta({ id: 'Ramadan' });
export type RamadanView = z.infer<typeof ramadanViewSchema>;

export const holidayYearViewSchema = z
  .object({
    year: z.number().int(),
    /** `undecided`: no decree yet, only the fixed dates are known */
    status: z.enum(['decided', 'undecided']),
    source: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'HolidayYear' });
export type HolidayYearView = z.infer<typeof holidayYearViewSchema>;

export const holidayYearPageSchema = pageSchema(holidayYearViewSchema);

const MAX_DAYS = 1_100;
const daysFrom = (from: string, to: string) => Temporal.PlainDate.from(from).until(to).days;

/** A window of at most three years. */
export const listHolidaysSchema = z
  .object({ from: dateSchema, to: dateSchema })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'to lies before from' })
  .refine(({ from, to }) => daysFrom(from, to) <= MAX_DAYS, {
    path: ['to'],
    message: `at most ${MAX_DAYS} days`,
  });
export type ListHolidays = z.infer<typeof listHolidaysSchema>;

export const holidaysAnswerSchema = z
  .object({
    holidays: z.array(holidayViewSchema),
    ramadan: z.array(ramadanViewSchema),
    /** years of the window without a decree: shown as "belum ditetapkan" */
    undecidedYears: z.array(z.number().int()),
  })
  .meta({ id: 'Holidays' });
export type HolidaysAnswer = z.infer<typeof holidaysAnswerSchema>;

export const addHolidaySchema = z.strictObject({ id: holidayIdSchema, ...holidayFields });
export type AddHoliday = z.infer<typeof addHolidaySchema>;

const edit = { changeId: changeIdSchema, version: z.number().int().min(1) };
export const editHolidaySchema = z.strictObject({ ...edit, ...holidayFields });
export type EditHoliday = z.infer<typeof editHolidaySchema>;
/** The version is in the body of a DELETE too: what was seen is what is taken away. */
export const removeHolidaySchema = z.strictObject(edit);
export type RemoveHoliday = z.infer<typeof removeHolidaySchema>;

/** Answered by every edit: what the next one has to name. */
export const holidayVersionSchema = z.object({ version: z.number().int() });

export const yearSchema = z.coerce.number().int().min(1945).max(2200);
/** `version` 0 for a year that has no entry yet. */
const upsert = { changeId: changeIdSchema, version: z.number().int().min(0) };
export const setHolidayYearSchema = z.strictObject({
  ...upsert,
  status: z.enum(['decided', 'undecided']),
  source: z.string().trim().min(2).max(300),
});
export type SetHolidayYear = z.infer<typeof setHolidayYearSchema>;

export const setRamadanSchema = z
  .strictObject({ ...upsert, ...ramadanFields })
  .refine(({ startsOn, endsOn }) => [28, 29].includes(daysFrom(startsOn, endsOn)), {
    path: ['endsOn'],
    message: 'a month of 29 or 30 days',
  });
export type SetRamadan = z.infer<typeof setRamadanSchema>;

export type HolidayRefusal =
  | { code: 'holiday-not-found' }
  | { code: 'holiday-exists' }
  | { code: 'edited-meanwhile'; version: number };

/** What `data/holidays.id.json` holds. */
export const holidayFileSchema = z.strictObject({
  years: z.array(
    z.strictObject({ year: z.number().int(), status: z.enum(['decided', 'undecided']), source: z.string() }),
  ),
  holidays: z.array(z.strictObject({ id: holidayIdSchema, ...holidayFields })),
  ramadan: z.array(z.strictObject({ hijriYear: z.number().int(), ...ramadanFields })),
});
export type HolidayFile = z.infer<typeof holidayFileSchema>;
