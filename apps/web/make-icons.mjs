// Draws the icons of the installed app from `src/ui/icon.svg`. Run by hand when the mark changes; its output is kept.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const root = import.meta.dirname;
const mark = readFileSync(path.join(root, 'src/ui/icon.svg'), 'utf8');
/** Phones cut maskable icons to their own shape: no round corners, and the mark within the inner 80 %. */
const maskable = mark
  .replace('viewBox="0 0 28 28"', 'viewBox="-5 -5 38 38"')
  .replace(/<rect[^>]*>/, '<rect x="-5" y="-5" width="38" height="38" fill="#2a2118" />');
const square = mark.replace(' rx="7"', '');

const draw = (svg, size) =>
  sharp(Buffer.from(svg), { density: 72 * (size / 28) * 2 })
    .resize(size, size)
    .png({ compressionLevel: 9 });
const icons = path.join(root, 'public/icons');
mkdirSync(icons, { recursive: true });
writeFileSync(path.join(icons, 'favicon.svg'), mark);
await draw(mark, 192).toFile(path.join(icons, 'icon-192.png'));
await draw(mark, 512).toFile(path.join(icons, 'icon-512.png'));
await draw(square, 180).toFile(path.join(icons, 'icon-180.png'));
await draw(maskable, 512).toFile(path.join(icons, 'maskable-512.png'));

// an .ico that holds one PNG of 32 pixels
const png = await draw(mark, 32).toBuffer();
const head = Buffer.alloc(22);
head.writeUInt16LE(1, 2);
head.writeUInt16LE(1, 4);
head.writeUInt8(32, 6);
head.writeUInt8(32, 7);
head.writeUInt16LE(1, 10);
head.writeUInt16LE(32, 12);
head.writeUInt32LE(png.length, 14);
head.writeUInt32LE(22, 18);
writeFileSync(path.join(root, 'public/favicon.ico'), Buffer.concat([head, png]));
