import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { appUrlFor, withClient } from './app-role.mjs';
import { startPostgres } from './postgres.mjs';

/**
 * A server for the tests: a throwaway one, or the one of DATABASE_URL with databases of a name of their own.
 * `template` is migrated once; every test clones it, which takes a tenth of a second.
 */
export async function prepareTestDatabase(root) {
  const server = process.env.DATABASE_URL ? await givenServer(root) : await throwawayServer(root);
  const prefix = `guyub_test_${randomBytes(4).toString('hex')}`;
  const template = `${prefix}_template`;
  const asOwner = (work) => withClient(server.ownerUrl, work);

  return {
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    prefix,
    template,
    /** what the tests are told */
    environment: {
      TEST_DATABASE_URL: server.ownerUrl,
      TEST_DATABASE_APP_URL: server.appUrl,
      TEST_TEMPLATE: template,
      TEST_DATABASE_PREFIX: prefix,
    },
    async migrateTemplate() {
      const { migrate } = await import(pathToFileURL(path.join(root, 'apps/api/dist/migrate.js')).href);
      await asOwner((owner) => owner.query(`create database ${template}`));
      await migrate({
        ownerUrl: atServer(server.ownerUrl, template),
        appUrl: atServer(server.appUrl, template),
        regionFile: null,
      });
    },
    /** A fresh database for the product itself: its two addresses. */
    async clone(name) {
      const database = `${prefix}_${name}`;
      await asOwner((owner) => owner.query(`create database ${database} template ${template}`));
      return {
        DATABASE_URL: atServer(server.ownerUrl, database),
        DATABASE_APP_URL: atServer(server.appUrl, database),
      };
    },
    async remove() {
      if (server.isThrowaway) {
        await server.remove();
        return;
      }
      await asOwner(async (owner) => {
        const { rows } = await owner.query('select datname from pg_database where starts_with(datname, $1)', [
          prefix,
        ]);
        for (const { datname } of rows) await owner.query(`drop database if exists ${datname} with (force)`);
      });
    },
  };
}

const atServer = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

async function throwawayServer(root) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'guyub-test-'));
  fs.chmodSync(home, 0o755); // as root, PostgreSQL runs as another user
  const server = await startPostgres({ root, home, isThrowaway: true });
  const ownerUrl = server.url('postgres');
  return {
    ownerUrl,
    appUrl: await appUrlFor({ ownerUrl, home, isOurs: true }),
    isThrowaway: true,
    async remove() {
      await server.stop();
      server.removeData();
    },
  };
}

async function givenServer(root) {
  const ownerUrl = process.env.DATABASE_URL;
  const home = path.join(root, '.data');
  const appUrl = process.env.DATABASE_APP_URL || (await appUrlFor({ ownerUrl, home, isOurs: false }));
  return { ownerUrl, appUrl, isThrowaway: false };
}
