import { photoMediaTypes } from '@guyub/domain/event';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

export interface ReadPhoto {
  /** WebP, at most 1600 px, without what the camera wrote into it. */
  content: Buffer;
  /** WebP, at most 480 px. */
  thumb: Buffer;
  width: number;
  height: number;
}

const MOST_PIXELS = 50_000_000;
const formats = new Set(photoMediaTypes.map((type) => type.slice('image/'.length)));

const within = (side: number) =>
  ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;

/**
 * Reads a picture by what it is, not by what it calls itself, and writes it anew: turned as the camera was held, without
 * place, time and camera. Animations, and small files that unfold into huge pictures, are refused.
 */
export async function readPhoto(bytes: Buffer): Promise<Result<ReadPhoto, { code: 'photo-unreadable' }>> {
  // loaded when the first photo comes: most processes never need it
  const { default: sharp } = await import('sharp');
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate();
  try {
    const { format, pages = 1, width, height } = await sharp(bytes, { failOn: 'error' }).metadata();
    if (!formats.has(format) || pages > 1 || width * height > MOST_PIXELS)
      return refuse({ code: 'photo-unreadable' });
    const shown = await open()
      .resize(within(1600))
      .webp({ quality: 78 })
      .toBuffer({ resolveWithObject: true });
    const thumb = await open().resize(within(480)).webp({ quality: 72 }).toBuffer();
    return ok({ content: shown.data, thumb, width: shown.info.width, height: shown.info.height });
  } catch {
    return refuse({ code: 'photo-unreadable' });
  }
}
