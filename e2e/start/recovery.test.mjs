import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { asOwner, newHome, pidOfPostgres, start, startInVain } from './started.mjs';

/** Writes numbers, one transaction each, until the database is gone; answers the last one that was confirmed. */
async function writeUntilLost(home, killSoon) {
  let confirmed = 0;
  await asOwner(home, async (owner) => {
    await owner.query('create table if not exists kept (n integer primary key)');
    await owner.query('truncate kept');
    setTimeout(() => killSoon(), 200);
    const enough = performance.now() + 1000;
    while (performance.now() < enough) {
      await owner.query('insert into kept values ($1)', [confirmed + 1]);
      confirmed += 1;
    }
  }).catch(() => {});
  return confirmed;
}

const countKept = (home) =>
  asOwner(home, async (owner) => (await owner.query('select count(*)::int as n from kept')).rows[0].n);

describe('after a kill -9', () => {
  const home = newHome();
  let product;

  before(async () => {
    product = await start(home);
    await product.ready();
  });
  after(() => product.stop());

  const expectNothingLost = async (confirmed) => {
    assert.ok(confirmed > 0, 'nothing was written before the kill');
    assert.ok((await countKept(home)) >= confirmed, 'something that was confirmed is gone');
  };

  it('of Node, the next start takes over the database that lives on', async () => {
    const confirmed = await writeUntilLost(home, () => product.kill('SIGKILL'));
    await product.ended;
    const orphan = pidOfPostgres(home);
    product = await start(home);
    await product.ready();
    assert.equal(pidOfPostgres(home), orphan);
    await expectNothingLost(confirmed);
  });

  it('of PostgreSQL, the running product starts it again and heals', async () => {
    const old = pidOfPostgres(home);
    const confirmed = await writeUntilLost(home, () => process.kill(old, 'SIGKILL'));
    while (!product.output().includes('PostgreSQL has ended')) await pause(20);
    await product.ready();
    assert.notEqual(pidOfPostgres(home), old);
    await expectNothingLost(confirmed);
  });

  it('of both, the next start recovers', async () => {
    const confirmed = await writeUntilLost(home, () => {
      product.kill('SIGKILL');
      process.kill(pidOfPostgres(home), 'SIGKILL');
    });
    await product.ended;
    product = await start(home);
    await product.ready();
    await expectNothingLost(confirmed);
  });

  it('the same folder is not started twice', async () => {
    const { status, said } = await startInVain(home);
    assert.equal(status, 1);
    assert.match(said, /^guyub: Guyub already runs from this folder .+\. Stop that one first\.$/);
  });

  it('and told to leave, it stops all that it started', async () => {
    const postgres = pidOfPostgres(home);
    assert.deepEqual(await product.stop(), { status: 0, signal: null });
    assert.throws(() => process.kill(postgres, 0), { code: 'ESRCH' });
    assert.equal(fs.existsSync(`${home}/postgres/postmaster.pid`), false);
  });
});
