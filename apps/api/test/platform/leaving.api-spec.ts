import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';

import { Pool, type PoolClient } from 'pg';

import { WrongTries } from '../../src/features/identity/wrong-try.store.ts';
import { LeavingClient } from '../../src/platform/leaving-client.ts';
import { requestContext } from '../../src/platform/request-context.ts';
import { UnitOfWork } from '../../src/platform/unit-of-work.ts';
import { makeAccount } from '../makers/account.ts';
import { makeProgramWorld } from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { untilWaiting } from '../waiting.ts';

describe('a caller who leaves', () => {
  let api: TestApp;

  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T01:00:00Z' });
    await makeProgramWorld(api);
  });
  afterAll(() => api.close());

  /** Holds a table, so that whoever reads it waits. */
  async function whileHeld(table: string, work: () => Promise<void>): Promise<void> {
    const lock = api.db.createQueryRunner();
    await lock.startTransaction();
    await lock.query(`lock table ${table} in access exclusive mode`);
    try {
      await work();
    } finally {
      await lock.rollbackTransaction();
      await lock.release();
    }
  }
  const ask = (path: string, headers: Record<string, string> = {}) =>
    http.get(`${api.url}${path}`, { headers }).on('error', () => undefined);

  /** Asks until it is so; the test's own time limit ends what never comes. */
  async function untilNamed(personId: string, name: string): Promise<void> {
    for (;;) {
      const [row] = await api.db.query<{ name: string }[]>('select name from person where id = $1', [
        personId,
      ]);
      if (row?.name === name) return;
    }
  }

  // less than the time after which PostgreSQL ends any statement by itself
  const SOON = 20_000;

  it.each([
    ['a prepared list', '/api/events?limit=20', 'event', 200],
    ['a search', '/api/events?search=donor', 'event', 200],
    ['an event', '/api/events/none-2026-12-05', 'event', 404],
    ['programs', '/api/programs?search=donor', 'program', 200],
    ['organizations', '/api/organizations?search=info', 'organization', 200],
    ['venues', '/api/venues?search=balai', 'place_venue', 200],
  ])(
    'ends the reading of %s in the database',
    async (_what, path, table, status) => {
      await whileHeld(table, async () => {
        const request = ask(path);
        await untilWaiting(api, 1);
        request.destroy();
        await untilWaiting(api, 0);
      });
      expect((await api.person().get(path)).status).toBe(status);
    },
    SOON,
  );

  it(
    'leaves nobody without a connection, however many leave at once',
    async () => {
      await whileHeld('program', async () => {
        const requests = Array.from({ length: 14 }, (_, n) => ask(`/api/programs?search=donor${n}`));
        await untilWaiting(api, api.config.poolSize);
        for (const request of requests) request.destroy();
        await untilWaiting(api, 0);
        expect((await api.person().get('/api/region')).status).toBe(200);
      });
    },
    SOON,
  );

  it.each([
    ['at the door', ''],
    ['in the framework', '&x=%20'],
  ])(
    'ends what waits behind another answer of the same connection, %s',
    async (_where, odd) => {
      await whileHeld('event', async () => {
        const { hostname, port } = new URL(api.url);
        const socket = net.connect(Number(port), hostname).on('error', () => undefined);
        for (let at = 0; at < 4; at++)
          socket.write(`GET /api/events?search=donor${at}${odd} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
        await untilWaiting(api, 4);
        socket.destroy();
        await untilWaiting(api, 0);
      });
    },
    SOON,
  );

  it('does not end a write that has begun', async () => {
    const siti = await makeAccount(api, { name: 'Siti' });
    const lock = api.db.createQueryRunner();
    await lock.startTransaction();
    await lock.query('select from person where id = $1 for update', [siti.personId]);
    const body = JSON.stringify({ changeId: uuid(), name: 'Siti Baru', locale: 'id' });
    const request = http
      .request(`${api.url}/api/me`, {
        method: 'PUT',
        headers: {
          cookie: siti.cookieHeader(),
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
        },
      })
      .on('error', () => undefined);
    request.end(body);
    await untilWaiting(api, 1);
    request.destroy();
    await siti.get('/api/region');
    await untilWaiting(api, 1);
    await lock.rollbackTransaction();
    await lock.release();
    await untilNamed(siti.personId, 'Siti Baru');
  });

  it('does not end the reading of others who asked for the same', async () => {
    const lock = api.db.createQueryRunner();
    await lock.startTransaction();
    await lock.query('lock table event in access exclusive mode');
    const path = '/api/events?limit=19';
    const request = http.get(`${api.url}${path}`).on('error', () => undefined);
    await untilWaiting(api, 1);
    const stays = api.person().get(path);
    request.destroy();
    await untilWaiting(api, 1);
    await lock.rollbackTransaction();
    await lock.release();
    expect((await stays).status).toBe(200);
  });

  it('before a write has begun leaves nothing behind', async () => {
    const done: string[] = [];
    const write = (left: AbortSignal) =>
      requestContext.run({ requestId: 'test', left }, () =>
        api.app
          .get(UnitOfWork)
          .write(
            { id: uuid(), operation: 'test.leave', content: {} },
            { kind: 'system', id: 'test' },
            async () => {
              done.push('begun');
              return { ok: true, value: null };
            },
          ),
      );
    await expect(write(AbortSignal.abort())).rejects.toMatchObject({ status: 499 });
    expect(done).toEqual([]);
    await write(new AbortController().signal);
    expect(done).toEqual(['begun']);
  });

  it('has a try given back that was right, though nobody hears it', async () => {
    const tries = api.app.get(WrongTries, { strict: false });
    const [counter] = [{ kind: 'pair', key: randomBytes(32) } as const];
    const counted = async () => {
      const rows = await api.db.query<{ wrong: number }[]>('select wrong from wrong_try where key = $1', [
        counter.key,
      ]);
      return rows.map(({ wrong }) => wrong);
    };
    const gone = <T>(work: () => Promise<T>) =>
      requestContext.run({ requestId: 'test', left: AbortSignal.abort() }, work);
    await tries.take([counter]);
    await tries.take([counter]);
    await gone(() => tries.giveBack([counter]));
    expect(await counted()).toEqual([1]);
    await gone(() => tries.forget([counter]));
    expect(await counted()).toEqual([]);
    await expect(gone(() => tries.take([counter]))).rejects.toMatchObject({ status: 499 });
  });

  describe('as the connection sees it', () => {
    class Impatient extends LeavingClient {
      protected override readonly tellingMs = 50;
    }
    let pool: Pool;
    beforeEach(() => {
      pool = new Pool({ Client: Impatient, connectionString: api.config.appUrl, max: 1 });
    });
    afterEach(() => pool.end());
    const backendOf = async (client: PoolClient) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      return rows[0]?.pid;
    };
    /** Reads for somebody who leaves when it has begun. */
    function readAndLeave(client: PoolClient, seconds: number) {
      const leaving = new AbortController();
      const read = (): Promise<unknown> => client.query('select pg_sleep($1)', [seconds]);
      const reading = requestContext.run({ requestId: 'test', left: leaving.signal }, () =>
        read().catch((error: unknown) => error),
      );
      leaving.abort();
      return reading;
    }

    it('is told of by a promise alone', async () => {
      const client = await pool.connect();
      expect(() => client.query('select 1', () => undefined)).toThrow(TypeError);
      client.release();
    });

    it('leaves the connection to the next one when PostgreSQL has heard it', async () => {
      const client = await pool.connect();
      const backend = await backendOf(client);
      expect(await readAndLeave(client, 60)).toMatchObject({ status: 499 });
      client.release();
      const next = await pool.connect();
      expect(await backendOf(next)).toBe(backend);
      next.release();
    });

    it('holds nobody for a word that PostgreSQL may never hear, nor hands the connection on', async () => {
      const client = await pool.connect();
      const backend = await backendOf(client);
      // takes the word, and says nothing
      const deaf = net.createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
      await once(deaf, 'listening');
      const { port } = deaf.address() as net.AddressInfo;
      Object.assign(client, { host: '127.0.0.1', port });
      const heard = once(deaf, 'connection');
      const reading = readAndLeave(client, 0.1);
      const [socket] = (await heard) as [net.Socket];
      // what could not be told reads to its end
      expect(await reading).toMatchObject({ rowCount: 1 });
      client.release();
      const next = await pool.connect();
      expect(await backendOf(next)).not.toBe(backend);
      next.release();
      socket.destroy();
      deaf.close();
    });
  });
});
