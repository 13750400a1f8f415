import { addDays, spanOf } from '../kernel/local-time.ts';
import { planOccurrences, type RecurrenceEditor, toRecurrenceRule } from '../program/index.ts';
import { type EventForChange, planChange } from './event-change.ts';
import type { ChangeScope, EventChange } from './event.schema.ts';
import { planNewRule, type RuleContext } from './series-change.ts';

const now = '2026-11-23T03:00:00Z';
const weekly: RecurrenceEditor = {
  kind: 'weekly',
  every: 1,
  weekdays: ['su'],
  startsOn: '2026-11-29',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
};
const context: RuleContext = {
  rule: toRecurrenceRule(weekly),
  policy: 'ask',
  holidays: [],
  decisions: [],
  today: '2026-11-23',
  until: '2027-01-03',
  now,
};

const stored = (is: Record<string, Partial<EventForChange>> = {}): EventForChange[] =>
  planOccurrences(context.rule, {
    from: '2026-11-29',
    until: '2027-01-03',
    policy: 'ask',
    holidays: [],
  }).planned.map(({ recurrenceId, ...span }) => ({
    id: recurrenceId.slice(5, 10),
    slug: `rapat-${recurrenceId.slice(0, 10)}`,
    recurrenceId,
    title: 'Rapat mingguan',
    ...span,
    timeZone: 'Asia/Jakarta',
    venueId: 'balai',
    onlineUrl: null,
    peopleTarget: null,
    activities: [],
    status: 'scheduled' as const,
    isReported: false,
    isDetached: false,
    ...is[recurrenceId.slice(5, 10)],
  }));

/** From → to of every line, what goes, and what comes. */
function outcome(series: EventForChange[], id: string, scope: ChangeScope, set: EventChange, is = context) {
  const target = series.find((event) => event.id === id);
  if (!target) throw new Error(`no ${id}`);
  const rule = planNewRule(series, target, scope, set, is);
  if (!rule.ok) return rule.error.code;
  const plan = planChange(series, target, scope, set, Date.parse(now), rule.value?.dates);
  if (!plan.ok) return plan.error.code;
  return {
    lines: plan.value.lines.map(({ event, to }) => `${event.id} > ${to.startsLocal.slice(5)}`),
    removed: plan.value.removed.map((event) => event.id),
    added: plan.value.added.map((date) => date.startsLocal.slice(5, 10)),
    untouched: plan.value.untouched.map(({ event, reason }) => `${event.id} ${reason}`),
    dtstart: rule.value?.rule.dtstart,
  };
}

describe('a change of this and the following dates', () => {
  it('moves the stored dates and the rule by the same days', () => {
    expect(
      outcome(stored(), '12-13', 'following', { date: '2026-12-14', startTime: '19:00', endTime: '21:00' }),
    ).toEqual({
      lines: ['12-13 > 12-14T19:00', '12-20 > 12-21T19:00', '12-27 > 12-28T19:00', '01-03 > 01-04T19:00'],
      removed: [],
      added: [],
      untouched: [],
      dtstart: '2026-12-14T19:00',
    });
  });

  it('moves by whole weeks without running into itself', () => {
    expect(outcome(stored(), '11-29', 'all', { date: '2026-12-06' })).toMatchObject({
      lines: [
        '11-29 > 12-06T08:00',
        '12-06 > 12-13T08:00',
        '12-13 > 12-20T08:00',
        '12-20 > 12-27T08:00',
        '12-27 > 01-03T08:00',
        '01-03 > 01-10T08:00',
      ],
    });
  });

  it('keeps what was cancelled or moved by hand, in its place of the new rule', () => {
    const series = stored({
      '12-20': { status: 'cancelled' },
      '12-27': { isDetached: true, ...spanOf('2026-12-26T08:00', 240, 'Asia/Jakarta') },
    });
    const result = outcome(series, '12-13', 'following', { date: '2026-12-15' });
    expect(result).toMatchObject({
      lines: ['12-13 > 12-15T08:00', '01-03 > 01-05T08:00'],
      added: [],
      untouched: ['12-20 cancelled', '12-27 changed-before'],
    });
    const target = series.find(({ id }) => id === '12-13') as EventForChange;
    const rule = planNewRule(series, target, 'following', { date: '2026-12-15' }, context);
    expect(rule.ok && rule.value?.rekeyed).toEqual([
      { id: '12-20', recurrenceId: '2026-12-22T08:00' },
      { id: '12-27', recurrenceId: '2026-12-29T08:00' },
    ]);
  });

  it('follows a rule that is said anew: what it keeps stays, the rest goes, and new dates come', () => {
    const fortnightly: RecurrenceEditor = {
      ...weekly,
      every: 2,
      weekdays: ['su', 'we'],
      startsOn: '2026-12-06',
    };
    expect(outcome(stored(), '12-06', 'following', { recurrence: fortnightly })).toEqual({
      lines: [],
      removed: ['12-13', '12-27'],
      added: ['12-16', '12-30'],
      untouched: [],
      dtstart: '2026-12-06T08:00',
    });
  });

  it('does not let a rule that begins earlier bring dates from before the opened one', () => {
    const daily: RecurrenceEditor = {
      ...weekly,
      kind: 'every-days',
      every: 7,
      startsOn: '2026-11-25',
    };
    expect(outcome(stored(), '12-20', 'following', { recurrence: daily })).toMatchObject({
      added: ['12-23', '12-30'],
      dtstart: '2026-12-23T08:00',
    });
  });

  it('puts the opened date where it was told to, and the others where holidays let them', () => {
    const holidays = [{ date: '2026-12-25', name: 'Natal', kind: 'nasional' as const }];
    const shifting = { ...context, policy: 'shift' as const, holidays };
    const result = outcome(stored(), '12-13', 'following', { date: '2026-12-11' }, shifting);
    expect(result).toMatchObject({
      lines: ['12-13 > 12-11T08:00', '12-20 > 12-18T08:00', '12-27 > 12-26T08:00', '01-03 > 01-01T08:00'],
    });
  });

  it.each([
    ['no-dates', { recurrence: { ...weekly, startsOn: '2020-01-05', until: '2020-02-01' } }],
    ['date-past', { date: '2026-11-01' }],
    ['date-taken', { date: '2026-12-06' }],
  ])('refuses %s', (code, set) => {
    expect(outcome(stored(), '12-13', 'following', set)).toBe(code);
  });

  it('refuses to come upon the place of a date that was cancelled before it', () => {
    const series = stored({ '12-06': { status: 'cancelled' } });
    expect(outcome(series, '12-13', 'following', { date: '2026-12-06' })).toBe('date-taken');
  });

  it('refuses more dates than anybody keeps', () => {
    const daily: RecurrenceEditor = { ...weekly, kind: 'every-days', every: 1 };
    const far = { ...context, until: addDays('2026-11-23', 1400) };
    expect(outcome(stored(), '12-13', 'following', { recurrence: daily }, far)).toBe('too-many-dates');
  });
});
