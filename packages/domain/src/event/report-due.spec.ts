import { isReportOverdue, reportDueOn } from './report-due.ts';

const event = {
  status: 'scheduled' as const,
  startsAt: '2026-12-12T01:00:00Z',
  endsAt: '2026-12-12T05:00:00Z',
  endsLocal: '2026-12-12T12:00',
  timeZone: 'Asia/Jakarta',
  isReported: false,
};
const overdueAt = (at: string, change: Partial<typeof event> = {}) =>
  isReportOverdue({ ...event, ...change }, 7, Date.parse(at));

describe('a report', () => {
  it('is due seven days after the last local date, and overdue when that day has ended there', () => {
    expect(reportDueOn(event, 7)).toBe('2026-12-19');
    expect(overdueAt('2026-12-19T16:59:59Z')).toBe(false);
    expect(overdueAt('2026-12-19T17:00:00Z')).toBe(true);
    expect(overdueAt('2026-12-19T15:00:00Z', { timeZone: 'Asia/Jayapura' })).toBe(true);
  });

  it('of an event that ends after midnight is due by the day it ended', () => {
    expect(reportDueOn({ endsLocal: '2026-12-13T01:30' }, 7)).toBe('2026-12-20');
  });

  it('is never overdue once told, nor for a cancelled date', () => {
    expect(overdueAt('2027-01-01T00:00:00Z', { isReported: true })).toBe(false);
    expect(isReportOverdue({ ...event, status: 'cancelled' }, 7, Date.parse('2027-01-01T00:00:00Z'))).toBe(
      false,
    );
  });
});
