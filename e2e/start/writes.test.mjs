import assert from 'node:assert/strict';
import net from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { asOwner, newHome, pidOfPostgres, start } from './started.mjs';
import { countWaiting, until } from './waiting.mjs';
import { Writer } from './writer.mjs';

const hands = 6;
const enough = 60;
/** as many as may write at once, half of the connections: each one reaches the database */
const inFlight = 8;
const connections = 2 * inFlight;
// a demo of its own people; as many writes as the machine can bear
const environment = {
  DATABASE_POOL: String(connections),
  GUYUB_DEMO: '1',
  GUYUB_WRITES_PER_MINUTE: '0',
  GUYUB_READS_PER_MINUTE: '0',
};

describe('what was confirmed is there, and once', { timeout: 300_000 }, () => {
  const home = newHome();
  let product;
  let writer;

  const startAnew = async () => {
    product = await start(home, { environment });
    await product.ready();
    if (writer) writer.url = product.url;
  };
  before(async () => {
    await startAnew();
    writer = await Writer.signIn(product.url, 'rina@ick.example');
  });
  after(() => product.stop());

  /** Every confirmed venue, with its one trace; each that was not answered, sent again, is done once as well. */
  async function expectAllOnce() {
    const confirmed = [...writer.confirmed];
    const unanswered = [...writer.unanswered.keys()];
    // counted before anything is sent again, which would make what was lost anew
    await expectOnce(confirmed);
    for (const id of [...unanswered, ...confirmed.slice(0, 10)])
      await writer.enter(id, { isOver: () => false });
    await expectOnce([...writer.confirmed]);
    return { confirmed: confirmed.length, unanswered: unanswered.length };
  }

  /** Each is there, with one line in the trail. */
  function expectOnce(ids) {
    return asOwner(home, async (owner) => {
      const { rows } = await owner.query(
        `select (select count(*)::int from place_venue where id = any ($1::uuid[])) as venues,
                (select count(*)::int from audit_entry where table_name = 'place_venue' and row_id = any ($1::text[])) as traces`,
        [ids],
      );
      assert.deepEqual(rows[0], { venues: ids.length, traces: ids.length });
    });
  }

  /** Writes on, strikes when some are confirmed, and goes on until as many again are, or nobody answers any more. */
  async function writeThrough(strike, { survives }) {
    const already = writer.confirmed.size;
    let isDown = false;
    const isOver = () => isDown || writer.confirmed.size >= already + 2 * enough;
    const writing = writer.enterMany(hands, isOver, { isOver: () => isDown });
    while (writer.confirmed.size < already + enough) await pause(5);
    await strike();
    if (!survives) {
      await product.ended;
      isDown = true;
    }
    await writing;
  }

  it('after kill -9 of the server in the middle of writes', async (test) => {
    await writeThrough(() => product.kill('SIGKILL'), { survives: false });
    await startAnew();
    test.diagnostic(JSON.stringify(await expectAllOnce()));
  });

  it('after kill -9 of PostgreSQL in the middle of writes', async (test) => {
    const old = pidOfPostgres(home);
    await writeThrough(() => process.kill(old, 'SIGKILL'), { survives: true });
    assert.notEqual(pidOfPostgres(home), old);
    test.diagnostic(JSON.stringify(await expectAllOnce()));
  });

  it('after PostgreSQL was stopped under load, while connections were in use', async (test) => {
    // SIGINT to the postmaster is a fast stop: it cuts every session, whatever it is doing
    const old = pidOfPostgres(home);
    await writeThrough(() => process.kill(old, 'SIGINT'), { survives: true });
    assert.notEqual(pidOfPostgres(home), old);
    test.diagnostic(JSON.stringify(await expectAllOnce()));
  });

  it('after SIGTERM with requests in flight: each is answered whole, and nobody new is let in', async (test) => {
    const ids = Array.from({ length: inFlight }, () => crypto.randomUUID());
    await asOwner(home, async (owner) => {
      // held in the database, so that they are in flight for certain, and stay so until the test says
      await owner.query('begin');
      await owner.query('lock table place_venue in share row exclusive mode');
      await owner.query('lock table holiday in access exclusive mode');
      const earlier = writer.confirmed.size;
      const sent = ids.map((id) => writer.enter(id));
      const read = fetch(`${product.url}/api/calendar?from=2031-01-01&to=2031-01-31`);
      await until(async () => (await countWaiting(owner)) === inFlight + 1);
      product.kill('SIGTERM');
      await until(() => isRefused(product.url));
      assert.equal(await countWaiting(owner), inFlight + 1, 'the server let go of what it had accepted');
      assert.equal(writer.confirmed.size, earlier, 'nothing was to be answered yet');
      await owner.query('rollback');
      const answers = await Promise.all(sent);
      assert.deepEqual(
        answers,
        ids.map(() => true),
        'a request that was accepted got no answer',
      );
      const { status, headers } = await read;
      assert.deepEqual([status, headers.get('connection')], [200, 'close'], 'a reading was not ended');
    });
    assert.deepEqual(await product.ended, { status: 0, signal: null });
    await startAnew();
    const { rows } = await asOwner(home, (owner) =>
      owner.query('select id from place_venue where id = any ($1::uuid[])', [ids]),
    );
    assert.deepEqual(rows.map(({ id }) => id).sort(), [...ids].sort());
    test.diagnostic(
      JSON.stringify({ asked: ids.length, inFlightAtSignal: inFlight, answered: ids.length, lost: 0 }),
    );
  });
});

const isRefused = (url) =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = net.connect(Number(port), hostname);
    socket
      .once('connect', () => resolve(false))
      .once('error', ({ code }) => resolve(code === 'ECONNREFUSED'));
    socket.once('connect', () => socket.destroy());
  });
