import { randomBytes } from 'node:crypto';

import { createApp } from '../../src/create-app.ts';
import { parseConfig } from '../../src/platform/config.ts';
import { roadTo } from '../road.ts';
import { startTestApp } from '../test-app.ts';
import { cloneDatabase } from '../test-database.ts';

const now = '2026-11-22T00:00:00Z';

describe('the process', () => {
  it('says that it is alive and ready', async () => {
    const api = await startTestApp({ now });
    expect(await api.person().get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect((await api.person().get('/health/ready')).status).toBe(200);
    await api.close();
  });

  it('is alive but not ready while a migration is missing', async () => {
    const api = await startTestApp({ now });
    await api.db.query('delete from migration where id = (select max(id) from migration)');
    expect(await api.person().get('/health/ready')).toMatchObject({
      status: 503,
      body: { code: 'not-ready' },
    });
    expect((await api.person().get('/health/live')).status).toBe(200);
    await api.close();
  });

  it('stays ready while a newer process has migrated further', async () => {
    const api = await startTestApp({ now });
    await api.db.query(
      `insert into migration (timestamp, name) values (1999999999999, 'Newer1999999999999')`,
    );
    expect((await api.person().get('/health/ready')).status).toBe(200);
    await api.close();
  });

  it('survives that every connection to its database is cut, and answers again', async () => {
    const api = await startTestApp({ now });
    await api.person().get('/api/region');
    await api.db.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const answers = [];
    for (let tries = 0; tries < 5; tries++) answers.push((await api.person().get('/api/region')).status);
    expect(answers.at(-1)).toBe(200);
    await api.close();
  });

  it('answers that it is unavailable while its database is away, and heals by itself', async () => {
    const database = await cloneDatabase();
    const road = await roadTo(database.appUrl);
    const api = await startTestApp({ now, environment: { DATABASE_APP_URL: road.url } });
    expect((await api.person().get('/api/region')).status).toBe(200);
    await road.close();
    for (let tries = 0; tries < 3; tries++)
      expect(await api.person().get('/api/region')).toMatchObject({
        status: 503,
        body: { code: 'not-ready' },
      });
    await road.open();
    expect((await api.person().get('/api/region')).status).toBe(200);
    await api.close();
    await road.close();
    await database.close();
  });

  it('has no way to move the clock without a test clock', async () => {
    const database = await cloneDatabase();
    const app = await createApp(
      parseConfig({
        PORT: '0',
        HOST: '127.0.0.1',
        DATABASE_URL: database.ownerUrl,
        DATABASE_APP_URL: database.appUrl,
        GUYUB_ROLE: 'web',
        GUYUB_LOG_LEVEL: 'silent',
        GUYUB_SECRET: randomBytes(32).toString('base64url'),
      }),
    );
    await app.listen(0, '127.0.0.1');
    const answer = await fetch(`${await app.getUrl()}/api/test/clock`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      body: JSON.stringify({ at: now }),
    });
    expect(answer.status).toBe(404);
    await app.close();
    await database.close();
  });

  it('finishes what it has begun before it leaves', async () => {
    const api = await startTestApp({ now });
    await api.db.query('create table held (id int); insert into held values (1)');
    const blocker = api.db.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('lock table place_region in access exclusive mode');
    const slow = api.person().get('/api/region');
    while (!(await isWaiting(api.db))) await new Promise(setImmediate);
    const leaving = api.close();
    await blocker.rollbackTransaction();
    await blocker.release();
    expect((await slow).status).toBe(200);
    await leaving;
  });
});

const isWaiting = async (db: { query(sql: string): Promise<unknown[]> }) =>
  (
    await db.query(
      `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    )
  ).length > 0;
