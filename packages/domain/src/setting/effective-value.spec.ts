import fc from 'fast-check';

import { parseSetting, valueOn, valuesByDate } from './effective-value.ts';

const at = (effectiveFrom: string, value: unknown, setAt = '2026-01-01T00:00:00Z') => ({
  value,
  effectiveFrom,
  setAt,
});

describe('valueOn', () => {
  it('is the default until a value begins', () => {
    const values = [at('2027-01-01', 10)];
    expect(valueOn('event.report_due_days', values, '2026-12-31')).toBe(7);
    expect(valueOn('event.report_due_days', values, '2027-01-01')).toBe(10);
  });

  it('is the newest value that has begun, in whatever order they stand', () => {
    const values = [at('2026-02-01', 9), at('2026-06-01', 14), at('2026-01-01', 8)];
    expect(valueOn('event.report_due_days', values, '2026-03-01')).toBe(9);
  });

  it('takes the later decision of two from the same day', () => {
    const values = [
      at('2026-02-01', 9, '2026-01-03T00:00:00Z'),
      at('2026-02-01', 12, '2026-01-02T00:00:00Z'),
    ];
    expect(valueOn('event.report_due_days', values, '2026-03-01')).toBe(9);
  });

  it('falls back to the default for a value that the setting no longer takes', () => {
    expect(valueOn('recurrence.holiday_policy', [at('2026-01-01', 'cancel')], '2026-03-01')).toBe('ask');
  });
});

describe('valuesByDate', () => {
  it('says of every day what valueOn says of it', () => {
    const date = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([month, day]) => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    const dated = fc.record({
      value: fc.integer({ min: 0, max: 95 }),
      effectiveFrom: date,
      setAt: date.map((day) => `${day}T00:00:00Z`),
    });
    fc.assert(
      fc.property(fc.array(dated), date, (values, day) => {
        const { from, values: all } = valuesByDate('event.report_due_days', values);
        expect(all).toHaveLength(from.length + 1);
        const begun = from.filter((first) => first <= day).length;
        expect(all[begun]).toBe(valueOn('event.report_due_days', values, day));
      }),
    );
  });
});

describe('parseSetting', () => {
  it('refuses a value out of bounds, and says of which setting', () => {
    expect(parseSetting('event.report_due_days', 0)).toMatchObject({
      ok: false,
      error: { code: 'setting-value-invalid', key: 'event.report_due_days' },
    });
  });
  it('takes one within', () => {
    expect(parseSetting('event.report_due_days', 14)).toEqual({ ok: true, value: 14 });
  });
});
