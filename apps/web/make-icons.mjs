// Draws the icons of the installed app from `src/ui/icon.svg`, and the picture that messengers show of pages without one of
// their own. Run by hand when the mark changes; its output is kept.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import satori from 'satori';
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

const previews = {
  id: ['Donor darah, galang dana, rehab rumah, rapat.', 'Direncanakan dan dikerjakan bersama.'],
  en: ['Blood drives, fundraising, house rehab, meetings.', 'Planned together, done together.'],
};
const toUri = (svg) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
const require = createRequire(import.meta.url);
const faces = path.join(path.dirname(require.resolve('@fontsource/plus-jakarta-sans/package.json')), 'files');
const fonts = [400, 800].map((weight) => ({
  name: 'Jakarta',
  weight,
  data: readFileSync(path.join(faces, `plus-jakarta-sans-latin-${weight}-normal.woff`)),
}));

/** Lurik of all kinds, as `ui/cloth.css` weaves it. */
function drawCloth(width, height) {
  const bar = (x, wide, color) => `<rect x="${x}" width="${wide}" height="${height}" fill="${color}"/>`;
  const kinds = ['#d8444d', '#eaa02c', '#d0713f', '#5b9be0', '#a47fda', '#95a5b1'];
  const bars = [bar(0, width, '#2a2118')];
  for (let x = 0, at = 0; x < width; x += 100, at++) {
    const color = kinds[at % kinds.length];
    for (const from of [62, 70, 86]) bars.push(bar(x + from, 2, '#efe4cc'));
    bars.push(bar(x + 16, 3, color), bar(x + 22, 16, color), bar(x + 41, 3, color));
  }
  for (let y = 0; y < height; y += 4)
    bars.push(`<rect y="${y}" width="${width}" height="1.5" fill="#000" opacity=".18"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${bars.join('')}</svg>`;
}

for (const [locale, [what, how]] of Object.entries(previews)) {
  const box = (style, children) => ({
    type: 'div',
    props: { style: { display: 'flex', ...style }, children },
  });
  const image = (src, width, height) => ({ type: 'img', props: { src, width, height } });
  const svg = await satori(
    box({ width: 1200, height: 630, flexDirection: 'column', background: '#f3efe4', fontFamily: 'Jakarta' }, [
      image(toUri(drawCloth(1200, 190)), 1200, 190),
      box({ flexDirection: 'column', padding: '64px 72px', color: '#211b13' }, [
        box({ alignItems: 'center', marginBottom: 30 }, [
          image(toUri(mark), 136, 136),
          box({ fontSize: 132, fontWeight: 800, letterSpacing: -5, marginLeft: 36, lineHeight: 1 }, 'Guyub'),
        ]),
        box({ fontSize: 42, fontWeight: 800, letterSpacing: -0.6 }, what),
        box({ fontSize: 40, color: '#50473a', marginTop: 6 }, how),
      ]),
    ]),
    { width: 1200, height: 630, fonts },
  );
  await sharp(Buffer.from(svg))
    .flatten({ background: '#f3efe4' })
    .png({ palette: true, quality: 95, effort: 10 })
    .toFile(path.join(icons, `preview.${locale}.png`));
}
