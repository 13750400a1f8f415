import { type EventForReport, fileReport } from './event-report.ts';

const now = Date.parse('2026-12-12T05:00:00Z');
const event: EventForReport = {
  status: 'scheduled',
  startsAt: '2026-12-12T01:00:00Z',
  activities: [
    { id: 'bags', unit: 'bags' },
    { id: 'money', unit: 'rupiah' },
  ],
  revision: 0,
};
const results = [
  { activityId: 'bags', amount: 63 },
  { activityId: 'money', amount: null },
];
const report = { results, correctionReason: '' };

describe('fileReport', () => {
  it('takes a result once the event has begun, "not counted" included', () => {
    expect(fileReport(event, report, now)).toEqual({ ok: true, value: { revision: 1 } });
    expect(fileReport(event, report, Date.parse('2026-12-12T00:59:59Z'))).toMatchObject({
      error: { code: 'event-not-begun' },
    });
  });

  it('asks of a correction what was wrong', () => {
    const filed = { ...event, revision: 1 };
    expect(fileReport(filed, report, now)).toMatchObject({ error: { code: 'correction-reason-needed' } });
    expect(fileReport(filed, { results, correctionReason: 'Dua kantong terlewat' }, now)).toEqual({
      ok: true,
      value: { revision: 2 },
    });
  });

  it.each([
    ['event-cancelled', { ...event, status: 'cancelled' as const }, results],
    ['event-not-begun', { ...event, status: 'draft' as const }, results],
    ['activity-missing', event, results.slice(1)],
    ['activity-unknown', event, [...results, { activityId: 'other', amount: 1 }]],
    ['activity-unknown', event, [...results, { activityId: 'bags', amount: 64 }]],
    ['result-too-large', event, [{ activityId: 'bags', amount: 10_000_001 }, results[1]]],
  ])('refuses %s', (code, of, given) => {
    const filed = given.filter((result) => result !== undefined);
    expect(fileReport(of, { results: filed, correctionReason: '' }, now)).toMatchObject({ error: { code } });
  });

  it('bounds rupiah further up than bags', () => {
    const money = { ...event, activities: [{ id: 'money', unit: 'rupiah' }] };
    const filed = { results: [{ activityId: 'money', amount: 500_000_001 }], correctionReason: '' };
    expect(fileReport(money, filed, now).ok).toBe(true);
  });
});
