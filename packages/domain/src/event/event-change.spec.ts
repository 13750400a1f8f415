import fc from 'fast-check';

import { addDays, dateOf, daysBetween, toInstant } from '../kernel/local-time.ts';
import { type EventForChange, planCancel, planChange, reinstate } from './event-change.ts';

const now = Date.parse('2026-11-23T03:00:00Z'); // 10.00 in Klaten
const zone = 'Asia/Jakarta';

function event(startsLocal: string, is: Partial<EventForChange> = {}): EventForChange {
  const endsLocal = is.endsLocal ?? `${dateOf(startsLocal)}T12:00`;
  return {
    id: startsLocal,
    slug: `donor-${dateOf(startsLocal)}`,
    recurrenceId: startsLocal,
    title: 'Donor Darah Rutin',
    startsLocal,
    endsLocal,
    timeZone: zone,
    startsAt: toInstant(startsLocal, zone),
    endsAt: toInstant(endsLocal, zone),
    venueId: 'pmi',
    onlineUrl: null,
    peopleTarget: 100,
    activities: [{ id: 'a', kind: 'blood-drive', title: 'Donor darah', targetAmount: 60, unit: 'bags' }],
    status: 'scheduled',
    isReported: false,
    isDetached: false,
    needsDecision: false,
    ...is,
  };
}

const past = event('2026-10-04T08:00', { isReported: true });
const missed = event('2026-11-01T08:00');
const december = event('2026-12-06T08:00');
const january = event('2027-01-03T08:00');
const byHand = event('2027-02-07T08:00', { isDetached: true, title: 'Donor di Balai Desa' });
const dropped = event('2027-03-07T08:00', { status: 'cancelled' });
const april = event('2027-04-04T08:00');
const series = [past, missed, december, january, byHand, dropped, april];

