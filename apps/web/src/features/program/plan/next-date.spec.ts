import type { RecurrenceEditor } from '@guyub/domain/program';

import { suggestNextDate } from './next-date.ts';

const once: RecurrenceEditor = {
  kind: 'once',
  startsOn: '2026-11-01',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
};

it('proposes the weekday of the last date, ahead of today', () => {
  expect(suggestNextDate(once, '2026-11-26')).toBe('2026-11-29');
  expect(suggestNextDate({ ...once, startsOn: '2026-12-06' }, '2026-11-26')).toBe('2026-12-13');
});

it('comes between the dates of what repeats on and on', () => {
  expect(suggestNextDate({ ...once, kind: 'weekly', every: 1, weekdays: ['su'] }, '2026-11-29')).toBe(
    '2026-12-07',
  );
});

it('keeps the distance that the dates had', () => {
  const dates: RecurrenceEditor = {
    ...once,
    kind: 'dates',
    dates: ['2026-11-20', '2026-09-20', '2026-08-20'],
  };
  expect(suggestNextDate(dates, '2026-11-26')).toBe('2027-01-20');
  expect(suggestNextDate({ ...once, kind: 'every-days', every: 90, count: 1 }, '2026-11-26')).toBe(
    '2027-01-30',
  );
});
