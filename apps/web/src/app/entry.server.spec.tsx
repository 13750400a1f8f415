import { createHash } from 'node:crypto';

import { answerFrom, makeEvent, publicAnswers } from '../../test/answers.ts';
import { hashScripts, type RenderInput, render } from './entry-server.tsx';

const input = (over: Partial<RenderInput>): RenderInput => ({
  url: '/',
  locale: 'id',
  send: answerFrom(publicAnswers).send,
  now: '2026-11-23T01:20:00Z',
  signedIn: false,
  publicUrl: 'https://guyub.example',
  ...over,
});

const plain = (html: string) => html.replaceAll('\u00a0', ' ');

it('writes the start page so that it can be read without a script', async () => {
  const { html, status, cacheable } = await render(input({}));
  expect(status).toBe(200);
  expect(cacheable).toBe(true);
  expect(html).toContain('<html lang="id"');
  expect(html).toContain('<title>Kegiatan terdekat · Guyub</title>');
  expect(plain(html)).toContain('Senin Wage, 23 Nov 2026');
  expect(plain(html)).toContain('Sabtu, 12 Des 2026 · 08.00 WIB');
  expect(html).toContain('href="/kegiatan/donor"');
});

it('names its address and its other language by the configured origin', async () => {
  const { html } = await render(input({ url: '/en/tempat', locale: 'en' }));
  expect(html).toContain('<link rel="canonical" href="https://guyub.example/en/tempat"/>');
  expect(html).toContain('hrefLang="id" href="https://guyub.example/tempat"');
  expect(html).toContain('<meta property="og:title" content="Venues"/>');
  const start = (await render(input({ url: '/en/', locale: 'en' }))).html;
  for (const ending of ['atom', 'json'])
    expect(start).toMatch(
      new RegExp(
        `rel="alternate" type="application/[a-z+]+" href="https://guyub.example/feed.${ending}\\?lang=en"`,
      ),
    );
});

it('keeps the languages apart', async () => {
  const indonesian = (await render(input({}))).html;
  const english = (await render(input({ url: '/en/', locale: 'en' }))).html;
  expect(english).toContain('<title>What is on · Guyub</title>');
  for (const word of ['Kegiatan', 'Kalender', 'Semua', 'Masuk', 'Sabtu']) expect(english).not.toContain(word);
  for (const word of ['Events', 'Calendar', 'All ', 'Sign in', 'Saturday'])
    expect(indonesian).not.toContain(word);
});

it('asks each question once, and hands the answers over once', async () => {
  const { send, asked } = answerFrom(publicAnswers);
  const { html } = await render(input({ send }));
  expect(new Set(asked).size).toBe(asked.length);
  expect(html.match(/Donor Darah Rutin<\/a>/g)).toHaveLength(1);
});

it('lets no form be sent into the address before the app has come', async () => {
  const { html } = await render(input({ url: '/masuk' }));
  const form = /<form(?![^>]*role="search")[\s\S]*?<\/form>/.exec(html)?.[0];
  expect(form).toMatch(/^<form[^>]* method="post"/);
  expect(form).toMatch(/<button[^>]*type="submit"[^>]* disabled=""/);
});

it('answers an unknown address with 404 and keeps nothing of it', async () => {
  const page = await render(input({ url: '/tidak-ada' }));
  expect(page.status).toBe(404);
  expect(page.cacheable).toBe(false);
  expect(page.html).toContain('Halaman ini tidak ada');
  expect(page.html).toContain('<main');
});

it.each(['/grup/A_b', '/kegiatan/__proto__', '/kegiatan/a--b', '/en/kegiatan/a--b'])(
  'answers the mistyped address %s with 404, as one that names nothing',
  async (url) => {
    const send = async (path: string) =>
      /^\/(organizations|events)\/[^?]*(_|--)/.test(path)
        ? { status: 422, body: { code: 'invalid-request' } }
        : answerFrom(publicAnswers).send(path);
    const page = await render(input({ url, send, locale: url.startsWith('/en/') ? 'en' : 'id' }));
    expect(page.status).toBe(404);
    expect(page.cacheable).toBe(false);
  },
);

it('leads who signs in back to the list as they had searched it', async () => {
  expect((await render(input({ url: '/?cari=donor' }))).html).toContain('/masuk?ke=%2F%3Fcari%3Ddonor"');
  expect((await render(input({ url: '/' }))).html).toContain('href="/masuk"');
  expect((await render(input({ url: '/en/?cari=donor', locale: 'en' }))).html).toMatch(
    /"\/en\/masuk\?ke=(%2Fen)?%2F%3Fcari%3Ddonor"/,
  );
});

it('has a page of contacts before there is an office whose they are', async () => {
  const page = await render(input({ url: '/kontak' }));
  expect(page.status).toBe(200);
  expect(page.html).toContain('Kontaknya belum diisi');
});

it('says that a page failed, within its frame, when the API does', async () => {
  const send = async (path: string) =>
    path.startsWith('/venues')
      ? { status: 500, body: { code: 'internal' } }
      : answerFrom(publicAnswers).send(path);
  const page = await render(input({ url: '/tempat', send }));
  expect(page.status).toBe(500);
  expect(page.cacheable).toBe(false);
  expect(page.html).toContain('Halaman tidak dapat dimuat');
});

