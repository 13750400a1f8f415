import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { asOwner, newHome, start } from './started.mjs';
import { countWaiting, until } from './waiting.mjs';

/** so many jobs one process does at once: the others wait in the queue */
const atOnce = 4;
const emails = ['rina', 'bambang', 'sari', 'wawan', 'hesti', 'budi'].map((name) => `${name}@example.org`);
// while its clock stands, nothing is due by itself, and these jobs have all places
const environment = { GUYUB_TEST_CLOCK: '2026-11-23T01:00:00Z' };
const ofResets = `task_identifier = 'identity.password-reset'`;

describe('a job whose server was killed is done once', { timeout: 300_000 }, () => {
  const home = newHome();
  let product;

  const startAnew = async () => {
    product = await start(home, { environment });
    await product.ready();
  };
  before(async () => {
    await startAnew();
    await asOwner(home, addAccounts);
  });
  after(() => product.stop());

  /** These ask for a link to a new password: a job each, which leaves another one, which leaves another one. */
  const ask = (people) =>
    Promise.all(
      people.map(async (email) => {
        const answer = await fetch(`${product.url}/api/password-resets`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
          body: JSON.stringify({ changeId: crypto.randomUUID(), email }),
        });
        assert.equal(answer.status, 202);
      }),
    );

  const killServer = async () => {
    product.kill('SIGKILL');
    await product.ended;
  };

  /** Holds what these jobs write, so that they are in the middle of it for certain. */
  const holdLinks = async (owner) => {
    await owner.query('begin');
    await owner.query('lock table signed_link in share row exclusive mode');
  };

  const countLinks = async (owner) =>
    (await owner.query(`select count(*)::int as n from signed_link where purpose = 'password-reset'`)).rows[0]
      .n;

  /** Those that a worker has taken and not marked done; a dead one cannot give them back, so they are as they were at the kill. */
  const listTaken = async (owner) =>
    (
      await owner.query(
        `select id, attempts from graphile_worker.jobs where ${ofResets} and locked_at is not null order by id`,
      )
    ).rows;

  /** When nothing waits any more: the links that were made, the mails with one, and to how many people. */
  async function countDone() {
    const read = (sql) => asOwner(home, async (owner) => (await owner.query(sql)).rows);
    const waits = `select from graphile_worker.jobs where task_identifier like 'identity.%' and attempts < max_attempts`;
    await until(async () => (await read(waits)).length === 0);
    const [done] = await read(
      `select count(*)::int as sent, count(distinct recipient)::int as people from message where kind = 'password-reset'`,
    );
    return { links: await asOwner(home, countLinks), ...done };
  }

  it('when it was in the middle', async (test) => {
    const taken = await asOwner(home, async (owner) => {
      await holdLinks(owner);
      await ask(emails);
      await until(async () => (await countWaiting(owner)) === atOnce);
      await killServer();
      assert.equal(await countLinks(owner), 0, 'a job was done before the kill');
      const jobs = await listTaken(owner);
      await owner.query('rollback');
      return jobs;
    });
    assert.equal(taken.length, atOnce);

    await startAnew();
    const people = emails.length;
    const done = await countDone();
    assert.deepEqual(done, { links: people, sent: people, people });
    test.diagnostic(JSON.stringify({ asked: people, runningAtKill: taken.length, ...done }));
  });

  it('when what it did was saved, and the queue did not know yet', async (test) => {
    const earlier = await countDone();
    await asOwner(home, (links) =>
      asOwner(home, async (marks) => {
        await holdLinks(links);
        // no more than are held: a worker takes the next job before the queue knows of the one before
        await ask(emails.slice(0, atOnce));
        await until(async () => (await countWaiting(links)) === atOnce);
        // the rows of those that are in the middle: they can do their work, and nobody can take them out of the queue
        await marks.query('begin');
        const { rowCount: held } = await marks.query(
          `select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
            where t.identifier = 'identity.password-reset' and j.locked_at is not null for update of j`,
        );
        assert.equal(held, atOnce);
        await links.query('rollback');
        const listMarking = async () =>
          (
            await links.query(
              'select pid from pg_stat_activity where $1 = any (pg_blocking_pids(pid)) order by pid',
              [marks.processID],
            )
          ).rows.map(({ pid }) => pid);
        await until(async () => (await listMarking()).length === atOnce);
        await killServer();
        // what a dead server asked for last PostgreSQL would still do: its connections end with it
        await links.query('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [
          await listMarking(),
        ]);
        await until(async () => (await listMarking()).length === 0);
        assert.equal(await countLinks(links), earlier.links + atOnce, 'what the jobs did was not saved');
        await marks.query('rollback');
        assert.deepEqual(
          (await listTaken(links)).map(({ attempts }) => attempts),
          Array.from({ length: atOnce }, () => 1),
        );
      }),
    );

    await startAnew();
    const done = await countDone();
    assert.deepEqual(done, {
      links: earlier.links + atOnce,
      sent: earlier.sent + atOnce,
      people: emails.length,
    });
    test.diagnostic(JSON.stringify({ asked: atOnce, savedAtKill: atOnce, before: earlier, after: done }));
  });
});

/** Accounts that nobody can sign in to, as rows: a demo would take its time. */
async function addAccounts(owner) {
  await owner.query('begin');
  await owner.query(
    `select set_config('guyub.actor', '{"kind":"system","id":"test"}', true), set_config('guyub.operation', 'test', true),
            set_config('guyub.request', 'test', true), set_config('guyub.now', now()::text, true)`,
  );
  for (const email of emails)
    await owner.query(
      `with p as (insert into person (id, name, created_at, version) values (gen_random_uuid(), $1, now(), 1) returning id)
       insert into account (id, person_id, email, password_hash, locale, rights_version, created_at, version)
       select gen_random_uuid(), id, $1, '$argon2id$none', 'id', 1, now(), 1 from p`,
      [email],
    );
  await owner.query('commit');
}
