import assert from 'node:assert/strict';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { describe, it } from 'node:test';

import { withClient } from '../../scripts/app-role.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { newHome, root, startInVain } from './started.mjs';

/** One line, with what is wrong and what to do; no stack. */
function assertSays({ status, said }, line) {
  assert.equal(status, 1, said);
  assert.match(said, line);
  assert.equal(said.split('\n').length, 1, said);
}

describe('what cannot start says why in one line', () => {
  it('when the port is taken', async () => {
    const stranger = net.createServer();
    await new Promise((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address();
    assertSays(
      await startInVain(newHome(), { port }),
      new RegExp(`^guyub: Port ${port} is taken\\. Set PORT`),
    );
    stranger.close();
  });

  it('when the database cannot be reached', async () => {
    const environment = { DATABASE_URL: `postgres://nobody:x@127.0.0.1:${await freePort()}/none` };
    assertSays(
      await startInVain(newHome(), { environment }),
      /^guyub: The database does not answer .*DATABASE_URL/,
    );
  });

  it('when the address of the database is none', async () => {
    assertSays(
      await startInVain(newHome(), { environment: { DATABASE_URL: 'hello' } }),
      /^guyub: DATABASE_URL is no address\. One looks like postgres:/,
    );
  });

  it('when it is production and nobody gave a secret', async () => {
    assertSays(
      await startInVain(newHome(), { environment: { NODE_ENV: 'production' } }),
      /^guyub: In production the secret is given, not made: set GUYUB_SECRET/,
    );
  });

  it('when the database is newer than the code', async () => {
    const { TEST_DATABASE_URL, TEST_DATABASE_APP_URL, TEST_DATABASE_PREFIX, TEST_TEMPLATE } = process.env;
    const database = `${TEST_DATABASE_PREFIX}_newer`;
    const on = (url) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
    await withClient(TEST_DATABASE_URL, (owner) =>
      owner.query(`create database ${database} template ${TEST_TEMPLATE}`),
    );
    await withClient(on(TEST_DATABASE_URL), (owner) =>
      owner.query(
        `insert into migration (timestamp, name) values (9999999999999, 'FromTomorrow9999999999999')`,
      ),
    );
    const environment = { DATABASE_URL: on(TEST_DATABASE_URL), DATABASE_APP_URL: on(TEST_DATABASE_APP_URL) };
    assertSays(await startInVain(newHome(), { environment }), /^guyub: The database is newer than this code/);
  });

  it('when the role of the application has a password from elsewhere', async () => {
    const environment = { DATABASE_URL: process.env.TEST_DATABASE_URL };
    assertSays(
      await startInVain(newHome(), { environment }),
      /^guyub: The role guyub_app exists .*DATABASE_APP_URL\.$/,
    );
  });

  it('when Node is too old', async () => {
    const entry = [
      process.execPath,
      '--require',
      path.join(root, 'e2e/start/old-node.cjs'),
      'scripts/start.mjs',
    ];
    assertSays(
      await startInVain(newHome(), { entry }),
      /^guyub: Node 18\.20\.8 is too old; it needs 20\.19 or newer/,
    );
  });

  it('when the disk is full', { skip: !fs.existsSync('/dev/full') && 'no /dev/full here' }, async () => {
    const home = newHome();
    fs.mkdirSync(home);
    fs.symlinkSync('/dev/full', path.join(home, 'owner-password.new'));
    assertSays(await startInVain(home), /^guyub: The disk is full\./);
  });

  it('when a setting cannot be read', async () => {
    assertSays(await startInVain(newHome(), { port: 'often' }), /^guyub: PORT is "often"/);
  });
});
