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
const dateIn = (days) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/** What is asked of both; `raw` where the bare server has another answer to the same question. */
async function questions(raw) {
  const first = (await readJson(`${raw}/api/events?limit=20`)).items[10];
  const last = Buffer.from((await readJson(`${raw}/api/events`)).nextCursor, 'base64url');
  const [, after] = JSON.parse(last.toString('utf8'));
  return {
    list: { path: '/api/events?limit=20', same: withoutCursor },
    event: { path: `/api/events/${first.slug}`, same: (body) => body },
    month: { path: `/api/calendar?from=${dateIn(1)}&to=${dateIn(30)}`, same: (body) => body },
    group: { path: `/groups/${first.hosts[0].slug}/calendar.ics` },
    start: { path: '/', raw: '/api/events?limit=20' },
    after,
  };
}

const withoutCursor = ({ items }) => ({ items });

async function readJson(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return await answer.json();
}

/** A figure is worth nothing when the two do not say the same. */
async function assertSame(question, product, raw) {
  if (!question.same) return;
  const [ours, theirs] = await Promise.all([product, raw].map((url) => readJson(url + question.path)));
  assert.deepEqual(question.same(ours), question.same(theirs), `${question.path} differs`);
}

const kept = 'kept';
const uncached = 'uncached';

async function measure(size) {
  const database = await startSeeded(size);
  const raw = await startRaw(database.environment, database.log);
  const made = await startProduct(database.environment, database.log, { GUYUB_KEPT_MB: '0' });
  const fromMemory = await startProduct(database.environment, database.log);
  const afterStart = fromMemory.memory();
  const rows = [];
  try {
    const { after: _after, ...asked } = await questions(raw.url);
    for (const [name, question] of Object.entries(asked)) {
      if (given.only && !given.only.split(',').includes(name)) continue;
      await assertSame(question, made.url, raw.url);
      const rawUrl = raw.url + (question.raw ?? question.path);
      const turns = {
        raw: rawUrl,
        again: rawUrl,
        [uncached]: made.url + question.path,
        [kept]: fromMemory.url + question.path,
      };
      for (const url of Object.values(turns)) await load({ url, seconds: 1 });
      const figures = Object.fromEntries(Object.keys(turns).map((turn) => [turn, []]));
      for (let round = 0; round < rounds; round++)
        for (const [turn, url] of Object.entries(turns)) figures[turn].push(await load({ url, seconds }));
      const single = await load({ url: made.url + question.path, seconds, connections: 1 });
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
  const [raw, product, memory] = [figures.raw, figures[uncached], figures[kept]].map(middleOf);
  console.log(
    [
      size,
      name,
      `raw ${Math.round(raw.rps)}/s`,
      `A/A ${ratio(figures.again, figures.raw)}`,
      `uncached ${Math.round(product.rps)}/s = ${ratio(figures[uncached], figures.raw)}`,
      `p50 ${product.p50} p99 ${product.p99} ms`,
      `alone p50 ${single.p50} p99 ${single.p99} ms`,
      `kept ${Math.round(memory.rps)}/s = ${ratio(figures[kept], figures.raw)}`,
    ].join(' | '),
  );
}

for (const size of sizes) await measure(size);
