import fc from 'fast-check';

import { UnfinishedPhotos } from './unfinished-photos.ts';

const room = { mostOfAccount: 2, mostOfNetwork: 3, mostBytes: 10 };
/** As `ana@hall`. */
function senderOf(text: string) {
  const [accountId = '', network = ''] = text.split('@');
  return { accountId, network };
}

/** A picture that comes until it is told to end. */
function begin(photos: UnfinishedPhotos, sender: string, bytes: number) {
  let end = (): void => undefined;
  const came = new Promise<void>((resolve) => (end = resolve));
  return { taken: photos.read(senderOf(sender), bytes, () => came), end };
}

it('takes so many of one account, wherever it sends them from', async () => {
  const photos = new UnfinishedPhotos(room);
  const first = begin(photos, 'ana@hall', 1);
  const second = begin(photos, 'ana@home', 1);
  expect(await begin(photos, 'ana@train', 1).taken).toEqual({ ok: false, error: { of: 'account' } });
  first.end();
  await first.taken;
  const third = begin(photos, 'ana@train', 1);
  for (const one of [second, third]) one.end();
  expect((await Promise.all([second.taken, third.taken])).every(({ ok }) => ok)).toBe(true);
});

it('takes so many of one network, and of all together so many bytes', async () => {
  const photos = new UnfinishedPhotos(room);
  const all = ['ana@hall', 'budi@hall', 'citra@hall'].map((sender) => begin(photos, sender, 2));
  expect(await begin(photos, 'dewi@hall', 1).taken).toEqual({ ok: false, error: { of: 'network' } });
  expect(await begin(photos, 'dewi@home', 5).taken).toEqual({ ok: false, error: { of: 'all' } });
  all.push(begin(photos, 'dewi@home', 4));
  all[0]?.end();
  await all[0]?.taken;
  all.push(begin(photos, 'eka@hall', 2));
  for (const one of all) one.end();
  expect((await Promise.all(all.map(({ taken }) => taken))).every(({ ok }) => ok)).toBe(true);
});

it('has its room again after those that broke off', async () => {
  const photos = new UnfinishedPhotos(room);
  await expect(
    photos.read(senderOf('ana@hall'), 10, () => Promise.reject(new Error('gone'))),
  ).rejects.toThrow('gone');
  expect(await photos.read(senderOf('ana@hall'), 10, () => Promise.resolve(1))).toEqual({
    ok: true,
    value: 1,
  });
});

it('never holds more than it has room for, and none in the end, whoever comes and goes', async () => {
  const comes = fc.record({
    accountId: fc.constantFrom('ana', 'budi', 'citra'),
    network: fc.constantFrom('hall', 'home'),
    bytes: fc.integer({ min: 1, max: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(comes, fc.boolean()), { maxLength: 30 }), async (all) => {
      const photos = new UnfinishedPhotos(room);
      let held = 0;
      const open: { end: () => void; taken: Promise<unknown> }[] = [];
      for (const [{ bytes, ...sender }, leaves] of all) {
        let end = (): void => undefined;
        const came = new Promise<void>((resolve) => (end = resolve));
        const taken = photos.read(sender, bytes, async () => {
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
      expect(await photos.read(senderOf('ana@hall'), room.mostBytes, () => Promise.resolve(held))).toEqual({
        ok: true,
        value: 0,
      });
    }),
  );
});
