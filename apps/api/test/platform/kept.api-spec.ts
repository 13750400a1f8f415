import { randomBytes } from 'node:crypto';
import http from 'node:http';

import { jest } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';

import { createApp } from '../../src/create-app.ts';
import { ListEventsQuery } from '../../src/features/event/list-events.query.ts';
import { signedIn } from '../../src/platform/access.ts';
import { parseConfig } from '../../src/platform/config.ts';
import { KeptAnswers } from '../../src/platform/kept-answers.ts';
import { Operation } from '../../src/platform/operation.ts';
import { PublicChanges } from '../../src/platform/public-changes.ts';
import { assertAwaited, requestContext } from '../../src/platform/request-context.ts';
import { makeAccount } from '../makers/account.ts';
import { makeProgramWorld, planProgram } from '../makers/program.ts';
import { Person } from '../person.ts';
import { roadTo } from '../road.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { untilWaiting } from '../waiting.ts';

const now = '2026-11-23T01:00:00Z';

@Controller('api/probe')
class PersonalController {
  @Get('personal')
  @Operation({
    id: 'probe.personal',
    summary: 'What is mine',
    access: signedIn,
    keep: [],
    response: z.object({ mine: z.string() }),
  })
  read() {
    return { mine: 'secret' };
  }
}

@Module({ controllers: [PersonalController] })
class PersonalModule {}