describe('planChange', () => {
  it('moves one date and keeps how long it lasts', () => {
    const plan = planChange(series, december, 'this', { date: '2026-12-13', startTime: '09:30' }, now);
    expect(plan).toMatchObject({
      ok: true,
      value: {
        lines: [
          {
            event: { id: december.id },
            to: {
              startsLocal: '2026-12-13T09:30',
              endsLocal: '2026-12-13T13:30',
              startsAt: '2026-12-13T02:30:00Z',
            },
            changed: ['date', 'time'],
          },
        ],
        untouched: [],
      },
    });
  });

  it('reads an end that is not later than the start as one on the next day', () => {
    const plan = planChange(series, december, 'this', { startTime: '20:00', endTime: '01:00' }, now);
    expect(plan).toMatchObject({ value: { lines: [{ to: { endsLocal: '2026-12-07T01:00' } }] } });
  });

  it('follows the place in the rule of a date that was moved by hand past others', () => {
    const [first, second, third, fourth] = [
      event('2027-01-05T10:00'),
      event('2027-01-12T10:00'),
      event('2027-01-19T10:00'),
      event('2027-01-26T10:00'),
    ] as const;
    const moved = event('2027-01-20T10:00', { recurrenceId: first.recurrenceId, isDetached: true });
    const all = [second, third, moved, fourth];
    const plan = planChange(all, moved, 'following', { startTime: '11:00' }, now);
    if (!plan.ok) throw new Error(plan.error.code);
    expect(plan.value.lines.map(({ to }) => to.startsLocal)).toEqual([
      '2027-01-12T11:00',
      '2027-01-19T11:00',
      '2027-01-20T11:00',
      '2027-01-26T11:00',
    ]);
    expect(planCancel(all, moved, 'following', now)).toMatchObject({ value: { cancelled: all } });
    expect(planCancel(all, third, 'following', now)).toMatchObject({ value: { cancelled: [third, fourth] } });
  });

  it('moves this and the following dates by the same days, and says why others stay', () => {
    const plan = planChange(series, january, 'following', { date: '2027-01-10' }, now);
    if (!plan.ok) throw new Error(plan.error.code);
    expect(plan.value.lines.map(({ to }) => to.startsLocal)).toEqual([
      '2027-01-10T08:00',
      '2027-04-11T08:00',
    ]);
    expect(plan.value.untouched.map(({ event: { id }, reason }) => [id, reason])).toEqual([
      [byHand.id, 'changed-before'],
      [dropped.id, 'cancelled'],
    ]);
  });

  it('changes all that are ahead and nothing that has been', () => {
    const plan = planChange(series, missed, 'all', { peopleTarget: 150 }, now);
    if (!plan.ok) throw new Error(plan.error.code);
    expect(plan.value.lines.map((line) => line.event.id)).toEqual([december.id, january.id, april.id]);
    expect(plan.value.untouched.map(({ reason }) => reason)).toEqual([
      'reported',
      'past',
      'changed-before',
      'cancelled',
    ]);
  });

  it('changes the opened date also where it was changed by hand before', () => {
    const plan = planChange(series, byHand, 'following', { title: 'Donor Darah Desa' }, now);
    if (!plan.ok) throw new Error(plan.error.code);
    expect(plan.value.lines.map((line) => line.event.id)).toEqual([byHand.id, april.id]);
  });

  it('lets hosts lengthen a date that is going on, but not move its start', () => {
    const ongoing = event('2026-11-23T08:00');
    expect(planChange([ongoing], ongoing, 'this', { endTime: '14:00' }, now)).toMatchObject({ ok: true });
    expect(planChange([ongoing], ongoing, 'this', { startTime: '09:00' }, now)).toEqual({
      ok: false,
      error: { code: 'date-past' },
    });
  });

  it.each([
    ['event-over', missed, { title: 'Lain' }],
    ['event-over', past, { title: 'Lain' }],
    ['event-cancelled', dropped, { title: 'Lain' }],
    ['nothing-changed', december, { title: december.title, startTime: '08:00' }],
    ['date-past', december, { date: '2026-11-22' }],
    ['venue-or-link-needed', december, { location: { venueId: null, onlineUrl: null } }],
  ] as const)('refuses %s', (code, target, set) => {
    expect(planChange(series, target, 'this', set, now)).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses a start that another date of the program has, but not a cancelled one', () => {
    expect(planChange(series, december, 'this', { date: '2027-01-03' }, now)).toEqual({
      ok: false,
      error: { code: 'date-taken', startsLocal: '2027-01-03T08:00' },
    });
    expect(planChange(series, december, 'this', { date: '2027-03-07' }, now).ok).toBe(true);
  });

  it('never touches what is behind, reported, cancelled or changed by hand, unless that one was opened', () => {
    const anyEvent = fc.record({
      day: fc.integer({ min: -60, max: 400 }),
      status: fc.constantFrom('scheduled' as const, 'cancelled' as const),
      isReported: fc.boolean(),
      isDetached: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEvent, { minLength: 1, maxLength: 12, selector: ({ day }) => day }),
        fc.nat(),
        fc.constantFrom('this' as const, 'following' as const, 'all' as const),
        fc.integer({ min: -20, max: 20 }),
        (drawn, at, scope, days) => {
          const dates = drawn.map(({ day, ...is }) =>
            event(`${addDays('2026-11-24', day)}T08:00`, {
              ...is,
              isReported: is.isReported && is.status === 'scheduled',
            }),
          );
          const target = dates[at % dates.length] as EventForChange;
          const date = addDays(dateOf(target.startsLocal), days);
          const plan = planChange(dates, target, scope, { date }, now);
          if (!plan.ok) return;
          for (const { event: changed, to } of plan.value.lines) {
            expect(changed.status).toBe('scheduled');
            expect(changed.isReported).toBe(false);
            if (changed.id !== target.id) expect(changed.isDetached).toBe(false);
            expect(Date.parse(to.startsAt)).toBeGreaterThan(now);
            expect(daysBetween(dateOf(changed.startsLocal), dateOf(to.startsLocal))).toBe(days);
          }
        },
      ),
    );
  });
});

describe('planCancel', () => {
  it('takes this date alone, or all from it on, those moved by hand too', () => {
    const one = planCancel(series, december, 'this', now);
    expect(one).toMatchObject({ ok: true, value: { cancelled: [{ id: december.id }] } });
    const more = planCancel(series, january, 'following', now);
    if (!more.ok) throw new Error(more.error.code);
    expect(more.value.cancelled.map(({ id }) => id)).toEqual([january.id, byHand.id, april.id]);
  });

  it('refuses what is over or cancelled already', () => {
    expect(planCancel(series, missed, 'this', now)).toMatchObject({ error: { code: 'event-over' } });
    expect(planCancel(series, dropped, 'this', now)).toMatchObject({ error: { code: 'event-cancelled' } });
  });
});

describe('reinstate', () => {
  it('brings back a cancelled date that is ahead, and only such a one', () => {
    expect(reinstate(dropped, now)).toEqual({ ok: true, value: 'scheduled' });
    expect(reinstate(december, now)).toMatchObject({ error: { code: 'nothing-changed' } });
    expect(reinstate({ ...missed, status: 'cancelled' }, now)).toMatchObject({
      error: { code: 'event-over' },
    });
  });
});
