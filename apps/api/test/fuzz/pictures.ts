import sharp from 'sharp';

import type { Random } from './random.ts';

const jpegHead = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a1f2b' } });

export interface SentPicture {
  name: string;
  bytes: Buffer;
}

/** What comes as a picture and is none, or is more than one; and some that are what they say. */
export async function makePictures(): Promise<SentPicture[]> {
  const jpeg = await canvas(60, 40)
    .withExif({ IFD0: { Artist: 'Siti' }, IFD3: { GPSLatitude: '7/1 42/1 0/1' } })
    .jpeg()
    .toBuffer();
  const png = await canvas(60, 40).png().toBuffer();
  const script = Buffer.from('<script>alert(1)</script><?php system("id"); ?>');
  const named: Record<string, Buffer> = {
    'jpeg with place and camera': jpeg,
    png,
    webp: await canvas(60, 40).webp().toBuffer(),
    nothing: Buffer.alloc(0),
    text: Buffer.from('Bukan foto'),
    svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
    gif: await canvas(60, 40).gif().toBuffer(),
    tiff: await canvas(60, 40).tiff().toBuffer(),
    'jpeg cut off': jpeg.subarray(0, jpeg.length >> 1),
    'png cut off': png.subarray(0, png.length - 20),
    'head of a jpeg': Buffer.concat([jpegHead, Buffer.alloc(400, 7)]),
    'jpeg with a script behind it': Buffer.concat([jpeg, script]),
    'script with a jpeg behind it': Buffer.concat([script, jpeg]),
    'jpeg with an archive behind it': Buffer.concat([jpeg, Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]),
    'more pixels than are read': await canvas(8_000, 7_000).png({ compressionLevel: 9 }).toBuffer(),
    'more bytes than are taken': Buffer.concat([jpeg, Buffer.alloc(5 * 1024 * 1024)]),
    'a form': Buffer.from('--x\r\ncontent-disposition: form-data; name="f"\r\n\r\nfoto\r\n--x--\r\n'),
  };
  return Object.entries(named).map(([name, bytes]) => ({ name, bytes }));
}

/** Mostly a picture's own type, else another's or none that is taken. */
export const pictureType = (taken: readonly string[], random: Random): string =>
  random.chance(0.85)
    ? random.pick(taken)
    : random.pick([
        'image/gif',
        'image/svg+xml',
        'text/html',
        'multipart/form-data; boundary=x',
        'image/jpeg, image/png',
      ]);
