import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { withClient } from '../../scripts/app-role.mjs';
import { startPostgres } from '../../scripts/postgres.mjs';
import { asOwner, newHome, root, start } from './started.mjs';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

async function expectToRun(home, options) {
  const product = await start(home, options);
  try {
    await product.ready();
  } finally {
    await product.stop();
  }
}

describe('it runs', () => {
  it('twice at once, from two folders, without seeing each other', async () => {
    const homes = [newHome(), newHome()];
    const products = await Promise.all(homes.map((home) => start(home)));
    await Promise.all(products.map((product) => product.ready()));
    await asOwner(homes[0], (owner) => owner.query('create table only_here ()'));
    const found = await asOwner(homes[1], (owner) => owner.query(`select to_regclass('only_here') as found`));
    assert.equal(found.rows[0].found, null);
    await Promise.all(products.map((product) => product.stop()));
  });

  // an ordinary user's own run of these tests is itself the proof
  it('as an ordinary user, in a folder closed to others', {
    skip: !isRoot && 'needs root to become another',
  }, async () => {
    await expectToRun(newHome(nobody), nobody);
  });

  it('as root, in a folder closed to others', { skip: !isRoot && 'is about root' }, async () => {
    const home = newHome();
    fs.chmodSync(path.dirname(home), 0o700);
    const server = await startPostgres({ root, home, isThrowaway: true });
    assert.ok(server.dataDir.startsWith('/var/lib/guyub/'), server.dataDir);
    await server.stop();
    const again = await startPostgres({ root, home, isThrowaway: true });
    assert.equal(again.dataDir, server.dataDir);
    await again.stop();
    again.removeData();
  });

  it('with a log that no other account reads, and that names no values of people', {
    skip: process.platform === 'win32' && 'has other rights',
  }, async () => {
    const home = newHome();
    fs.mkdirSync(home);
    const log = path.join(home, 'postgres.log');
    fs.writeFileSync(log, 'of an older version', { mode: 0o644 });
    const umask = process.umask(0);
    const server = await startPostgres({ root, home, isThrowaway: true }).finally(() => process.umask(umask));
    assert.equal((fs.statSync(log).mode & 0o777).toString(8), '600');
    await withClient(server.url('postgres'), async (owner) => {
      await owner.query('create table person (email text primary key)');
      const add = () => owner.query('insert into person values ($1)', ['rina@contoh.id']);
      await add();
      await assert.rejects(add, { code: '23505' });
    });
    await server.stop();
    const said = fs.readFileSync(log, 'utf8');
    assert.match(said, /duplicate key value violates unique constraint "person_pkey"/);
    // nor the statement, whose text every reading that is ended would leave there
    assert.doesNotMatch(said, /rina@|older version|STATEMENT/);
    server.removeData();
  });

  it('with a lock file left by a machine that lost its power', async () => {
    const home = newHome();
    const server = await startPostgres({ root, home, isThrowaway: true });
    await server.stop();
    // by now the number of that server belongs to another program: to this test
    const lines = [process.pid, server.dataDir, 1, server.port, '', '127.0.0.1', '  1  1', 'ready   ', ''];
    const pidFile = path.join(server.dataDir, 'postmaster.pid');
    fs.writeFileSync(pidFile, lines.join('\n'));
    const { uid, gid } = fs.statSync(server.dataDir);
    fs.chownSync(pidFile, uid, gid);
    const again = await startPostgres({ root, home, isThrowaway: true });
    assert.equal(again.isAlive(), true);
    await again.stop();
    again.removeData();
  });

  it('beside other PostgreSQL servers, whose folders it leaves alone', async () => {
    const [ours, theirs] = [newHome(), newHome()];
    const other = await startPostgres({ root, home: theirs, isThrowaway: true });
    const server = await startPostgres({ root, home: ours, isThrowaway: true });
    assert.notEqual(server.port, other.port);
    await server.stop();
    assert.equal(other.isAlive(), true);
    await other.stop();
    server.removeData();
    other.removeData();
  });
});
