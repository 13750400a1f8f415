import { z } from 'zod';

import { SESSIONS_BOUND } from '../identity/index.ts';

const days = (min: number, max: number) => z.number().int().min(min).max(max);

/** Where a default comes from: a rule by its name, or null where no rule was found and the product chose. */
interface Origin {
  source: string | null;
  /** 'YYYY-MM-DD', the day on which it was looked up or chosen */
  since: string;
}

const chosen: Origin = { source: null, since: '2026-11-22' };
const known = <Schema extends z.ZodType>(schema: Schema, initial: z.infer<Schema>, origin = chosen) => ({
  schema,
  initial,
  origin,
});

/** Every setting that there is: what it may hold, what holds until somebody decides otherwise, and where that is from. */
export const knownSettings = {
  /** days after an event by which its result is awaited */
  'event.report_due_days': known(days(1, 90), 7),
  /** what a program does when a date falls on a holiday, unless it says so itself */
  'recurrence.holiday_policy': known(z.enum(['ask', 'skip', 'shift']), 'ask'),
  /** how far ahead the dates of a program are made */
  'recurrence.months_ahead': known(days(3, 36), 18),
  /** days that a donor rests between two donations */
  'donor.interval_days': known(days(1, 365), 60, {
    source: 'Permenkes 91/2015 (dua bulan)',
    since: '2026-11-22',
  }),
  /** a session ends after so many days without use … */
  'session.idle_days': known(days(1, 90), 14),
  /** … and after so many days in any case */
  'session.absolute_days': known(days(1, 365), 90),
  /** so many sessions of one account at once; the oldest ends when one more begins */
  'session.most': known(z.number().int().min(1).max(SESSIONS_BOUND), 20, {
    source: null,
    since: '2026-11-26',
  }),
  /** for so long after one's password was shown, what is highly sensitive does not ask for it again */
  'session.proof_minutes': known(z.number().int().min(1).max(60), 10, { source: null, since: '2026-11-26' }),
  /** how long a signed link that asks something stays open */
  'link.open_days': known(days(1, 60), 21),
  /** a group whose admins were not there for so many days counts as without an admin */
  'organization.admin_gone_days': known(days(7, 365), 30, { source: null, since: '2026-11-26' }),
  /** how long a group's members vote about a new admin */
  'organization.succession_days': known(days(1, 60), 7, { source: null, since: '2026-11-26' }),
} as const;

export type SettingKey = keyof typeof knownSettings;
export const settingKeys = Object.keys(knownSettings) as [SettingKey, ...SettingKey[]];
export type SettingValueOf<Key extends SettingKey> = z.infer<(typeof knownSettings)[Key]['schema']>;
