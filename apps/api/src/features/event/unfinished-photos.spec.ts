import fc from 'fast-check';

import { UnfinishedPhotos } from './unfinished-photos.ts';

const room = { mostOfOne: 2, mostBytes: 10 };
/** A picture that comes until it is told to end. */
function begin(photos: UnfinishedPhotos, network: string, bytes: number) {
  let end = (): void => undefined;
  const came = new Promise<void>((resolve) => (end = resolve));
  return { taken: photos.read(network, bytes, () => came), end };
}

it('takes so many of one network, and of all together so many bytes', async () => {
  const photos = new UnfinishedPhotos(room);
  const first = begin(photos, 'a', 4);
  const second = begin(photos, 'a', 4);
  expect(await begin(photos, 'a', 1).taken).toEqual({ ok: false, error: { of: 'network' } });
  expect(await begin(photos, 'b', 3).taken).toEqual({ ok: false, error: { of: 'all' } });
  const small = begin(photos, 'b', 2);
  first.end();
  expect((await first.taken).ok).toBe(true);
  const next = begin(photos, 'c', 4);
  for (const one of [second, small, next]) one.end();
  expect((await Promise.all([second.taken, small.taken, next.taken])).every(({ ok }) => ok)).toBe(true);
});

it('has its room again after those that broke off', async () => {
  const photos = new UnfinishedPhotos(room);
  await expect(photos.read('a', 10, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await photos.read('a', 10, () => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
});

it('never holds more than it has room for, and none in the end, whoever comes and goes', async () => {
  const comes = fc.record({ network: fc.constantFrom('a', 'b', 'c'), bytes: fc.integer({ min: 1, max: 6 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(comes, fc.boolean()), { maxLength: 30 }), async (all) => {
      const photos = new UnfinishedPhotos(room);
      let held = 0;
      const open: { end: () => void; taken: Promise<unknown> }[] = [];
      for (const [{ network, bytes }, leaves] of all) {
        let end = (): void => undefined;
        const came = new Promise<void>((resolve) => (end = resolve));
        const taken = photos.read(network, bytes, async () => {
          held += bytes;
          expect(held).toBeLessThanOrEqual(room.mostBytes);
          await came;
          held -= bytes;
        });
        open.push({ end, taken });
        if (!leaves) continue;
        const oldest = open.shift();
        oldest?.end();
        await oldest?.taken;
      }
      for (const { end } of open) end();
      await Promise.all(open.map(({ taken }) => taken));
      expect(await photos.read('a', room.mostBytes, () => Promise.resolve(held))).toEqual({
        ok: true,
        value: 0,
      });
    }),
  );
});
