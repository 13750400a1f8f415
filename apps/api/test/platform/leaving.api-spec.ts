import http from 'node:http';

import { requestContext } from '../../src/platform/request-context.ts';
import { UnitOfWork } from '../../src/platform/unit-of-work.ts';
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

  it.each([
    ['a prepared list', '/api/events?limit=20'],
    ['a search', '/api/events?search=donor'],
    ['an event', '/api/events/none-2026-12-05'],
  ])('ends the reading of %s in the database', async (_what, path) => {
    const lock = api.db.createQueryRunner();
    await lock.startTransaction();
    await lock.query('lock table event in access exclusive mode');
    try {
      const request = http.get(`${api.url}${path}`).on('error', () => undefined);
      await untilWaiting(api, 1);
      request.destroy();
      await untilWaiting(api, 0);
    } finally {
      await lock.rollbackTransaction();
      await lock.release();
    }
    expect((await api.person().get(path)).status).toBe(path.includes('none') ? 404 : 200);
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
});
