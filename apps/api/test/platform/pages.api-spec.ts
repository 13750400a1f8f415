import http from 'node:http';

import { Clock } from '../../src/platform/clock.ts';
import { KeptAnswers } from '../../src/platform/kept-answers.ts';
import { Limits } from '../../src/platform/limits.ts';
import { addPages, keptAddress, type PageBundle, type RenderInput } from '../../src/platform/pages.ts';
import { PublicChanges } from '../../src/platform/public-changes.ts';
import { signedInAs } from '../makers/caller.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

describe('pages', () => {
  let api: TestApp;
  let rendered: RenderInput[];
  let isCacheable: boolean;
  let whileRendering: () => Promise<unknown>;

  const bundle: PageBundle = {
    queryKeys: ['kind', 'from'],
    async render(input) {
      rendered.push(input);
      await whileRendering();
      const html = `<!doctype html><title>${rendered.length}</title>${'x'.repeat(2_000)}`;
      return { status: 200, html, scriptHashes: ['sha256-abc='], cacheable: isCacheable && !input.signedIn };
    },
  };

  beforeEach(() => {
    rendered = [];
    isCacheable = true;
    whileRendering = async () => undefined;
  });
  beforeAll(async () => {
    api = await startTestApp({
      now: '2026-11-22T00:00:00Z',
      prepare: (app) =>
        addPages(app.getHttpAdapter().getInstance(), {
          bundle: async () => bundle,
          clock: app.get(Clock),
          kept: app.get(KeptAnswers),
          limits: app.get(Limits),
          publicUrl: () => 'https://guyub.example',
        }),
    });
    await api.app.get(PublicChanges).start();
  });
  afterAll(() => api.close());

  const visit = (path: string, headers: Record<string, string> = {}) => api.person().get(path, headers);
  const changeSomethingPublic = () =>
    api.asSystem((tx) => tx.query('update place_venue set version = version + 1'));
  /** The news travels on its own connection: asks until the page is another one. */
  const visitUntilRenderedAgain = async (path: string, before: number) => {
    while (rendered.length === before) await visit(path);
  };

  it('are rendered once for all visitors, in each encoding', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { status, text, headers } = await visit('/program', { 'accept-encoding': encoding });
      expect(status).toBe(200);
      expect(text).toContain('<title>1</title>');
      expect(headers.get('content-encoding') ?? 'identity').toBe(encoding);
    }
    expect(rendered).toHaveLength(1);
    expect(rendered[0]).toMatchObject({
      url: '/program',
      locale: 'id',
      signedIn: false,
      now: '2026-11-22T00:00:00Z',
      publicUrl: 'https://guyub.example',
    });
  });

  it('allow their own inline scripts by hash, and no others', async () => {
    const { headers } = await visit('/hash');
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-abc='");
  });

  it('are rendered once for many who come at the same time', async () => {
    await Promise.all(Array.from({ length: 10 }, () => visit('/busy')));
    expect(rendered).toHaveLength(1);
  });

  it('are not sent again to whoever has them', async () => {
    const { headers } = await visit('/again');
    const again = await visit('/again', { 'if-none-match': headers.get('etag') ?? '' });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  it('are made anew when something public has changed', async () => {
    await visit('/changed');
    await changeSomethingPublic();
    await visitUntilRenderedAgain('/changed', 1);
    expect((await visit('/changed')).text).toContain('<title>2</title>');
  });

  it('are not kept when something changes while they are rendered', async () => {
    const news = new Promise<void>((resolve) => api.app.get(PublicChanges).onChange(resolve));
    whileRendering = async () => {
      whileRendering = async () => undefined;
      await changeSomethingPublic();
      await news;
    };
    await visit('/meanwhile');
    await visit('/meanwhile');
    expect(rendered).toHaveLength(2);
  });

  it('are made anew in the next minute, since soon is another time then', async () => {
    await visit('/minute');
    await api.moveTo('2026-11-22T00:01:00Z');
    await visit('/minute');
    expect(rendered).toHaveLength(2);
  });

  it('are for those who are signed in alone', async () => {
    await visit('/mine');
    const answer = await signedInAs(api).get('/mine');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(rendered[1]).toMatchObject({ signedIn: true });
    expect((await visit('/mine')).text).toContain('<title>1</title>');
  });

  it('are not kept when they say so', async () => {
    isCacheable = false;
    await visit('/undangan');
    await visit('/undangan');
    expect(rendered).toHaveLength(2);
  });

  it('speak English under /en', async () => {
    await visit('/en/program');
    expect(rendered[0]).toMatchObject({ locale: 'en', url: '/en/program' });
  });

  it.each(['/api/nothing', '/health/nothing', '/assets/nothing.js', '/favicon.ico'])(
    'do not stand at %s',
    async (path) => {
      const { status, body } = await visit(path);
      expect(status).toBe(404);
      expect(body).toMatchObject({ code: 'not-found' });
      expect(rendered).toHaveLength(0);
    },
  );

  /** As it stands: `fetch` mends what it is given. */
  const statusOf = (path: string) =>
    new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(api.url);
      const request = http.get({ hostname, port, path }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      request.on('error', reject);
    });

  it.each([
    '/\\evil.example',
    '/\\\\evil.example',
    '/%5Cevil.example',
    '/program\\x',
    '//evil.example/x',
    '/program/..',
    '/program/../grup',
    '/program/%2e%2e',
    '/program/.%2E/grup',
    '/./grup',
    '/%2e',
    '/a%2fb',
  ])('do not stand at %j, which another reader takes for another path', async (path) => {
    expect(await statusOf(path)).toBe(404);
    expect(rendered).toHaveLength(0);
  });

  it.each(['/%zz', '/%E0%A4', '/%'])('are not asked for %j, which cannot be read', async (path) => {
    expect(await statusOf(path)).toBe(400);
    expect(rendered).toHaveLength(0);
  });

  it('are kept under one spelling, and shown under others', async () => {
    const kept = api.app.get(KeptAnswers);
    await visit('/satu');
    const { entries } = kept.figures();
    const others = [
      '/%73atu',
      '/s%61tu',
      '/%73%61%74%75',
      '/satu?kind=',
      '/satu?kind=&kind=',
      '/satu?from=&utm=1',
    ];
    for (const path of others) expect([path, await statusOf(path)]).toEqual([path, 200]);
    expect(await statusOf(`/satu?kind=${'x'.repeat(6_000)}`)).toBe(200);
    expect(kept.figures().entries).toBe(entries);
    // those with an empty value alone are the very page that is kept
    expect(rendered).toHaveLength(1 + 3 + 1);
  });

  it('are not kept while changes may be missed', async () => {
    await api.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'guyub-listen'`,
    );
    const changes = api.app.get(PublicChanges);
    while (changes.isListening()) await new Promise(setImmediate);
    await visit('/missed');
    await visit('/missed');
    expect(rendered).toHaveLength(2);
  });
});

describe('keptAddress', () => {
  it.each([
    ['/x', '/x'],
    ['/x?utm_source=a', '/x'],
    ['/x?kind=a&utm_source=b', '/x?kind=a'],
    ['/x?kind=a&from=b', '/x?from=b&kind=a'],
    ['/x?kind=&from=b', '/x?from=b'],
    ['/x?kind=a?b', '/x?kind=a%3Fb'],
    ['/', '/'],
    ['/en', '/en'],
    ['/en/', '/en/'],
    ['/en/kegiatan/ronda-2026-12-04', '/en/kegiatan/ronda-2026-12-04'],
  ])('of %s is %s', (url, expected) => {
    expect(keptAddress(url, ['kind', 'from'])).toBe(expected);
  });

  it('is none for a query too long to keep', () => {
    expect(keptAddress(`/x?kind=${'a'.repeat(600)}`, ['kind'])).toBeNull();
  });

  it.each([
    '/%78',
    '/x%2dy',
    '/x%7Ey',
    '/%c3%a9',
    '/%zz',
    '/x%20',
    '/x%20%20',
    '/X',
    '/xY',
    '/EN/x',
    '/x/',
    '/en/x/',
    '/x_',
    '/x;a',
  ])('is none for %s, which is spelled oddly', (url) => {
    expect(keptAddress(url, ['kind'])).toBeNull();
    expect(keptAddress(`${url}?kind=a`, ['kind'])).toBeNull();
  });

  it('is none for a query whose keys nobody has named', () => {
    expect(keptAddress('/x?kind=a', undefined)).toBeNull();
  });
});
