import 'reflect-metadata';

import { runMigrations } from 'graphile-worker';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';

import { migrations } from './migrations/list.ts';
import { StartError, toStartError } from './platform/start-error.ts';
import { loadReferenceData } from './reference-data.ts';

const APP_ROLE = 'guyub_app';
/** The query that meets a lost connection says so. */
const ignore = () => undefined;
/** One migration at a time per database, however many processes start. */
const MIGRATION_LOCK = 7_205_531;

export interface MigrateOptions {
  ownerUrl: string;
  /** as `guyub_app`; the role is made with this password where it is missing */
  appUrl: string;
  regionFile: string | null;
  /** when the reference data is said to be loaded; the machine's clock unless a test has its own */
  now?: Date;
}

/** Brings a database to what this code needs: role, tables, the queue's tables, reference data. Safe to repeat. */
export async function migrate(options: MigrateOptions): Promise<void> {
  try {
    const owner = new Client({ connectionString: options.ownerUrl, connectionTimeoutMillis: 5_000 });
    owner.on('error', ignore);
    await owner.connect();
    try {
      await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await ensureRole(owner, options.appUrl);
      await runOwnMigrations(options.ownerUrl);
      await runQueueMigrations(options.ownerUrl, owner);
      await loadReferenceData(options);
      await assertAppConnects(options.appUrl);
    } finally {
      await owner.end();
    }
  } catch (error) {
    throw toStartError(error);
  }
}

async function ensureRole(owner: Client, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  if (username !== APP_ROLE)
    throw new StartError('app-role', `DATABASE_APP_URL must name the role ${APP_ROLE}, not ${username}.`);
  if (await canConnect(appUrl)) return;

  const known = await owner.query('select from pg_roles where rolname = $1', [APP_ROLE]);
  const verb = known.rowCount ? 'alter' : 'create';
  const secret = owner.escapeLiteral(decodeURIComponent(password));
  const limits = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit';
  try {
    await owner.query(`${verb} role ${APP_ROLE} ${verb === 'create' ? limits : 'login'} password ${secret}`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error;
    throw new StartError(
      'app-role',
      `This database user may not make the role ${APP_ROLE}. Make it by hand (login, with a password) and name it in DATABASE_APP_URL.`,
    );
  }
}

async function canConnect(appUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: appUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', ignore);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function assertAppConnects(appUrl: string): Promise<void> {
  if (await canConnect(appUrl)) return;
  throw new StartError('app-role', `The role ${APP_ROLE} cannot connect. Check DATABASE_APP_URL.`);
}

async function runOwnMigrations(ownerUrl: string): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  try {
    await refuseNewerDatabase(dataSource);
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

async function refuseNewerDatabase(dataSource: DataSource): Promise<void> {
  const [exists] = await dataSource.query<{ found: boolean }[]>(
    `select to_regclass('migration') is not null as found`,
  );
  if (!exists?.found) return;
  const done = await dataSource.query<{ name: string }[]>('select name from migration');
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = done.filter(({ name }) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StartError(
    'database-newer',
    `The database is newer than this code (it has ${unknown[0]?.name}). Start the version that made it, or a later one.`,
  );
}

/** The queue's tables have row level security without policies, so only their owner could use them. */
async function runQueueMigrations(ownerUrl: string, owner: Client): Promise<void> {
  const pool = new Pool({ connectionString: ownerUrl, max: 2 });
  pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
  await owner.query(`grant usage on schema graphile_worker to ${APP_ROLE}`);
  await owner.query(
    `grant select, insert, update, delete on all tables in schema graphile_worker to ${APP_ROLE}`,
  );
  await owner.query(`revoke insert, update, delete on graphile_worker.migrations from ${APP_ROLE}`);
  await owner.query(`grant usage on all sequences in schema graphile_worker to ${APP_ROLE}`);
  const { rows } = await owner.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c
     where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'guyub_app')`);
  for (const { name } of rows)
    await owner.query(`create policy guyub_app on ${name} to ${APP_ROLE} using (true) with check (true)`);
}
