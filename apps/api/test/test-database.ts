import { randomUUID } from 'node:crypto';

import { DataSource } from 'typeorm';

import { pgTypes } from '../src/platform/database.module.ts';

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  /** as the owner, to look and to make rows */
  db: DataSource;
  /** as the application's role, to try what it must not be able to do */
  appDb: DataSource;
  close(): Promise<void>;
}

const given = (name: string): string => {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: run these tests by "npm test" or "node scripts/test.mjs --only api".`);
};

function onDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

const connect = (url: string): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url,
    poolSize: 4,
    poolErrorHandler: () => undefined,
    extra: { types: pgTypes },
  }).initialize();

/** A database of its own, copied from the one that the migrations made. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const server = given('TEST_DATABASE_URL');
  const name = `${given('TEST_DATABASE_PREFIX')}_${randomUUID().replaceAll('-', '')}`;
  const admin = await connect(server);
  await admin.query(`create database ${name} template ${given('TEST_TEMPLATE')} strategy file_copy`);

  const ownerUrl = onDatabase(server, name);
  const appUrl = onDatabase(given('TEST_DATABASE_APP_URL'), name);
  const [db, appDb] = await Promise.all([connect(ownerUrl), connect(appUrl)]);
  return {
    ownerUrl,
    appUrl,
    db,
    appDb,
    async close() {
      await Promise.all([db.destroy(), appDb.destroy()]);
      await admin.query(`drop database ${name} with (force)`);
      await admin.destroy();
    },
  };
}
