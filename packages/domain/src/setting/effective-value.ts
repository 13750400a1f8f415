import { refuse, type Result, ok } from '../kernel/result.ts';
import { knownSettings, type SettingKey, type SettingValueOf } from './known-settings.ts';
import type { SettingRefusal } from './setting.schema.ts';

export interface DatedValue {
  value: unknown;
  /** 'YYYY-MM-DD' */
  effectiveFrom: string;
  /** an ISO instant; of two values from the same day the later one holds */
  setAt: string;
}

const newestFirst = (a: DatedValue, b: DatedValue) =>
  b.effectiveFrom.localeCompare(a.effectiveFrom) || b.setAt.localeCompare(a.setAt);

/** What a setting says on a day: the newest value that has begun, else its first default. */
export function valueOn<Key extends SettingKey>(
  key: Key,
  values: readonly DatedValue[],
  date: string,
): SettingValueOf<Key> {
  const { schema, initial } = knownSettings[key];
  const begun = values.filter((value) => value.effectiveFrom <= date).sort(newestFirst)[0];
  const parsed = schema.safeParse(begun?.value);
  return (begun && parsed.success ? parsed.data : initial) as SettingValueOf<Key>;
}

/** Every value that a setting has had, for whoever asks of many days at once. */
export interface ValuesByDate<Value> {
  /** 'YYYY-MM-DD', each the first day of the next value, in order */
  from: string[];
  /** one more: the first holds before all of them */
  values: Value[];
}

export function valuesByDate<Key extends SettingKey>(
  key: Key,
  values: readonly DatedValue[],
): ValuesByDate<SettingValueOf<Key>> {
  const from = [...new Set(values.map(({ effectiveFrom }) => effectiveFrom))].sort();
  return {
    from,
    values: [
      knownSettings[key].initial,
      ...from.map((date) => valueOn(key, values, date)),
    ] as SettingValueOf<Key>[],
  };
}

/** Whether a setting may hold this. */
export function parseSetting<Key extends SettingKey>(
  key: Key,
  value: unknown,
): Result<SettingValueOf<Key>, SettingRefusal> {
  const parsed = knownSettings[key].schema.safeParse(value);
  if (parsed.success) return ok(parsed.data as SettingValueOf<Key>);
  return refuse({ code: 'setting-value-invalid', key, reason: parsed.error.issues[0]?.message ?? 'invalid' });
}
