import { z } from 'zod';

const days = (min: number, max: number) => z.number().int().min(min).max(max);
const known = <Schema extends z.ZodType>(schema: Schema, initial: z.infer<Schema>) => ({ schema, initial });

/** Every setting that there is: what it may hold, and what holds until somebody decides otherwise. */
export const knownSettings = {
  /** days after an event by which its result is awaited */
  'event.report_due_days': known(days(1, 90), 7),
  /** what a program does when a date falls on a holiday, unless it says so itself */
  'recurrence.holiday_policy': known(z.enum(['ask', 'skip', 'shift']), 'ask'),
  /** how far ahead the dates of a program are made */
  'recurrence.months_ahead': known(days(3, 36), 18),
  /** days that a donor rests between two donations */
  'donor.interval_days': known(days(1, 365), 60),
  /** a session ends after so many days without use … */
  'session.idle_days': known(days(1, 90), 14),
  /** … and after so many days in any case */
  'session.absolute_days': known(days(1, 365), 90),
  /** how long a signed link that asks something stays open */
  'link.open_days': known(days(1, 60), 21),
} as const;

export type SettingKey = keyof typeof knownSettings;
export const settingKeys = Object.keys(knownSettings) as [SettingKey, ...SettingKey[]];
export type SettingValueOf<Key extends SettingKey> = z.infer<(typeof knownSettings)[Key]['schema']>;
