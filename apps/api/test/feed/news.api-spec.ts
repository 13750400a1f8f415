import { SaxesParser, type SaxesTagNS } from 'saxes';

import { dateOf } from '../makers/event.ts';
import { makeProgramWorld, planProgram, type ProgramWorld } from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { linesOf, vevents } from './ics.ts';

const NOW = '2026-11-23T01:00:00Z';
const once = (startsOn: string) => ({
  kind: 'once',
  startsOn,
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
});

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Reads XML as a strict reader does: throws at the first thing that is not well-formed. */
function readXml(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }: SaxesTagNS) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const element = {
      name: local,
      attributes: Object.fromEntries(values) as Record<string, string>,
      text: '',
    };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current) current.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return elements;
}

describe('news feeds and the list for other sites', () => {
  let api: TestApp;
  let world: ProgramWorld;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW, environment: { GUYUB_PUBLIC_URL: 'https://guyub.example' } });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await makeProgramWorld(api);
  });

  const plan = (given: Record<string, unknown> = {}) =>
    planProgram(world.people.ick, world.organizations.ick.id, { recurrence: once('2026-12-12'), ...given });
  const group = () => `/groups/${world.organizations.ick.slug}`;
  const embed = () => `/embed/events?group=${world.organizations.ick.slug}`;
  const get = async (path: string) => {
    const answer = await api.person().get(path);
    expect(answer.status).toBe(200);
    return answer;
  };

  it('as Atom tell the nearest first, with what RFC 4287 asks for', async () => {
    const later = await plan({ recurrence: once('2026-12-19') });
    const sooner = await plan();
    const { id } = await dateOf(api, sooner.id);
    const answer = await get(`${group()}/feed.atom`);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const elements = readXml(answer.text);
    const texts = (name: string) => elements.filter((one) => one.name === name).map(({ text }) => text);
    const links = (rel: string) =>
      elements
        .filter(({ name, attributes }) => name === 'link' && attributes['rel'] === rel)
        .map(({ attributes }) => attributes['href']);

    expect(elements[0]).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'id' },
    });
    expect(texts('title')).toEqual(['Guyub: Info ICK Klaten', 'Donor Darah Rutin', 'Donor Darah Rutin']);
    expect(texts('id').slice(0, 2)).toEqual([`https://guyub.example${group()}/feed.atom`, `urn:uuid:${id}`]);
    expect(links('self')).toEqual([`https://guyub.example${group()}/feed.atom`]);
    expect(links('alternate')).toEqual([
      `https://guyub.example/grup/${world.organizations.ick.slug}`,
      `https://guyub.example/kegiatan/${sooner.slug}-2026-12-12`,
      `https://guyub.example/kegiatan/${later.slug}-2026-12-19`,
    ]);
    expect(texts('updated')).toEqual(Array.from({ length: 3 }, () => '2026-11-23T01:00:00Z'));
    expect(texts('summary')[0]).toBe(
      'Sabtu, 12 Desember 2026 · 08.00 WIB · https://meet.example.org/donor · Tuan rumah: Info ICK Klaten · Menjaga stok darah PMI Klaten',
    );
    expect(elements.find(({ name }) => name === 'category')?.attributes).toEqual({
      term: 'blood-drive',
      label: 'Donor darah',
    });
  });

  it('as JSON Feed have the fields of version 1.1', async () => {
    const { slug, id } = await plan();
    const date = await dateOf(api, id);
    const answer = await get(`${group()}/feed.json?lang=en`);
    expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    expect(answer.body).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Guyub: Info ICK Klaten',
      home_page_url: `https://guyub.example/en/grup/${world.organizations.ick.slug}`,
      feed_url: `https://guyub.example${group()}/feed.json?lang=en`,
      language: 'en',
      items: [
        {
          id: `urn:uuid:${date.id}`,
          url: `https://guyub.example/en/kegiatan/${slug}-2026-12-12`,
          title: 'Donor Darah Rutin',
          content_text: expect.stringMatching(/^Saturday,? 12 December 2026 · .*Hosts: Info ICK Klaten/),
          date_published: '2026-11-23T01:00:00Z',
          date_modified: '2026-11-23T01:00:00Z',
          tags: ['Blood drive', 'Fundraising'],
        },
      ],
    });
  });

  it('of the regency are well-formed too', async () => {
    await plan();
    expect(
      readXml((await get('/feed.atom')).text).filter(({ name }) => name === 'entry').length,
    ).toBeGreaterThan(0);
    expect((await get('/feed.json')).body).toMatchObject({ home_page_url: 'https://guyub.example/' });
  });

  it('for other sites are a list without script that may stand in a frame', async () => {
    await plan();
    const { text, headers } = await get(embed());
    expect(text).toContain('Donor Darah Rutin');
    expect(text).not.toMatch(/<script|<iframe|<img|<link|\son[a-z]+=|javascript:/i);
    expect(headers.get('x-frame-options')).toBeNull();
    const policy = String(headers.get('content-security-policy'));
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('for other sites hold as many as asked, of a kind or a kecamatan', async () => {
    for (const day of ['12', '13', '14']) await plan({ recurrence: once(`2026-12-${day}`) });
    const count = async (query: string) => (await get(`${embed()}${query}`)).text.match(/<li>/g)?.length ?? 0;
    expect(await count('&limit=2')).toBe(2);
    expect(await count('&kind=blood-drive')).toBe(3);
    expect(await count('&kind=meeting')).toBe(0);
    expect(await count('&area=33.10.01')).toBe(0);
    expect((await get(`${embed()}&kind=meeting&lang=en`)).text).toContain('Nothing is scheduled yet.');
  });

  it.each([
    ['a calendar', () => '/calendar.ics'],
    ['Atom', () => '/feed.atom'],
    ['JSON', () => '/feed.json'],
    ['a problem', () => '/groups/tidak-ada/calendar.ics'],
    ['a problem of the list', () => '/embed/events?group=tidak-ada'],
    ['the API', () => '/api/events'],
  ])('let nothing else stand in a frame: %s', async (_what, path) => {
    const { headers } = await api.person().get(path());
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  describe.each([
    ['markup', `<script>alert(1)</script><b onclick="x">`],
    ['the end of CDATA', `Donor ]]> darah <![CDATA[ & &amp; &#0;`],
    ['quotes', `Donor "darah" 'kita' \\ ; , \\n`],
    ['lines of a calendar', `Donor\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:x\u2028y\u0085z`],
    ['control characters', `Do\u0001\u0007\u001b[31mnor\u007f darah\u000b\u000c`],
    ['emoji', '🩸 Donor 👩‍⚕️ darah 🇮🇩'.repeat(4)],
    ['right to left', 'تبرع بالدم \u202Edarah\u202C ꦏꦭꦠꦺꦤ꧀'],
  ])('with %s in the title', (_what, title) => {
    const safe = (text: string) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/\p{Cc}/gu, '')
        .trim();

    it('say just that title in all five forms', async () => {
      // a form takes one line only; what came in before it did, or by another way, is told as well as it can be
      const { id, slug } = await plan({ title: 'Donor darah', purpose: title });
      await api.asSystem((tx) => tx.query('update program set title = $2 where id = $1', [id, title]));
      await api.asSystem((tx) => tx.query('update event set title = $2 where program_id = $1', [id, title]));
      const atom = readXml((await get(`${group()}/feed.atom`)).text);
      const entry = atom.findIndex(({ name }) => name === 'entry');
      expect(safe(atom[entry + 2]?.text ?? '')).toBe(safe(title));
      expect(atom.filter(({ name }) => name === 'script')).toEqual([]);

      const json = (await get(`${group()}/feed.json`)).body['items'] as { title: string }[];
      expect(json.map((item) => safe(item.title))).toEqual([safe(title)]);

      for (const path of [`${group()}/calendar.ics`, `/events/${slug}-2026-12-12.ics`]) {
        const { text } = await get(path);
        const [event, ...others] = vevents(text);
        expect(others).toEqual([]);
        const told = String(event?.['SUMMARY']).replace(/\\([\\;,nN])/g, (_all, one: string) =>
          one.toLowerCase() === 'n' ? '\n' : one,
        );
        expect(safe(told)).toBe(safe(title.replace(/[\u2028\u0085]/g, '\n')));
        expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}|\u2028/u);
        expect(linesOf(text).filter((line) => line.startsWith('ATTACH'))).toEqual([]);
      }

      const page = (await get(embed())).text;
      expect(page).not.toContain('<script');
      const shown = /<bdi>(.*?)<\/bdi>/s.exec(page)?.[1] ?? '';
      expect(shown).not.toMatch(/[<>"']/);
      expect(safe(readXml(`<p>${shown}</p>`)[0]?.text ?? '')).toBe(safe(title));
    });
  });
});
