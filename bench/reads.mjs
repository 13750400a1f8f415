// `npm run bench`: what reading costs, as ratios to a bare server that answers the same from the same rows in the same
// run. Rounds of every server take turns; figures are medians; an A/A run of the bare server tells the noise.
//   node bench/reads.mjs [--sizes 1000,100000,1000000] [--rounds 5] [--seconds 5] [--only list,event]
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';

import { startSeeded } from './database.mjs';
import { load, median, middleOf } from './load.mjs';
import { startProduct, startRaw } from './servers.mjs';

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,100000,1000000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
const sizes = given.sizes.split(',').map(Number);
const [rounds, seconds] = [Number(given.rounds), Number(given.seconds)];

const dayMs = 86_400_000;
/** In Jakarta. */
const dateIn = (days) => new Date(Date.now() + 7 * 3_600_000 + days * dayMs).toISOString().slice(0, 10);

/**
 * What is asked of both; `raw` where the bare server is asked in other words; `same` takes from an answer what both must
 * say; `parts`: what the product's page is made of; `isMade`: pages behind the first are not kept.
 */
async function questions(raw, product) {
  const { items } = await read(`${raw}/api/events?limit=20`);
  const { nextCursor } = await read(`${product}/api/events?limit=20`);
  const ahead = await read(`${raw}/api/events?limit=20&after=${dateIn(200)}T00:00:00Z,${noId}`);
  const { startsAt, id } = ahead.items[2];
  return {
    list: { path: '/api/events?limit=20', same: justItems },
    deep: {
      path: `/api/events?limit=20&cursor=${placeIn(nextCursor, [startsAt.replace('Z', '.000Z'), id])}`,
      raw: `/api/events?limit=20&after=${startsAt},${id}`,
      isMade: true,
      same: justItems,
    },
    event: { path: `/api/events/${items[10].slug}`, same: (body) => body },
    month: { path: `/api/calendar?from=${dateIn(1)}&to=${dateIn(30)}`, same: (body) => body },
    group: { path: `/groups/${items[10].hosts[0].slug}/calendar.ics`, same: startsOf },
    start: {
      path: '/',
      raw: `/start?from=${dateIn(-weekday)}&to=${dateIn(27 - weekday)}`,
      parts: startParts(dateIn(-weekday), dateIn(27 - weekday)),
    },
  };
}

/** Days since Monday, in Jakarta. */
const weekday = (new Date(Date.now() + 7 * 3_600_000).getUTCDay() + 6) % 7;

/** What the start page asks the API for while it is written. */
const startParts = (from, to) => ({
  events: ['/api/events?limit=20', ({ items }) => items],
  counts: ['/api/events/kind-counts', (body) => body],
  calendar: [`/api/calendar?from=${from}&to=${to}`, (body) => body],
  groups: ['/api/organizations?kind=group&limit=100', ({ items }) => items],
  districts: ['/api/areas?level=district&limit=100', ({ items }) => items],
  region: ['/api/region', (body) => body],
});

const noId = '00000000-0000-0000-0000-000000000000';

/** The product's cursor for another place in the same list. */
const placeIn = (cursor, place) => {
  const [list] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  return Buffer.from(JSON.stringify([list, place])).toString('base64url');
};

const justItems = ({ items }) => ({ items });

/** When a group's dates begin; in iCalendar without the beginning of its time zone. */
const startsOf = (answer) =>
  typeof answer === 'string'
    ? [...answer.matchAll(/^DTSTART.*:(20\d{6}T\d{6})\r$/gm)].map(([, start]) => start).sort()
    : answer.events.map(({ startsLocal }) => `${startsLocal.replace(/[-:]/g, '')}00`).sort();

const readParts = async (parts, product) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(parts).map(async ([name, [path, take]]) => [name, take(await read(product + path))]),
    ),
  );

async function read(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.headers.get('content-type').startsWith('application/json')
    ? await answer.json()
    : await answer.text();
}

/** A figure is worth nothing when the two do not say the same, or say nothing. */
async function assertSame(name, { path, same = (body) => body, parts }, product, rawUrl) {
  const [ours, theirs] = await Promise.all([
    parts ? readParts(parts, product) : read(product + path),
    read(rawUrl),
  ]);
  const [one, other] = [ours, theirs].map(same);
  assert.deepEqual(one, other, `${name} differs`);
  assert.ok(JSON.stringify(one).length > 50, `${name} is empty`);
}

/** What is kept is kept compressed, as browsers ask for it; the bare server compresses nothing, nor does what is made for one. */
const asBrowsers = { 'accept-encoding': 'gzip, deflate, br' };

const kept = 'kept';
const uncached = 'uncached';

async function measure(size) {
  const database = await startSeeded(size);
  const raw = await startRaw(database.environment, database.log);
  const made = await startProduct(database.environment, database.log, { GUYUB_KEPT_MB: '0' });
  const fromMemory = await startProduct(database.environment, database.log);
  const afterStart = fromMemory.memory();
  await database.untilRested();
  const rows = [];
  try {
    for (const [name, question] of Object.entries(await questions(raw.url, made.url))) {
      if (given.only && !given.only.split(',').includes(name)) continue;
      const rawUrl = raw.url + (question.raw ?? question.path);
      const turns = {
        raw: { url: rawUrl },
        again: { url: rawUrl },
        [uncached]: { url: made.url + question.path },
        ...(!question.isMade && { [kept]: { url: fromMemory.url + question.path, headers: asBrowsers } }),
      };
      await assertSame(name, question, made.url, rawUrl);
      for (const turn of Object.values(turns)) await load({ ...turn, seconds: 1 });
      const figures = Object.fromEntries(Object.keys(turns).map((turn) => [turn, []]));
      for (let round = 0; round < rounds; round++)
        for (const [turn, asked] of Object.entries(turns))
          figures[turn].push(await load({ ...asked, seconds }));
      const single = await load({ ...turns[uncached], seconds, connections: 1 });
      rows.push({ name, figures, single });
      printRow(size, rows.at(-1));
    }
    const memory = { afterStart, afterLoad: fromMemory.memory() };
    console.log(
      `${size.toLocaleString('en')} dates each way: ${Math.round(afterStart)} MB after the start, ` +
        `${Math.round(memory.afterLoad)} MB after the load; first answer ${Math.round(fromMemory.startedIn)} ms after the start\n`,
    );
  } finally {
    await Promise.all([raw, made, fromMemory].map((server) => server.stop()));
    await database.stop();
  }
}

const ratio = (one, other) => median(one.map(({ rps }, round) => rps / other[round].rps)).toFixed(2);

function printRow(size, { name, figures, single }) {
  const [raw, product] = [figures.raw, figures[uncached]].map(middleOf);
  console.log(
    [
      size,
      name,
      `raw ${Math.round(raw.rps)}/s`,
      `A/A ${ratio(figures.again, figures.raw)}`,
      `uncached ${Math.round(product.rps)}/s = ${ratio(figures[uncached], figures.raw)}`,
      `p50 ${product.p50} p99 ${product.p99} ms`,
      `alone p50 ${single.p50} p99 ${single.p99} ms`,
      figures[kept]
        ? `kept ${Math.round(middleOf(figures[kept]).rps)}/s = ${ratio(figures[kept], figures.raw)}`
        : 'not kept',
    ].join(' | '),
  );
}

for (const size of sizes) await measure(size);