describe('public answers from memory', () => {
  let api: TestApp;
  const lines: { msg?: string; path?: string; kept?: boolean }[] = [];

  beforeAll(async () => {
    const logStream = { write: (line: string) => void lines.push(JSON.parse(line) as object) };
    api = await startTestApp({ now, logStream });
    const world = await makeProgramWorld(api);
    await planProgram(world.people.ick, world.organizations.ick.id);
    await api.app.get(PublicChanges).start();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    // what earlier tests left behind
    api.clock.set(api.clock.now().add({ minutes: 1 }).toString());
    jest.restoreAllMocks();
  });

  /** How often the list is read from the database. */
  const watchReads = () => jest.spyOn(api.app.get(ListEventsQuery), 'run');
  const get = (path: string, headers: Record<string, string> = {}) => api.person().get(path, headers);
  const askedFor = (path: string) =>
    lines.filter((line) => line.msg === 'answered' && line.path === path).map(({ kept }) => kept ?? false);

  it('are read once for everybody, and given again without the framework', async () => {
    const reads = watchReads();
    lines.length = 0;
    const first = await get('/api/events?limit=20');
    const again = await get('/api/events?limit=20');
    expect(reads).toHaveBeenCalledTimes(1);
    expect(askedFor('/api/events')).toEqual([false, true]);
    expect(again.body).toEqual(first.body);
    const told = (answer: typeof first) =>
      Object.fromEntries([...answer.headers].filter(([name]) => !['date', 'x-request-id'].includes(name)));
    expect(told(again)).toEqual(told(first));
    expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(again.headers.get('x-frame-options')).toBe('DENY');
  });

  it('are 304 for who has them, and compressed for who takes it', async () => {
    const { headers } = await get('/api/events?limit=20');
    const known = await get('/api/events?limit=20', { 'if-none-match': String(headers.get('etag')) });
    expect(known).toMatchObject({ status: 304, text: '' });
    for (const encoding of ['br', 'gzip']) {
      const small = await get('/api/events?limit=20', { 'accept-encoding': encoding });
      expect(small.headers.get('content-encoding')).toBe(encoding);
      expect(small.body).toHaveProperty('items');
    }
  });

  it.each<[string, string, Record<string, string>?]>([
    ['another order of the keys', '/api/events?order=soon&limit=20'],
    ['a key that nobody reads', '/api/events?limit=20&order=soon&utm_source=wa&limit_=1'],
    ['another spelling of a letter', '/api/events?limit=2%30&order=soon'],
    ['a forged host', '/api/events?limit=20&order=soon', { 'x-forwarded-host': 'evil.example' }],
  ])('are the same for %s', async (_what, path, headers = {}) => {
    const reads = watchReads();
    const { headers: first } = await get('/api/events?limit=20&order=soon');
    const { headers: other } = await get(path, headers);
    expect(other.get('etag')).toBe(first.get('etag'));
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a search', '/api/events?search=donor'],
    ['a later page', '/api/events?limit=1&cursor='],
  ])('are not kept for %s', async (_what, path) => {
    const { nextCursor } = (await get('/api/events?limit=1')).body;
    const asked = path.endsWith('cursor=') ? `${path}${String(nextCursor)}` : path;
    const reads = watchReads();
    await get(asked);
    await get(asked);
    expect(reads).toHaveBeenCalledTimes(2);
  });

  it('are never those of somebody signed in, nor theirs for others', async () => {
    await get('/api/events?limit=20');
    const ani = await makeAccount(api, { name: 'Ani' });
    const own = await ani.get('/api/events?limit=20');
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect(own.headers.get('etag')).toBeNull();
    expect((await get('/api/events?limit=20')).headers.get('cache-control')).toBe('public, no-cache');
  });

  it('keep the server from starting where one would need a session', async () => {
    await expect(startTestApp({ now, modules: [PersonalModule] })).rejects.toThrow(
      'probe.personal is personal and must not be kept',
    );
  });

  it('are kept under one spelling, and given under others', async () => {
    const kept = api.app.get(KeptAnswers);
    const first = await get('/api/events?limit=5&kind=blood-drive');
    expect(first.status).toBe(200);
    const { entries } = kept.figures();
    const queries = ['limit=05', 'limit=5.0', 'limit=%205', 'limit=5e0', 'limit=0x5', 'limit=%2B5'];
    for (const query of queries) {
      const { status, body } = await get(`/api/events?kind=blood-drive&${query}`);
      expect([query, status, body]).toEqual([query, 200, first.body]);
    }
    for (const path of ['/%61pi/events?limit=5&kind=blood-drive', '/api/events?kind=blood%2Ddrive&limit=5'])
      expect((await get(path)).body).toEqual(first.body);
    expect(kept.figures().entries).toBe(entries);
  });

  it('are never refusals', async () => {
    for (const path of ['/api/events/tidak-ada', '/api/events?limit=0']) {
      const answers = [await get(path), await get(path)];
      for (const { status, headers } of answers) {
        expect(status).toBeGreaterThanOrEqual(400);
        expect(headers.get('etag')).toBeNull();
      }
    }
  });

  it('are made once when many ask at the same time', async () => {
    const reads = watchReads();
    const answers = await Promise.all(Array.from({ length: 20 }, () => get('/api/events?limit=7')));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('are made by one of those who wait when their maker leaves', async () => {
    const kept = api.app.get(KeptAnswers);
    const reads = watchReads();
    const asked = jest.spyOn(kept, 'findOrClaim');
    const lock = api.db.createQueryRunner();
    await lock.startTransaction();
    await lock.query('lock table event in access exclusive mode');
    const path = '/api/events?limit=17';
    const leaves = http.get(`${api.url}${path}`).on('error', () => undefined);
    await untilWaiting(api, 1);
    const stay = Array.from({ length: 12 }, () => get(path));
    while (asked.mock.calls.length < 13) await api.db.query('select pg_sleep(0.01)');
    leaves.destroy();
    while (reads.mock.calls.length < 2) await api.db.query('select pg_sleep(0.01)');
    await untilWaiting(api, 1);
    await lock.rollbackTransaction();
    await lock.release();
    expect((await Promise.all(stay)).map(({ status }) => status)).toEqual(stay.map(() => 200));
    expect(reads).toHaveBeenCalledTimes(2);
  });

  it('are made once for those who come in the same moment', async () => {
    const kept = api.app.get(KeptAnswers);
    let made = 0;
    const make = async () => {
      made++;
      return { status: 200, headers: {}, text: 'once', isKept: true };
    };
    await Promise.all(Array.from({ length: 20 }, () => kept.obtain('/same-moment', make)));
    expect(made).toBe(1);
  });

  it('of a page are made by one of those who wait when their maker leaves', async () => {
    const kept = api.app.get(KeptAnswers);
    const leaver = new AbortController();
    let made = 0;
    const answer = { status: 200, headers: {}, text: 'for all', isKept: true };
    const first = requestContext.run({ requestId: 'test', left: leaver.signal }, () =>
      kept.obtain('/left', async () => {
        await Promise.resolve();
        leaver.abort();
        assertAwaited();
        return answer;
      }),
    );
    const stay = Array.from({ length: 5 }, () =>
      kept.obtain('/left', async () => {
        made++;
        return answer;
      }),
    );
    await expect(first).rejects.toMatchObject({ status: 499 });
    expect((await Promise.all(stay)).map(({ status }) => status)).toEqual(stay.map(() => 200));
    expect(made).toBe(1);
  });

  it('take no more room than they are given, and what was used longest ago goes first', async () => {
    const small = await startTestApp({ now, environment: { GUYUB_KEPT_MB: '1' } });
    await small.app.get(PublicChanges).start();
    const kept = small.app.get(KeptAnswers);
    const keep = (key: string, size: number) =>
      kept.obtain(key, async () => ({ status: 200, headers: {}, text: 'x'.repeat(size), isKept: true }));
    for (let page = 0; page < 20; page++) {
      await keep(`/page-${page}`, 100_000);
      expect(kept.find('/page-0')).not.toBeNull();
      expect(kept.figures().bytes).toBeLessThanOrEqual(1_048_576);
    }
    expect(kept.find('/page-1')).toBeNull();
    expect(kept.find('/page-19')).not.toBeNull();
    const { entries, bytes } = kept.figures();
    expect([entries, bytes > 900_000]).toEqual([10, true]);
    // one alone may not push out most of the others
    await keep('/huge', 200_000);
    expect(kept.find('/huge')).toBeNull();
    expect(kept.figures()).toMatchObject({ entries, bytes });
    await small.close();
  });

  it('take the room of their compressed copies too, from when somebody asks for these', async () => {
    const small = await startTestApp({ now, environment: { GUYUB_KEPT_MB: '1' } });
    await small.app.get(PublicChanges).start();
    const kept = small.app.get(KeptAnswers);
    const keep = (page: number) =>
      kept.obtain(`/page-${page}`, async () => {
        // what no encoding makes much smaller
        return { status: 200, headers: {}, text: randomBytes(66_000).toString('base64'), isKept: true };
      });
    const { body } = await keep(0);
    const { bytes } = kept.figures();
    const copies = [await body.in('br'), await body.in('gzip')].map(({ byteLength }) => byteLength);
    expect(kept.figures().bytes).toBe(bytes + copies[0]! + copies[1]!);

    for (let page = 1; page < 10; page++) await keep(page);
    expect(kept.figures().entries).toBe(10);
    // what was used longest ago makes room, with all of its copies
    const copy = await kept.find('/page-8')!.body.in('br');
    expect([kept.find('/page-0'), kept.figures().entries]).toEqual([null, 9]);
    expect(kept.figures().bytes).toBe(9 * bytes + copy.byteLength);
    await small.close();
  });

  it('take no room once they are kept no more, whoever compresses them then', async () => {
    const kept = api.app.get(KeptAnswers);
    const make = async () => ({ status: 200, headers: {}, text: 'x'.repeat(50_000), isKept: true });
    const { body } = await kept.obtain('/gone', make);
    api.clock.set(api.clock.now().add({ minutes: 1 }).toString());
    expect(kept.find('/gone')).toBeNull();
    const { bytes } = kept.figures();
    await body.in('gzip');
    expect(kept.figures().bytes).toBe(bytes);
  });

  it('are another after a change in another process', async () => {
    const other = await startAnother(api);
    const neighbour = new Person(await other.getUrl());
    const before = await neighbour.get('/api/events?limit=9');
    await renameSomething('Donor Akbar');
    for (;;) {
      const after = await neighbour.get('/api/events?limit=9');
      if (after.headers.get('etag') === before.headers.get('etag')) continue;
      expect(after.text).toContain('Donor Akbar');
      break;
    }
    await other.close();
  });

  it('are forgotten while changes cannot be heard, and none is kept until they are again', async () => {
    await get('/api/events?limit=11');
    const changes = api.app.get(PublicChanges);
    // nobody can connect anew, so that it stays as it is for as long as this looks
    const letConnect = (does: 'grant' | 'revoke') =>
      api.db.query(
        `do $$ begin execute format('${does} connect on database %I ${does === 'grant' ? 'to' : 'from'} public, ${new URL(api.config.appUrl).username}', current_database()); end $$`,
      );
    await letConnect('revoke');
    const reads = watchReads();
    try {
      await api.db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'guyub-listen'`,
      );
      while (changes.isListening()) await new Promise(setImmediate);
      await get('/api/events?limit=11');
      await get('/api/events?limit=11');
      expect(reads).toHaveBeenCalledTimes(2);
    } finally {
      await letConnect('grant');
    }
    while (!changes.isListening()) await new Promise(setImmediate);
    await get('/api/events?limit=11');
    await get('/api/events?limit=11');
    expect(reads).toHaveBeenCalledTimes(3);
  });

  it('are forgotten soon when the connection that hears changes dies without a word', async () => {
    const road = await roadTo(api.config.appUrl);
    const other = await startAnother(api, road.url);
    const changes = other.get(PublicChanges);
    const neighbour = new Person(await other.getUrl());
    await neighbour.get('/api/events?limit=13');
    const { count, givenUp } = road.fallSilent('guyub-listen');
    expect(count).toBe(1);
    await renameSomething('Donor Hening');
    // until a beat is not answered it cannot know, and holds the old one; by itself, and by the server's own clock: nobody in this test asks for a beat
    while (changes.isListening()) await new Promise(setImmediate);
    expect((await neighbour.get('/api/events?limit=13')).text).toContain('Donor Hening');
    await givenUp;

    // and then it hears again, and keeps again
    while (!changes.isListening()) await new Promise(setImmediate);
    const kept = await neighbour.get('/api/events?limit=13');
    await renameSomething('Donor Ramai');
    while ((await neighbour.get('/api/events?limit=13')).text === kept.text);
    expect((await neighbour.get('/api/events?limit=13')).text).toContain('Donor Ramai');
    await other.close();
    await road.close();
  });

  it('cost their connection nothing while there are none', async () => {
    const changes = api.app.get(PublicChanges);
    const lastAsked = async () =>
      (
        await api.db.query<{ query: string }[]>(
          `select query from pg_stat_activity
            where datname = current_database() and application_name = 'guyub-listen'`,
        )
      ).map(({ query }) => query);
    await api.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'guyub-listen'`,
    );
    while (changes.isListening()) await new Promise(setImmediate);
    while (!changes.isListening()) await new Promise(setImmediate);
    await changes.beat();
    expect(await lastAsked()).toEqual(['listen guyub_public_changed']);
    await get('/api/events?limit=15');
    await changes.beat();
    expect(await lastAsked()).toEqual(['select 1']);
  });

  const renameSomething = (title: string) =>
    api.asSystem((tx) => tx.query('update event set title = $1', [title]));
});

/** A second process on the same database, as far as it can tell. */
async function startAnother({ config }: TestApp, appUrl = config.appUrl): Promise<NestFastifyApplication> {
  const app = await createApp(
    parseConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: config.ownerUrl,
      DATABASE_APP_URL: appUrl,
      GUYUB_SECRET: config.secrets.join(),
      GUYUB_ROLE: 'web',
      GUYUB_TEST_CLOCK: now,
      GUYUB_LOG_LEVEL: 'silent',
    }),
  );
  await app.listen(0, '127.0.0.1');
  await app.get(PublicChanges).start();
  return app;
}
