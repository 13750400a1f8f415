import { jest } from '@jest/globals';
import type { EventBrief } from '@guyub/domain/event';
import { type PosterLanguage, posterPath, posterVersion } from '@guyub/domain/poster';
import sharp from 'sharp';

import { FindPosterQuery } from '../../src/features/poster/find-poster.query.ts';
import { ObtainPosterUseCase } from '../../src/features/poster/obtain-poster.use-case.ts';
import { PosterPress } from '../../src/features/poster/poster-press.adapter.ts';
import { requestContext } from '../../src/platform/request-context.ts';
import { dateOf, datesOf } from '../makers/event.ts';
import {
  joinAsHost,
  makeProgramWorld,
  type MadeProgram,
  planProgram,
  type ProgramWorld,
} from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-23T01:00:00Z';

describe('the poster of a date', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let program: MadeProgram;
  let slug: string;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
    world = await makeProgramWorld(api);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(NOW);
    program = await plan();
    ({ slug } = await dateOf(api, program.id));
  });

  const plan = (given: Record<string, unknown> = {}) =>
    planProgram(world.people.ick, world.organizations.ick.id, given);
  const press = () => api.app.get(PosterPress, { strict: false });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}${path}`, { headers, redirect: 'manual' });
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
  /** As the page writes it into its head. */
  const addressOf = async (of = slug, language: PosterLanguage = 'id') => {
    const { body } = await api.person().get(`/api/events/${of}`);
    return posterPath(of, posterVersion(body as unknown as EventBrief, language), language);
  };
  const kept = () =>
    api.db.query<{ language: string; version: string }[]>(
      `select p.language, p.version from poster p join event e on e.id = p.event_id where e.slug = $1 order by 1`,
      [slug],
    );
  const change = async (set: Record<string, unknown>) => {
    const { id, version } = await dateOf(api, program.id);
    const answer = await world.people.ick.post(`/api/events/${id}/changes`, {
      changeId: uuid(),
      version,
      organizationId: world.organizations.ick.id,
      scope: 'this',
      set,
      reason: 'Aula dipakai',
    });
    expect(answer.status).toBe(200);
  };

  it('is a picture of 1200 × 630 without metadata, small enough for a messenger, kept for a year', async () => {
    const address = await addressOf();
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const bytes = await bytesOf(answer);
    expect(bytes.length).toBeLessThan(200_000);
    const { exif, icc, xmp, ...metadata } = await sharp(bytes).metadata();
    expect(metadata).toMatchObject({ format: 'png', width: 1200, height: 630, hasAlpha: false });
    expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined]);
    const again = await get(address, { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('shows its words in ink, its cloth in the colour of what is done, and its leaf', async () => {
    const picture = sharp(await bytesOf(await get(await addressOf())));
    const share = async (area: [number, number, number, number], color: [number, number, number]) => {
      const [left, top, width, height] = area;
      const pixels = await picture.clone().extract({ left, top, width, height }).raw().toBuffer();
      let near = 0;
      for (let at = 0; at < pixels.length; at += 3)
        if (color.every((part, of) => Math.abs((pixels[at + of] ?? 0) - part) < 48)) near++;
      return near / (width * height);
    };
    const ink: [number, number, number] = [0x21, 0x1b, 0x13];
    // the title, the line of the date, the hosts
    for (const area of [
      [356, 216, 600, 110],
      [64, 420, 700, 50],
      [64, 552, 600, 50],
    ] as [number, number, number, number][])
      expect(await share(area, ink)).toBeGreaterThan(0.04);
    expect(await share([400, 0, 800, 130], [0xd8, 0x44, 0x4d])).toBeGreaterThan(0.05);
    expect(await share([70, 90, 230, 20], [0xff, 0xfd, 0xf7])).toBeGreaterThan(0.4);
  });

  it('drawn again has the same bytes', async () => {
    const address = await addressOf();
    const first = await bytesOf(await get(address));
    await api.asSystem((tx) => tx.query('delete from poster'));
    const { printed } = press().figures();
    expect((await bytesOf(await get(address))).equals(first)).toBe(true);
    expect(press().figures().printed).toBe(printed + 1);
  });

  it('is made when it is first asked for, and once for all who ask at the same time', async () => {
    const address = await addressOf();
    expect(await kept()).toEqual([]);
    const { printed } = press().figures();
    const answers = await Promise.all(Array.from({ length: 20 }, () => get(address)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const bytes = await Promise.all(answers.map(bytesOf));
    expect(bytes.every((one) => one.equals(bytes[0] ?? Buffer.alloc(0)))).toBe(true);
    expect((await get(address)).status).toBe(200);
    expect(press().figures().printed).toBe(printed + 1);
  });

  it('is made for those who wait when whoever asked first leaves', async () => {
    const address = await addressOf();
    const [, version = ''] = /\/([\w-]+)\.id\.png$/.exec(address) ?? [];
    const obtain = api.app.get(ObtainPosterUseCase, { strict: false });
    const find = api.app.get(FindPosterQuery, { strict: false });
    const [print, look] = [press().print.bind(press()), find.run.bind(find)];
    const ask = (left?: AbortSignal) =>
      requestContext.run({ requestId: 'test', ...(left && { left }) }, () => obtain.run(slug, version, 'id'));
    const leaver = new AbortController();
    let stays: ReturnType<typeof ask> | undefined;
    const printing = jest.spyOn(press(), 'print').mockImplementationOnce(async (...given) => {
      leaver.abort();
      // the next one comes while it is printed
      await new Promise<void>((hasLooked) => {
        jest.spyOn(find, 'run').mockImplementationOnce(async (...asked) => {
          setImmediate(hasLooked);
          return look(...asked);
        });
        stays = ask();
      });
      await look('00000000-0000-0000-0000-000000000000', 'id', version);
      return print(...given);
    });
    await ask(leaver.signal);
    expect(await stays).toMatchObject({ ok: true, value: { version } });
    expect(await kept()).toHaveLength(1);
    expect(printing).toHaveBeenCalledTimes(1);
    jest.restoreAllMocks();
  });

  it('has another address when the date has changed, to which the old one leads, and the old one is gone', async () => {
    const before = await addressOf();
    const old = await bytesOf(await get(before));
    await change({ title: 'Donor Darah Akhir Tahun' });
    const after = await addressOf();
    expect(after).not.toBe(before);
    const answer = await get(before);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, after]);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    expect((await bytesOf(await get(after))).equals(old)).toBe(false);
    expect(await kept()).toEqual([{ language: 'id', version: after.split(/[/.]/).at(-3) }]);
  });

  it('tells of a moved date, a cancelled one, and a host that joined', async () => {
    const seen = new Set<string>();
    const look = async () => {
      const address = await addressOf();
      seen.add(address);
      return (await bytesOf(await get(address))).toString('base64');
    };
    const pictures = new Set([await look()]);
    const ick = { person: world.people.ick, organizationId: world.organizations.ick.id };
    await joinAsHost(program, ick, { person: world.people.skb, organizationId: world.organizations.skb.id });
    pictures.add(await look());
    const { startsLocal } = await dateOf(api, program.id);
    await change({ date: `${startsLocal.slice(0, 8)}27` });
    pictures.add(await look());
    const { id, version } = await dateOf(api, program.id);
    const cancelled = await world.people.ick.post(`/api/events/${id}/cancellation`, {
      changeId: uuid(),
      version,
      organizationId: ick.organizationId,
      scope: 'this',
      reason: 'Hujan lebat',
    });
    expect(cancelled.status).toBe(200);
    pictures.add(await look());
    expect([seen.size, pictures.size]).toEqual([4, 4]);
  });

  it('speaks the language of the page', async () => {
    const [indonesian, english] = [await addressOf(slug, 'id'), await addressOf(slug, 'en')];
    const [one, other] = [await bytesOf(await get(indonesian)), await bytesOf(await get(english))];
    expect(one.equals(other)).toBe(false);
    expect((await kept()).map(({ language }) => language)).toEqual(['en', 'id']);
  });

  describe('with a title that fonts do not know', () => {
    const draw = async (title: string) => {
      const { body } = await api.person().get(`/api/events/${slug}`);
      const printed = await press().print({ ...(body as unknown as EventBrief), title }, 'id');
      return printed.ok ? printed.value.toString('base64') : '';
    };

    it('leaves out what would be empty boxes, and writes fancy letters plainly', async () => {
      const plain = await draw('Donor Darah');
      for (const title of [
        '🩸 Donor Darah 🇮🇩',
        'Donor ꦏ꧀ꦭꦛꦺꦤ꧀ Darah',
        '𝗗onor 𝓓arah',
        'Do\u200bnor Darah\u202e',
      ])
        expect((await draw(title)) === plain).toBe(true);
    });

    it('tells what is done where nothing is left of it, or where the office hid it', async () => {
      const { body } = await api.person().get(`/api/events/${slug}`);
      expect(body['kinds']).toEqual(['blood-drive', 'fundraising']);
      const kinds = await draw('Donor darah, Penggalangan dana');
      for (const title of ['', '🩸🩸', '献血 — قطرة']) expect((await draw(title)) === kinds).toBe(true);
    });

    it.each([
      ['markup', '<script>alert(1)</script> & "x" {{y}}'],
      ['one long word', 'W'.repeat(120)],
      ['many words', 'Donor darah dan penggalangan dana '.repeat(4)],
      ['piled accents', `a${'\u0301'.repeat(60)}`],
    ])('draws %s', async (_what, title) => {
      const metadata = await sharp(Buffer.from(await draw(title), 'base64')).metadata();
      expect(metadata).toMatchObject({ format: 'png', width: 1200, height: 630 });
    });
  });

  it('of a draft, of nothing, and under an address that cannot be one is not there', async () => {
    const draft = await plan({ publish: false });
    const [date] = await datesOf(api, draft.id);
    const version = '0123456789abcdef';
    const paths = [
      ...(date ? [posterPath(date.slug, version, 'id')] : []),
      posterPath('tidak-ada', version, 'id'),
      `/files/posters/${slug}/${version}.fr.png`,
      `/files/posters/${slug}/${version.toUpperCase()}.id.png`,
      `/files/posters/${slug}/${version}.id.svg`,
      `/files/posters/${slug}/latest`,
      `/files/posters/..%2f..%2fetc/${version}.id.png`,
      `/files/posters/%00/${version}.id.png`,
      `/files/posters/${slug.toUpperCase()}/${version}.id.png`,
      `/files/posters/${'a'.repeat(90)}/${version}.id.png`,
      `/files/posters/'%20or%201=1/${version}.id.png`,
    ];
    for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, 404]);
    expect(date?.status).toBe('draft');
  });

  it('asked for by too many at once is refused with a time to come again, and then made', async () => {
    const dates = await datesOf(api, program.id);
    const addresses: string[] = [];
    for (const language of ['id', 'en'] as const)
      for (const date of dates) addresses.push(await addressOf(date.slug, language));
    expect(addresses.length).toBeGreaterThan(22);
    const answers = await Promise.all(addresses.map((address) => get(address)));
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(20);
    expect(busy[0]?.headers.get('retry-after')).toBe('5');
    expect(busy[0]?.headers.get('cache-control')).toBe('no-store');
    expect(await busy[0]?.json()).toMatchObject({ code: 'poster-press-busy' });
    const refused = addresses[answers.findIndex(({ status }) => status === 503)] ?? '';
    expect((await get(refused)).status).toBe(200);
    expect(press().figures().waiting).toBe(0);
  });

  it('that nobody asked for anew in two months takes no room', async () => {
    await get(await addressOf());
    await api.moveTo('2027-01-21T00:00:00Z');
    expect(await kept()).toHaveLength(1);
    await api.moveTo('2027-01-23T00:00:00Z');
    expect(await kept()).toHaveLength(0);
    expect((await get(await addressOf())).status).toBe(200);
  });
});
