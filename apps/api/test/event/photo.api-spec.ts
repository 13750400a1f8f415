import { jest } from '@jest/globals';
import sharp from 'sharp';

import { PhotoStudio } from '../../src/features/event/photo.adapter.ts';
import { loadSharp } from '../../src/platform/load-sharp.ts';
import type { Turns } from '../../src/platform/turns.ts';
import { dateOf, reportInput } from '../makers/event.ts';
import { makeProgramWorld, planProgram, type ProgramWorld } from '../makers/program.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-24T06:00:00Z';
const once = {
  kind: 'once',
  startsOn: '2026-11-24',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
};

/** Something that takes room when it is encoded. */
const photo = (width: number, height: number) => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * 7 + ((at / width) | 0) * 13) % 251;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe('a photo of a result', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let ick: Person;
  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
    world = await makeProgramWorld(api);
    ick = world.people.ick;
  });
  afterAll(() => api.close());

  const upload = (bytes: Buffer, type = 'image/jpeg', id = uuid()) =>
    fetch(`${api.url}/api/photos?id=${id}`, {
      method: 'POST',
      headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', cookie: ick.cookieHeader() },
      body: new Uint8Array(bytes),
    });
  const read = (id: string, size: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/files/${id}/${size}`, { headers });
  /** A photo that a report shows, before the jobs have run. */
  const show = async (bytes: Buffer): Promise<string> => {
    api.clock.set('2026-11-23T01:00:00Z');
    const organizationId = world.organizations.ick.id;
    const program = await planProgram(ick, organizationId, { recurrence: once });
    const date = await dateOf(api, program.id);
    api.clock.set(NOW);
    const id = uuid();
    expect((await upload(bytes, 'image/jpeg', id)).status).toBe(201);
    const photos = [{ id, alt: 'Antrean donor' }];
    const body = await reportInput(api, date.id, organizationId, { photos });
    expect((await ick.post(`/api/events/${date.id}/report`, body)).status).toBe(200);
    return id;
  };
  const formatOf = async (bytes: Buffer) => {
    // which the application itself never opens
    sharp.unblock({ operation: ['VipsForeignLoadHeifBuffer'] });
    const { format, compression, width, exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    return [format === 'heif' && compression === 'av1' ? 'avif' : format, width];
  };

  it('comes in three widths and two formats, each smaller than the next, kept for a year, without metadata', async () => {
    const taken = await photo(2000, 1000)
      .withExif({ IFD0: { Artist: 'Siti' }, IFD3: { GPSLatitude: '7/1 42/1 0/1' } })
      .jpeg()
      .toBuffer();
    const id = await show(taken);
    await api.drainJobs();
    for (const format of ['avif', 'webp']) {
      const sizes: number[] = [];
      for (const width of [400, 800, 1600]) {
        const answer = await read(id, `${width}.${format}`);
        expect(answer.headers.get('content-type')).toBe(`image/${format}`);
        expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        const bytes = await bytesOf(answer);
        expect(await formatOf(bytes)).toEqual([format, width]);
        expect(bytes.includes('Siti')).toBe(false);
        sizes.push(bytes.length);
        const again = await read(id, `${width}.${format}`, {
          'if-none-match': answer.headers.get('etag') ?? '',
        });
        expect([again.status, (await bytesOf(again)).length]).toEqual([304, 0]);
      }
      expect([...sizes].sort((one, other) => one - other)).toEqual(sizes);
    }
    expect((await read(id, '480.webp')).status).toBe(200);
  });

  it('is never made larger than it was taken', async () => {
    const id = await show(await photo(600, 300).jpeg().toBuffer());
    await api.drainJobs();
    const widthOf = async (size: string) => (await formatOf(await bytesOf(await read(id, size))))[1];
    for (const format of ['avif', 'webp'])
      expect(await Promise.all([400, 800, 1600].map((width) => widthOf(`${width}.${format}`)))).toEqual([
        400, 600, 600,
      ]);
  });

  it('stands in for its sizes until they are made, and is asked for again soon', async () => {
    const id = await show(await photo(1000, 500).jpeg().toBuffer());
    const early = await read(id, '400.avif');
    expect(early.headers.get('content-type')).toBe('image/webp');
    expect(early.headers.get('cache-control')).toBe('public, max-age=60');
    expect(await formatOf(await bytesOf(early))).toEqual(['webp', 1000]);
    await api.drainJobs();
    const tag = early.headers.get('etag') ?? '';
    expect((await read(id, '400.avif', { 'if-none-match': tag })).status).toBe(200);
  });

  it('of an older version gets its sizes from a job, and shows its small picture until then', async () => {
    const id = await show(await photo(900, 450).jpeg().toBuffer());
    await api.drainJobs();
    const thumb = await sharp({ create: { width: 480, height: 240, channels: 3, background: '#c33' } })
      .webp()
      .toBuffer();
    await api.asSystem(async (tx) => {
      await tx.query('delete from stored_file_variant where file_id = $1', [id]);
      await tx.query('update stored_file set thumb = $2 where id = $1', [id, thumb]);
    });
    expect(await formatOf(await bytesOf(await read(id, '400.avif')))).toEqual(['webp', 480]);
    await api.moveTo('2026-11-24T07:00:00Z');
    expect(await formatOf(await bytesOf(await read(id, '400.avif')))).toEqual(['avif', 400]);
    const count = async () =>
      (await api.db.query('select from stored_file_variant where file_id = $1', [id])).length;
    // three as AVIF, two as WebP: the third is the photo itself
    expect(await count()).toBe(5);
    await api.moveTo('2026-11-24T08:00:00Z');
    expect(await count()).toBe(5);
  });

  it('takes its sizes with it when no report shows it for a week', async () => {
    const id = uuid();
    await upload(await photo(500, 250).jpeg().toBuffer(), 'image/jpeg', id);
    await api.drainJobs();
    const left = () => api.db.query('select from stored_file_variant where file_id = $1', [id]);
    expect(await left()).not.toHaveLength(0);
    await api.moveTo('2026-12-02T00:00:00Z');
    expect(await left()).toHaveLength(0);
    api.clock.set(NOW);
  });

  describe('that means ill', () => {
    const refusalOf = async (bytes: Buffer, type?: string) => {
      const answer = await upload(bytes, type);
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    const unreadable = [422, 'photo-unreadable'];

    it('is refused when it is cut off, empty, or something else under a picture’s name', async () => {
      const whole = await photo(800, 800).jpeg().toBuffer();
      expect(await refusalOf(whole.subarray(0, whole.length / 2))).toEqual(unreadable);
      expect(await refusalOf(Buffer.alloc(0))).toEqual(unreadable);
      for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', 'GIF89a', '\u0089PNG\r\n'])
        expect(await refusalOf(Buffer.from(text, 'latin1'), 'image/png')).toEqual(unreadable);
      for (const format of ['avif', 'tiff', 'gif'] as const)
        expect(await refusalOf(await photo(50, 50).toFormat(format).toBuffer(), 'image/webp')).toEqual(
          unreadable,
        );
    });

    it('is refused before a drawing is drawn to learn its size, whatever it calls itself', async () => {
      const metadata = jest.spyOn(sharp.prototype, 'metadata');
      try {
        const filter = '<filter id="f"><feGaussianBlur stdDeviation="50"/></filter>';
        const texts = '<text filter="url(#f)" y="9">Klaten</text>'.repeat(40_000);
        const svg = `<svg xmlns="http://www.w3.org/2000/svg">${filter}${texts}</svg>`;
        for (const type of ['image/jpeg', 'image/png', 'image/webp'])
          for (const before of ['', 'RIFF', '<?xml version="1.0"?>'])
            expect(await refusalOf(Buffer.from(before + svg), type)).toEqual(unreadable);
        expect(metadata).not.toHaveBeenCalled();
      } finally {
        metadata.mockRestore();
      }
    });

    it('cannot reach a reader of another format in the library', async () => {
      const loaded = await loadSharp();
      for (const format of ['tiff', 'gif', 'avif'] as const) {
        const bytes = await photo(50, 50).toFormat(format).toBuffer();
        sharp.block({ operation: ['VipsForeignLoadHeifBuffer'] });
        await expect(loaded(bytes).metadata()).rejects.toThrow(/unsupported image format/);
      }
      for (const format of ['jpeg', 'png', 'webp'] as const)
        expect((await loaded(await photo(50, 50).toFormat(format).toBuffer()).metadata()).width).toBe(50);
    });

    it('is refused when it says that it is huge, or unfolds into what is', async () => {
      const png = await photo(20, 20).png().toBuffer();
      const huge = Buffer.from(png);
      huge.writeUInt32BE(2_000_000, 16);
      huge.writeUInt32BE(2_000_000, 20);
      expect(await refusalOf(huge, 'image/png')).toEqual(unreadable);
      // 60 megapixels in a few hundred kilobytes
      const flat = { create: { width: 30_000, height: 2_000, channels: 3, background: '#fff' } } as const;
      const bomb = await sharp(flat).png().toBuffer();
      expect(bomb.length).toBeLessThan(1_000_000);
      expect(await refusalOf(bomb, 'image/png')).toEqual(unreadable);
    });

    it('is stripped of whatever else was packed into its file', async () => {
      const hidden = '<script>alert(1)</script>PK\u0003\u0004';
      const polyglot = Buffer.concat([await photo(90, 90).jpeg().toBuffer(), Buffer.from(hidden)]);
      const id = await show(polyglot);
      await api.drainJobs();
      for (const size of ['1600.webp', '400.webp', '400.avif']) {
        const answer = await read(id, size);
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect((await bytesOf(answer)).includes('script')).toBe(false);
      }
    });
  });

  it('is read beside one other, and the third waits until one of them is done', async () => {
    const studio = api.app.get(PhotoStudio, { strict: false });
    const jpeg = await photo(400, 400).jpeg().toBuffer();
    const readings = Reflect.get(studio, 'readings') as Turns;
    const letGo: (() => void)[] = [];
    const hold = () => readings.run(() => new Promise<void>((resolve) => letGo.push(resolve)));
    const line = [hold(), hold()];
    const third = studio.read(jpeg);
    const waiting = readings.awaited();
    letGo.forEach((end) => end());
    await Promise.all(line);
    expect([waiting, await third]).toMatchObject([1, { ok: true, value: { width: 400 } }]);
  });

  it('waits in a line that has an end: whoever comes after it is asked to try again', async () => {
    const studio = api.app.get(PhotoStudio, { strict: false });
    const jpeg = await photo(400, 400).jpeg().toBuffer();
    const readings = Reflect.get(studio, 'readings') as Turns;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const line: Promise<void>[] = [];
    while (!readings.isFull()) line.push(readings.run(() => held));
    expect(line).toHaveLength(16);
    const late = await upload(jpeg);
    expect([late.status, late.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await late.json()).toMatchObject({ code: 'busy' });
    letGo();
    await Promise.all(line);
    expect((await upload(jpeg)).status).toBe(201);
  });

  it('printed in four inks is shown in the three colours of a screen', async () => {
    const cmyk = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#c00000' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    const id = await show(cmyk);
    const shown = sharp(await bytesOf(await read(id, '400.webp')));
    expect(await shown.clone().metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    const [red, green, blue] = (await shown.stats()).channels;
    expect(red?.mean).toBeGreaterThan(140);
    expect(Math.max(green?.mean ?? 255, blue?.mean ?? 255)).toBeLessThan(80);
  });

  it('is turned as the camera was held', async () => {
    for (const orientation of [3, 6, 8]) {
      const taken = await photo(60, 30).withMetadata({ orientation }).jpeg().toBuffer();
      const answer = await upload(taken);
      const { width, height } = (await answer.json()) as { width: number; height: number };
      expect([width, height]).toEqual(orientation === 3 ? [60, 30] : [30, 60]);
    }
  });
});
