import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { getAll, getText, moveClock, planEveryKind } from './readers/product.mjs';

/** Whole days within what a feed tells at a clock, in Klaten's time. */
const moments = [
  { name: 'now', now: '2026-11-23T01:00:00Z', firstDay: '2026-08-27', lastDay: '2028-05-23' },
  // the first dates of most series are out of sight, moved and cancelled ones among them
  { name: 'half a year later', now: '2027-05-20T01:00:00Z', firstDay: '2027-02-20', lastDay: '2028-11-17' },
  { name: 'as series end', now: '2027-04-12T01:00:00Z', firstDay: '2027-01-13', lastDay: '2028-10-10' },
];
const midnight = (day) => `${new Date(`${day}T00:00:00+07:00`).toISOString().slice(0, 19)}Z`;

/** Feeds by their address, each with what the API lists of the same. */
async function readFeeds({ firstDay, lastDay }, isTold) {
  const feeds = new Map();
  const all = `/api/events?from=${firstDay}&to=${lastDay}`;
  const add = async (address, list) =>
    feeds.set(address, {
      text: await getText(address),
      dates: (await getAll(list)).filter(isTold).map(dateOfApi),
    });
  await add('/calendar.ics', all);
  for (const { slug } of await getAll('/api/organizations'))
    await add(`/groups/${slug}/calendar.ics`, `${all}&group=${slug}`);
  for (const kind of ['blood-drive', 'fundraising', 'house-rehab', 'meeting', 'information', 'other'])
    await add(`/kinds/${kind}/calendar.ics`, `${all}&kind=${kind}`);
  const events = await getAll(all);
  for (const slug of new Set(events.map(({ programSlug }) => programSlug)))
    await add(`/programs/${slug}/calendar.ics`, `${all}&program=${slug}`);
  for (const event of events.filter((_event, at) => at % 25 === 0))
    feeds.set(`/events/${event.slug}.ics`, {
      text: await getText(`/events/${event.slug}.ics`),
      dates: [event].filter(isTold).map(dateOfApi),
    });
  return feeds;
}

const line = (startsAt, endsAt, title, isCancelled) =>
  `${startsAt} ${endsAt} ${title}${isCancelled ? ' (dibatalkan)' : ''}`;
const dateOfApi = ({ startsAt, endsAt, title, state }) =>
  line(startsAt, endsAt, title, state === 'cancelled');
const dateOfFeed = ({ startsAt, endsAt, title, status }) =>
  line(startsAt, endsAt, title.replace(/^Dibatalkan: /, ''), status === 'CANCELLED');
