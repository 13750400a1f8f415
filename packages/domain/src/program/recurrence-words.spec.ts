import { describeRecurrence } from './recurrence-words.ts';

const common = {
  startsOn: '2026-12-12',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
};

describe('describeRecurrence', () => {
  it('gives words to be chosen by code', () => {
    expect(
      describeRecurrence({ kind: 'weekly', every: 2, weekdays: ['fr', 'mo'], ...common, count: 5 }),
    ).toEqual({
      phrase: { code: 'weekly', params: { every: 2, weekdays: ['mo', 'fr'] } },
      time: { startTime: '08:00', endTime: '12:00', endsNextDay: false, timeZone: 'Asia/Jakarta' },
      end: { code: 'count', params: { count: 5 } },
      hints: [],
    });
  });

  it('calls every day daily, whichever way it was said', () => {
    const daily = { code: 'daily', params: {} };
    expect(describeRecurrence({ kind: 'every-days', every: 1, ...common }).phrase).toEqual(daily);
    expect(
      describeRecurrence({
        kind: 'weekly',
        every: 1,
        weekdays: ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'],
        ...common,
      }).phrase,
    ).toEqual(daily);
  });

  it('warns of months without the day, and of 29 February', () => {
    const monthly = (day: number) =>
      describeRecurrence({ kind: 'monthly-day', every: 1, day, ...common }).hints;
    expect(monthly(28)).toEqual([]);
    expect(monthly(31)).toEqual([{ code: 'short-months-skipped', params: { day: 31 } }]);
    expect(describeRecurrence({ kind: 'yearly', every: 1, ...common, startsOn: '2028-02-29' })).toMatchObject(
      {
        phrase: { params: { month: 2, day: 29 } },
        hints: [{ code: 'leap-years-only', params: {} }],
      },
    );
  });

  it('tells an end on the next day, and a last date', () => {
    expect(
      describeRecurrence({ kind: 'every-days', every: 90, ...common, endTime: '01:00', until: '2027-12-31' }),
    ).toMatchObject({ time: { endsNextDay: true }, end: { code: 'until', params: { until: '2027-12-31' } } });
  });
});
