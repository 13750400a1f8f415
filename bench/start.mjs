// `node bench/start.mjs`: how long a warm start takes to the first page, at 1,000 events and at 1,000,000.
// Uses the product as it is built and data of its own, which it removes at the end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { withClient } from '../scripts/app-role.mjs';
import { startPostgres } from '../scripts/postgres.mjs';

const root = path.resolve(import.meta.dirname, '..');
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'guyub-bench-'));
const port = 42_777;
const rounds = 5;

/** Starts the product and answers after how many milliseconds its first page came. */
async function start() {
  const began = performance.now();
  const product = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), GUYUB_DATA: home },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const hasEnded = once(product, 'exit');
  for (;;) {
    const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (page?.ok && (await page.text()).includes('</html>')) break;
    if (product.exitCode !== null) throw new Error('The product did not start');
    await pause(10);
  }
  const took = performance.now() - began;
  product.kill('SIGINT');
  await hasEnded;
  return took;
}

/** Copies the demo's dates, without their hosts, until there are so many; half of them past. */
async function fillUpTo(count) {
  const server = await startPostgres({ root, home });
  await withClient(server.url('guyub'), async (owner) => {
    await owner.query('alter table event disable trigger user');
    await owner.query(
      `insert into event
       select r.*
         from (select * from event where status = 'scheduled' limit 1) e,
              generate_series(1, $1 - (select count(*)::int from event)) n,
              jsonb_populate_record(null::event, to_jsonb(e) || jsonb_build_object(
                'id', gen_random_uuid(), 'slug', 'bench-' || $1 || '-' || n, 'is_reported', false, 'people_came', null,
                'recurrence_id', e.starts_local + ($1::int + n) * interval '1 minute',
                'starts_local', e.starts_local + ($1::int + n) * interval '1 minute',
                'ends_local', e.ends_local + ($1::int + n) * interval '1 minute',
                'starts_at', e.starts_at + (n - $1::int / 2) * interval '10 minutes',
                'ends_at', e.starts_at + (n - $1::int / 2) * interval '10 minutes' + interval '2 hours')) r`,
      [count],
    );
    await owner.query('alter table event enable trigger user');
    await owner.query('analyze event');
  });
  await server.stop();
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  await start();
  for (const count of [1_000, 1_000_000]) {
    await fillUpTo(count);
    const times = [];
    for (let round = 0; round < rounds; round++) times.push(Math.round(await start()));
    console.log(`${count.toLocaleString('en')} events: median ${median(times)} ms (${times.join(', ')})`);
  }
} finally {
  fs.rmSync(home, { recursive: true, force: true });
}
