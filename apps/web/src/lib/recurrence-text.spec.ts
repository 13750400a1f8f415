import type { RecurrenceEditor } from '@guyub/domain/program';

import { sayHours, sayRecurrence } from './recurrence-text.ts';

const common = { startsOn: '2026-12-12', startTime: '08:00', endTime: '12:00', timeZone: 'Asia/Jakarta' };
const open = { until: null, count: null } as const;

const cases: [RecurrenceEditor, string, string][] = [
  [{ kind: 'every-days', every: 90, ...common, ...open }, 'Tiap 90 hari', 'Every 90 days'],
  [
    { kind: 'weekly', every: 1, weekdays: ['sa', 'mo'], ...common, ...open },
    'Setiap Senin dan Sabtu',
    'Every Monday and Saturday',
  ],
  [
    { kind: 'monthly-weekday', every: 1, ordinal: 2, weekday: 'su', ...common, ...open },
    'Setiap Minggu kedua dalam bulan',
    'Every month on the second Sunday',
  ],
  [
    { kind: 'monthly-weekday', every: 3, ordinal: -1, weekday: 'fr', ...common, ...open },
    'Tiap 3 bulan, Jumat terakhir',
    'Every 3 months on the last Friday',
  ],
  [{ kind: 'monthly-day', every: 1, day: 8, ...common, ...open }, 'Setiap tanggal 8', 'Every month on day 8'],
  [
    { kind: 'weekly', every: 2, weekdays: ['sa'], ...common, until: null, count: 7 },
    'Tiap 2 minggu, Sabtu, 7 kali',
    'Every 2 weeks on Saturday, 7 times',
  ],
];

describe('sayRecurrence', () => {
  it.each(cases)('says %j in both languages', (editor, indonesian, english) => {
    expect(sayRecurrence(editor, 'id').replaceAll('\u00a0', ' ')).toBe(indonesian);
    expect(sayRecurrence(editor, 'en').replaceAll('\u00a0', ' ')).toBe(english);
  });

  it('says the hours in the zone', () => {
    const [first] = cases[0] ?? [];
    expect(first && sayHours(first, 'id').replaceAll('\u00a0', ' ')).toBe('08.00–12.00 WIB');
  });
});
