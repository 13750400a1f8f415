import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { asOwner, newHome, pidOfPostgres, start } from './started.mjs';
import { Writer } from './writer.mjs';

const hands = 6;
const enough = 60;
// a demo of its own people; as many writes as the machine can bear
const environment = { GUYUB_DEMO: '1', GUYUB_WRITES_PER_MINUTE: '0', GUYUB_READS_PER_MINUTE: '0' };

describe('what was confirmed is there, and once', () => {
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
    for (const id of [...unanswered, ...confirmed.slice(0, 10)])
      await writer.enter(id, { isOver: () => false });
    const all = [...writer.confirmed];
    await asOwner(home, async (owner) => {
      const { rows } = await owner.query(
        `select (select count(*)::int from place_venue where id = any ($1::uuid[])) as venues,
                (select count(*)::int from audit_entry where table_name = 'place_venue' and row_id = any ($1::text[])) as traces`,
        [all],
      );
      assert.deepEqual(rows[0], { venues: all.length, traces: all.length });
    });
    return { confirmed: confirmed.length, unanswered: unanswered.length };
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

  it('after SIGTERM with requests in flight: what was done was answered', async (test) => {
    const earlier = new Set(writer.confirmed);
    const ids = Array.from({ length: 40 }, () => crypto.randomUUID());
    const sent = ids.map((id) => writer.enter(id));
    await Promise.race(sent);
    const { status } = await product.stop();
    assert.equal(status, 0);
    await Promise.all(sent);
    const answered = ids.filter((id) => writer.confirmed.has(id) && !earlier.has(id));
    await startAnew();
    await asOwner(home, async (owner) => {
      const { rows } = await owner.query('select id from place_venue where id = any ($1::uuid[])', [ids]);
      assert.deepEqual(rows.map(({ id }) => id).sort(), answered.sort());
    });
    test.diagnostic(JSON.stringify({ sent: ids.length, answered: answered.length }));
  });

  it('jobs of a server that was killed are done once by the next', async (test) => {
    const logins = ['rina@ick', 'bambang@skb', 'sari@isk', 'wawan@isw', 'hesti@pmi', 'budi@polres'];
    await Promise.all(
      logins.map(async (login) => {
        const answer = await fetch(`${product.url}/api/password-resets`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
          body: JSON.stringify({ changeId: crypto.randomUUID(), email: `${login}.example` }),
        });
        assert.equal(answer.status, 202);
      }),
    );
    product.kill('SIGKILL');
    await product.ended;
    await startAnew();
    const jobs = (sql) => asOwner(home, async (owner) => (await owner.query(sql)).rows);
    const waits = `select from graphile_worker.jobs where task_identifier like 'identity.%' and attempts < max_attempts and task_identifier not like '%sweep%'`;
    while ((await jobs(waits)).length > 0) await pause(100);
    const messages = await jobs(
      `select count(*)::int as sent, count(distinct recipient)::int as people from message where kind = 'password-reset'`,
    );
    assert.deepEqual(messages, [{ sent: logins.length, people: logins.length }]);
    test.diagnostic(JSON.stringify(messages[0]));
  });
});
