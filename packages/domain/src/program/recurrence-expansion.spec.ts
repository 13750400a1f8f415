import { jest } from '@jest/globals';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';

import { expandRecurrence, expansionBounds } from './recurrence-expansion.ts';

const klaten = { dtstart: '2026-12-06T08:00', timeZone: 'Asia/Jakarta' };
const newYork = { dtstart: '1997-09-02T09:00', timeZone: 'America/New_York' };
const datesOf = (input: Parameters<typeof expandRecurrence>[0]) =>
  expandRecurrence(input).occurrences.map(({ local }) => local.slice(0, 10));

describe('the examples of RFC 5545, 3.8.5.3', () => {
  it.each([
    [
      'FREQ=DAILY;COUNT=10',
      '1997-09-02 1997-09-03 1997-09-04 1997-09-05 1997-09-06 1997-09-07 1997-09-08 1997-09-09 1997-09-10 1997-09-11',
    ],
    ['FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12'],
    [
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      '1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25 1998-03-01 1998-03-29 1998-05-03 1998-05-31',
    ],
    ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', '1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16'],
    [
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '1997-09-02 1997-09-15 1997-10-02 1997-10-15 1997-11-02 1997-11-15 1997-12-02 1997-12-15 1998-01-02 1998-01-15',
    ],
    [
      'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
      '1998-06-02 1998-07-02 1999-06-02 1999-07-02 2000-06-02 2000-07-02 2001-06-02 2001-07-02 2002-06-02 2002-07-02',
    ],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      '1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13 2001-04-13 2001-07-13 2002-09-13 2002-12-13',
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04 1997-10-07 1997-11-06'],
    ['FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8', '1997-11-04 2001-11-06'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', '1997-09-15 1997-09-30 1997-10-15 1997-10-30 1997-11-15'],
  ])('%s', (rrule, dates) => {
    const { occurrences } = expandRecurrence({ ...newYork, rrule, from: '1997-09-01', until: '2002-12-31' });
    expect(occurrences.map(({ local }) => local)).toEqual(dates.split(' ').map((date) => `${date}T09:00`));
  });
});

const twoDaysFrom = (dtstart: string) =>
  expandRecurrence({
    dtstart,
    timeZone: 'America/New_York',
    rrule: 'FREQ=DAILY;COUNT=2',
    from: '2026-01-01',
    until: '2026-12-31',
  }).occurrences;

describe('time', () => {
  it('is the same on the wall through changes of the clock', () => {
    const { occurrences } = expandRecurrence({
      ...newYork,
      rrule: 'FREQ=WEEKLY;COUNT=10',
      from: '1997-10-20',
      until: '1997-10-31',
    });
    expect(occurrences).toEqual([
      { local: '1997-10-21T09:00', instant: '1997-10-21T13:00:00Z' },
      { local: '1997-10-28T09:00', instant: '1997-10-28T14:00:00Z' },
    ]);
  });

  it('is read as later where the clocks skip it, and as the first where it comes twice', () => {
    expect(twoDaysFrom('2026-03-07T02:30')).toEqual([
      { local: '2026-03-07T02:30', instant: '2026-03-07T07:30:00Z' },
      { local: '2026-03-08T02:30', instant: '2026-03-08T07:30:00Z' },
    ]);
    expect(twoDaysFrom('2026-10-31T01:30')[1]).toEqual({
      local: '2026-11-01T01:30',
      instant: '2026-11-01T05:30:00Z',
    });
  });

  it('that the clocks skip is found by the instant that it is read as', () => {
    const { occurrences } = expandRecurrence({
      dtstart: '2026-03-07T02:30',
      timeZone: 'America/New_York',
      rrule: 'FREQ=DAILY',
      from: '2026-03-08T07:10:00Z',
      until: '2026-03-08T07:40:00Z',
    });
    expect(occurrences).toEqual([{ local: '2026-03-08T02:30', instant: '2026-03-08T07:30:00Z' }]);
  });

  it('is Klaten’s, wherever the server stands', () => {
    expect(
      expandRecurrence({
        ...klaten,
        rrule: 'FREQ=MONTHLY;BYDAY=1SU',
        from: '2026-12-01',
        until: '2027-01-31',
      }).occurrences,
    ).toEqual([
      { local: '2026-12-06T08:00', instant: '2026-12-06T01:00:00Z' },
      { local: '2027-01-03T08:00', instant: '2027-01-03T01:00:00Z' },
    ]);
  });
});

describe('the window', () => {
  const rrule = 'FREQ=DAILY';
  it('includes both its days, by the zone’s calendar', () => {
    expect(
      datesOf({ ...klaten, dtstart: '2026-12-06T00:30', rrule, from: '2026-12-07', until: '2026-12-08' }),
    ).toEqual(['2026-12-07', '2026-12-08']);
  });

  it('may have edges of instants or local times', () => {
    expect(datesOf({ ...klaten, rrule, from: '2026-12-07T01:00:00Z', until: '2026-12-09T08:00' })).toEqual([
      '2026-12-07',
      '2026-12-08',
      '2026-12-09',
    ]);
    expect(datesOf({ ...klaten, rrule, from: '2026-12-07T01:00:01Z', until: '2026-12-09T07:59' })).toEqual([
      '2026-12-08',
    ]);
  });

  it('may be empty, or upside down', () => {
    expect(expandRecurrence({ ...klaten, rrule, from: '2026-12-09', until: '2026-12-07' })).toEqual({
      occurrences: [],
      truncated: false,
      refusal: null,
    });
    expect(datesOf({ ...klaten, rrule, from: '2020-01-01', until: '2020-12-31' })).toEqual([]);
  });

  it('says when there is more than was asked for', () => {
    const limited = { ...klaten, from: '2026-12-06', until: '2026-12-10', limit: 5 };
    expect(expandRecurrence({ ...limited, rrule }).truncated).toBe(false);
    expect(expandRecurrence({ ...limited, rrule, limit: 4 })).toMatchObject({
      truncated: true,
      occurrences: { length: 4 },
    });
    expect(expandRecurrence({ ...limited, rrule: 'FREQ=DAILY;COUNT=4', limit: 4 }).truncated).toBe(false);
  });

  it('counts COUNT from the start of the series, not of the window', () => {
    expect(
      datesOf({ ...klaten, rrule: 'FREQ=DAILY;COUNT=3', from: '2026-12-08', until: '2027-12-31' }),
    ).toEqual(['2026-12-08']);
  });
});

describe('a long search', () => {
  it('counts each date once, also where one step of it ends and the next begins', () => {
    expect(
      datesOf({ ...klaten, rrule: 'FREQ=YEARLY;COUNT=12', from: '2026-01-01', until: '2090-12-31' }).map(
        (date) => Number(date.slice(0, 4)),
      ),
    ).toEqual([2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036, 2037]);
  });
});

describe('listed dates', () => {
  const window = { from: '2026-12-01', until: '2027-01-31' };
  it('join the rule’s, each once, and excluded ones leave', () => {
    const set = { ...klaten, ...window, rrule: 'FREQ=WEEKLY;COUNT=3' };
    expect(
      datesOf({
        ...set,
        exdates: ['2026-12-13T08:00'],
        rdates: ['2026-12-06T08:00', '2026-12-15T08:00', '2026-12-01T09:00'],
      }),
    ).toEqual(['2026-12-01', '2026-12-06', '2026-12-15', '2026-12-20']);
  });

  it('are all there is without a rule', () => {
    const set = { ...klaten, ...window, rrule: null };
    expect(datesOf({ ...set, rdates: ['2027-01-17T08:00', '2026-12-20T08:00'] })).toEqual([
      '2026-12-06',
      '2026-12-20',
      '2027-01-17',
    ]);
    expect(datesOf({ ...set, exdates: ['2026-12-06T08:00'] })).toEqual([]);
  });
});

const refused = (rrule: string) =>
  expandRecurrence({ ...klaten, rrule, from: '2026-12-01', until: '9999-12-31' });

describe('a hostile rule', () => {
  it.each([
    ['FREQ=SECONDLY', 'rule-unsupported'],
    ['FREQ=MINUTELY;INTERVAL=15', 'rule-unsupported'],
    ['FREQ=DAILY;BYHOUR=8,9', 'rule-unsupported'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'rule-unsupported'],
    ['FREQ=YEARLY;BYYEARDAY=100', 'rule-unsupported'],
    ['FREQ=MONTHLY;BYDAY=MO,2FR', 'rule-unsupported'],
    ['', 'rule-unreadable'],
    ['BYDAY=MO', 'rule-unreadable'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'rule-unreadable'],
    ['FREQ=DAILY;INTERVAL=0', 'rule-unreadable'],
    ['FREQ=DAILY;INTERVAL=-1', 'rule-unreadable'],
    ['FREQ=DAILY;COUNT=0', 'rule-unreadable'],
    ['FREQ=DAILY;COUNT=1e9', 'rule-unreadable'],
    ['FREQ=DAILY;UNTIL=20261399', 'rule-unreadable'],
    ['FREQ=DAILY;UNTIL=forever', 'rule-unreadable'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'rule-unreadable'],
    ['FREQ=MONTHLY;BYDAY=6MO', 'rule-unreadable'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'rule-unreadable'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'rule-unreadable'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'rule-unreadable'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=32', 'rule-unreadable'],
    ['RSCALE=CHINESE;FREQ=YEARLY', 'rule-unreadable'],
    ['FREQ=DAILY;X-EVIL=1', 'rule-unreadable'],
    ['FREQ=DAILY\r\nRRULE:FREQ=SECONDLY', 'rule-unreadable'],
    [`FREQ=DAILY;BYMONTH=${'1,'.repeat(600)}1`, 'rule-unreadable'],
  ])('%s is refused as a value', (rrule, code) => {
    expect(refused(rrule)).toEqual({ occurrences: [], truncated: true, refusal: { code } });
  });

  const bounded = [
    'FREQ=DAILY',
    'FREQ=DAILY;COUNT=999999999999',
    'FREQ=DAILY;INTERVAL=999999999999',
    'FREQ=YEARLY;INTERVAL=9999',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=WEEKLY;BYMONTH=2;BYSETPOS=7;BYDAY=MO;COUNT=3',
    'FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;COUNT=9999999',
    'FREQ=DAILY;BYSETPOS=-1;BYDAY=MO;BYMONTH=1;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31;COUNT=3',
    'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;INTERVAL=7',
    'FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366;COUNT=9999',
    'FREQ=DAILY;UNTIL=99991231T235959Z',
    'FREQ=DAILY;UNTIL=00010101',
  ];
  const windows = [
    ['2026-12-01', '9999-12-31'],
    ['9998-01-01', '9999-12-31'],
    ['9999-12-31', '0001-01-01'],
    ['-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z'],
  ];

  it.each(bounded)('%s takes a bounded number of steps, whatever the window', (rrule) => {
    const between = jest.spyOn(RRuleTemporal.prototype, 'between');
    for (const dtstart of ['2026-12-06T08:00', '0001-01-01T00:00'])
      for (const [from = '', until = ''] of windows) {
        between.mockClear();
        const { occurrences } = expandRecurrence({
          dtstart,
          timeZone: 'America/New_York',
          rrule,
          from,
          until,
          limit: 50,
        });
        expect(occurrences.length).toBeLessThanOrEqual(50);
        expect(between.mock.calls.length).toBeLessThanOrEqual(expansionBounds.steps);
        const produced = between.mock.results.flatMap(({ type, value }) =>
          type === 'return' ? [value as unknown[]] : [],
        );
        for (const dates of produced)
          expect(dates.length).toBeLessThanOrEqual(expansionBounds.periodsPerStep);
      }
    between.mockRestore();
  });

  it.each(['DAILY', 'MONTHLY', 'YEARLY'])('FREQ=%s on 31 February is not looked for', (freq) => {
    const between = jest.spyOn(RRuleTemporal.prototype, 'between');
    expect(refused(`FREQ=${freq};BYMONTH=2,4;BYMONTHDAY=31`)).toEqual({
      occurrences: [],
      truncated: false,
      refusal: null,
    });
    expect(between).not.toHaveBeenCalled();
    between.mockRestore();
  });

  it('never throws, however the rule is put together', () => {
    const word = fc.constantFrom(
      'FREQ',
      'COUNT',
      'UNTIL',
      'BYDAY',
      'BYMONTH',
      'BYMONTHDAY',
      'BYSETPOS',
      'INTERVAL',
      'WKST',
      '=',
      ';',
      ',',
      'DAILY',
      'MONTHLY',
      'YEARLY',
      'WEEKLY',
      '1',
      '-1',
      '31',
      '0',
      'MO',
      '2SU',
      '20270101',
      'T',
      'Z',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join('')),
          fc.array(word).map((words) => `FREQ=MONTHLY;${words.join('')}`),
        ),
        (rrule) => {
          expect(refused(rrule).occurrences.length).toBeLessThanOrEqual(expansionBounds.limit);
        },
      ),
    );
  });
});
