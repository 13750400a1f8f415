import { z } from 'zod';

import { dateSchema, instantSchema } from '../kernel/change.schema.ts';
import { idSchema } from '../kernel/id.ts';
import { pageQuerySchema, pageSchema } from '../kernel/page.schema.ts';
import { knownSettings, settingKeys } from './known-settings.ts';

export const settingIdSchema = idSchema<'SettingId'>();
export const settingKeySchema = z.enum(settingKeys);

/** One value of a setting, with the day from which it holds and where it comes from. */
export const settingValueSchema = z
  .object({
    id: settingIdSchema,
    value: z.json(),
    effectiveFrom: dateSchema,
    source: z.string(),
    note: z.string(),
    setAt: instantSchema,
  })
  .meta({ id: 'SettingValue' });
export type SettingValueView = z.infer<typeof settingValueSchema>;

export const settingViewSchema = z
  .object({
    key: settingKeySchema,
    default: z.json(),
    /** the rule that the default follows; null where none was found and the product chose */
    defaultSource: z.string().nullable(),
    /** the day on which the default was looked up or chosen */
    defaultSince: dateSchema,
    /** what holds today: the newest value that has begun, else the default */
    current: z.json(),
    /** newest first; the ones that have not begun yet included */
    values: z.array(settingValueSchema),
  })
  .meta({ id: 'Setting' });
export type SettingView = z.infer<typeof settingViewSchema>;

export const listSettingsSchema = pageQuerySchema.extend({ search: z.string().trim().max(80).optional() });
export type ListSettings = z.infer<typeof listSettingsSchema>;
export const settingPageSchema = pageSchema(settingViewSchema);

/** What a new program is planned with, unless its planner says otherwise. */
export const planningSettingsSchema = z
  .object({ holidayPolicy: knownSettings['recurrence.holiday_policy'].schema })
  .meta({ id: 'PlanningSettings' });
export type PlanningSettings = z.infer<typeof planningSettingsSchema>;

export const setSettingSchema = z.strictObject({
  id: settingIdSchema,
  key: settingKeySchema,
  value: z.json(),
  effectiveFrom: dateSchema,
  source: z.string().trim().min(2).max(300),
  note: z.string().trim().max(500),
});
export type SetSetting = z.infer<typeof setSettingSchema>;

export type SettingRefusal = { code: 'setting-value-invalid'; key: string; reason: string };