it('says with 503 that a page will come again when the database does', async () => {
  const send = async (path: string) =>
    path.startsWith('/venues')
      ? { status: 503, body: { code: 'not-ready' } }
      : answerFrom(publicAnswers).send(path);
  const page = await render(input({ url: '/tempat', send }));
  expect(page.status).toBe(503);
  expect(page.cacheable).toBe(false);
});

it('says with 403 that a page is for another account', async () => {
  const send = async (path: string) =>
    path.startsWith('/venues')
      ? { status: 403, body: { code: 'not-allowed' } }
      : answerFrom(publicAnswers).send(path);
  const page = await render(input({ url: '/tempat', send }));
  expect(page.status).toBe(403);
  expect(page.cacheable).toBe(false);
  expect(page.html).toContain('bukan untuk akun Anda');
});

it('never keeps what a signed-in person sees', async () => {
  const me = {
    accountId: 'a',
    name: 'Rina',
    memberships: [],
    isOverseer: false,
    isSysadmin: false,
    isAuditor: false,
    waitingRoles: [],
    hasSecondFactor: false,
  };
  const { send } = answerFrom({ ...publicAnswers, '/me': { me } });
  const page = await render(input({ signedIn: true, send }));
  expect(page.cacheable).toBe(false);
  expect(page.headers?.['cache-control']).toBe('private, no-store');
  expect(page.html).toContain('Rina');
});

it('sends visitors of a workspace to the sign-in, and back afterwards', async () => {
  const page = await render(input({ url: '/ruang/ick' }));
  expect(page.status).toBeGreaterThanOrEqual(300);
  expect(page.status).toBeLessThan(400);
  expect(page.headers?.['location']).toContain('/masuk?ke=%2Fruang%2Fick');
});

it('uses no inline style, and names the hash of every inline script', async () => {
  const { html, scriptHashes } = await render(input({}));
  expect(html).not.toMatch(/\sstyle="/);
  expect(scriptHashes.length).toBeGreaterThan(0);
  const source = 'let a = 1';
  const digest = createHash('sha256').update(source).digest('base64');
  expect(
    hashScripts(
      `<script>${source}</script><script type="application/ld+json">{}</script><script src="/x"></script>`,
    ),
  ).toEqual([`sha256-${digest}`]);
});

it('drops query keys that no page reads, as the browser does', async () => {
  const page = await render(input({ url: '/?fbclid=abc' }));
  expect(page.status).toBe(200);
  expect(page.html).toContain('rel="canonical" href="https://guyub.example/"');
});

describe('the picture of a link preview', () => {
  const view = {
    ...makeEvent({ slug: 'donor', title: 'Donor "Darah" & Rutin' }),
    purpose: '',
    venue: null,
    onlineUrl: null,
    contactName: '',
    contactUrl: null,
    partners: [],
    activities: [],
    report: null,
    reportDueOn: null,
    program: {
      slug: 'program',
      title: 'Program',
      recurrence: { kind: 'once', startsOn: '2026-12-12', startTime: '08:00', endTime: '12:00' },
    },
    previous: null,
    next: null,
    cancelReason: null,
    needsDecision: false,
    history: [],
    historicHosts: [],
    moderated: [],
    sequence: 0,
    version: 1,
  };
  const tagsOf = async (over: object, locale: 'id' | 'en' = 'id') => {
    const { send } = answerFrom({ ...publicAnswers, '/events/donor': { ...view, ...over } });
    const url = `${locale === 'en' ? '/en' : ''}/kegiatan/donor`;
    const { html } = await render(input({ url, locale, send }));
    const tags = html.matchAll(
      /<meta (?:property|name)="((?:og:image|twitter:)[^"]*)" content="([^"]*)"\/>/g,
    );
    return Object.fromEntries([...tags].map(([, name, content]) => [name, content]));
  };

  it('of a date is its poster at the configured origin, with its size and words', async () => {
    const tags = await tagsOf({});
    expect(tags['og:image']).toMatch(
      /^https:\/\/guyub\.example\/files\/posters\/donor\/[0-9a-f]{16}\.id\.png$/,
    );
    expect(tags).toMatchObject({
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
    expect(plain(tags['og:image:alt'] ?? '')).toBe(
      'Donor &quot;Darah&quot; &amp; Rutin · Sabtu, 12 Des 2026 · 08.00 WIB · ICK, SKB',
    );
  });

  it('changes its address with the date and with the language, and is none of a draft', async () => {
    const addresses = [
      (await tagsOf({}))['og:image'],
      (await tagsOf({ state: 'cancelled' }))['og:image'],
      (await tagsOf({}, 'en'))['og:image'],
    ];
    expect(new Set(addresses).size).toBe(3);
    expect((await tagsOf({ state: 'draft' }))['og:image']).toBe('https://guyub.example/icons/preview.id.png');
  });

  it('of other pages is that of the product, in their language', async () => {
    expect((await render(input({ url: '/en/tempat', locale: 'en' }))).html).toContain(
      '<meta property="og:image" content="https://guyub.example/icons/preview.en.png"/>',
    );
  });
});