/** Lets one of the readers beside this test read all feeds. */
function readWith(reader, feeds, from, until) {
  const { status, stdout, stderr } = spawnSync(
    process.env.TOOLS_PYTHON,
    [path.join(import.meta.dirname, 'readers', reader), from, until],
    {
      input: JSON.stringify(Object.fromEntries([...feeds].map(([address, { text }]) => [address, text]))),
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** What khal lists of a calendar, in a home of its own. */
function listWithKhal(text, firstDay, lastDay) {
  const home = mkdtempSync(path.join(tmpdir(), 'guyub-khal-'));
  const khal = (...args) => {
    const { status, stdout, stderr } = spawnSync('khal', ['-c', path.join(home, 'config'), ...args], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8', HOME: home, XDG_CACHE_HOME: home },
    });
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /error|could not|invalid/i);
    return stdout;
  };
  try {
    mkdirSync(path.join(home, 'events'));
    writeFileSync(path.join(home, 'config'), khalConfig(home));
    writeFileSync(path.join(home, 'feed.ics'), text);
    khal('import', '--batch', '-a', 'feed', path.join(home, 'feed.ics'));
    const format = '{start-long-full}|{end-long-full}|{status}|{uid}|{title}';
    const lines = khal('list', '--format', format, '--day-format', '', firstDay, lastDay).split('\n');
    // a date that goes over midnight is listed on both days
    return [...new Set(lines.filter((one) => one.includes('|')))].map((one) => {
      const [start, end, status, , ...title] = one.split('|');
      return {
        startsAt: instantOf(start),
        endsAt: instantOf(end),
        status: status.trim().toUpperCase(),
        title: title.join('|'),
      };
    });
  } finally {
    rmSync(home, { recursive: true });
  }
}

const khalConfig = (home) => `[calendars]
[[feed]]
path = ${home}/events
[sqlite]
path = ${home}/khal.db
[locale]
local_timezone = Asia/Jakarta
default_timezone = Asia/Jakarta
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`;

const instantOf = (local) => `${new Date(`${local.replace(' ', 'T')}:00+07:00`).toISOString().slice(0, 19)}Z`;

describe('calendar feeds, read by what people use', () => {
  before(planEveryKind);
  after(() => moveClock(moments[0].now));

  for (const moment of moments)
    describe(moment.name, () => {
      const { now, firstDay, lastDay } = moment;
      const from = midnight(firstDay);
      const until = midnight(lastDay);
      const isTold = ({ startsAt }) => startsAt >= from && startsAt < until;
      /** The API lists what was cancelled as long as people might still come; a subscription keeps it. */
      const isListed = ({ status, endsAt }) => status !== 'CANCELLED' || endsAt > now;
      const told = (dates) =>
        dates
          .filter((date) => isTold(date) && isListed(date))
          .map(dateOfFeed)
          .sort();
      let feeds;
      before(async () => {
        await moveClock(now);
        feeds = await readFeeds(moment, isTold);
      });

      it('are worth reading: they have series, changed and left out dates', () => {
        const { text, dates } = feeds.get('/calendar.ics');
        assert.ok(dates.length > 400, `${dates.length} dates`);
        for (const name of ['RRULE', 'EXDATE', 'RECURRENCE-ID', 'TZID:Asia/Makassar'])
          assert.ok(text.includes(name), name);
      });

      it('python3-icalendar and python3-recurring-ical-events find the dates of the API, no more and no fewer', () => {
        const read = readWith('expand-with-icalendar.py', feeds, from, until);
        for (const [address, { dates }] of feeds)
          assert.deepEqual(told(read[address].dates), dates.toSorted(), address);
        assert.deepEqual(read['/calendar.ics'].zones, { 'Asia/Jakarta': [7], 'Asia/Makassar': [8] });
      });

      it('libical finds the dates of the API, no more and no fewer, without an error', () => {
        const read = readWith('expand-with-libical.py', feeds, from, until);
        for (const [address, { dates }] of feeds) {
          assert.equal(read[address].errors, 0, `${address} has errors`);
          assert.equal(read[address].strangers, 0, `${address} changes dates that its series does not have`);
          assert.deepEqual(told(read[address].dates), dates.toSorted(), address);
        }
      });

      it('khal lists the dates of the API, no more and no fewer', () => {
        const { text, dates } = feeds.get('/calendar.ics');
        assert.deepEqual(told(listWithKhal(text, firstDay, lastDay)), dates.toSorted());
      });
    });

  it('khal shows a moved date at its new time only, and a cancelled one as cancelled', async () => {
    await moveClock(moments[0].now);
    const dates = listWithKhal(await getText('/calendar.ics'), '2026-12-09', '2026-12-24').map(dateOfFeed);
    const changed = dates.filter((date) => date.includes('Banyak berubah')).sort();
    assert.deepEqual(changed, [
      '2026-12-10T02:00:00Z 2026-12-10T04:00:00Z Banyak berubah',
      '2026-12-16T01:00:00Z 2026-12-16T05:00:00Z Banyak berubah: akhir tahun',
      '2026-12-23T01:00:00Z 2026-12-23T05:00:00Z Banyak berubah (dibatalkan)',
    ]);
  });
});
