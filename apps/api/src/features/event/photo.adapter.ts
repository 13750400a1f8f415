import { Injectable } from '@nestjs/common';
import {
  type PhotoFormat,
  photoMediaTypes,
  type PhotoSize,
  photoSizes,
  type PhotoWidth,
} from '@guyub/domain/event';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { loadSharp } from '../../platform/load-sharp.ts';
import { Turns } from '../../platform/turns.ts';

export interface ReadPhoto {
  /** WebP, at most 1600 px, without what the camera wrote into it. */
  content: Buffer;
  width: number;
  height: number;
}

export type PhotoRefusal = { code: 'photo-unreadable' } | { code: 'busy'; retryAfterSeconds: number };

export interface PhotoVariant {
  name: PhotoWidth;
  format: PhotoFormat;
  content: Buffer;
}

const MOST_PIXELS = 50_000_000;
const MOST_SECONDS = 20;
/** So many wait for their turn, each with up to 5 MB; the others are asked to come again. */
const MOST_WAITING = 14;
const RETRY_AFTER_SECONDS = 5;

const startsWith = (bytes: Buffer, text: string, at = 0): boolean =>
  bytes.subarray(at, at + text.length).toString('latin1') === text;

/** What a file of each type begins with. */
const beginnings: Record<(typeof photoMediaTypes)[number], (bytes: Buffer) => boolean> = {
  'image/jpeg': (bytes) => startsWith(bytes, '\u00ff\u00d8\u00ff'),
  'image/png': (bytes) => startsWith(bytes, '\u0089PNG\r\n\u001a\n'),
  'image/webp': (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8),
};

/**
 * Asked before the library looks: it would open a drawing (SVG) as well, whose mere size can take minutes to tell, and no
 * time limit counts for that.
 */
const beginsAsPhoto = (bytes: Buffer): boolean => photoMediaTypes.some((type) => beginnings[type](bytes));

const formats = new Set(photoMediaTypes.map((type) => type.slice('image/'.length)));
const largest = { width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true } as const;

/** Reads and draws photos. Two are read at once, since an open picture of 50 megapixels takes up to 200 MB. */
@Injectable()
export class PhotoStudio {
  private readonly readings = new Turns(2, MOST_WAITING);

  /**
   * Reads a picture by what it is, not by what it calls itself, and writes it anew: turned as the camera was held,
   * without place, time and camera. Animations, and small files that unfold into huge pictures, are refused.
   */
  async read(bytes: Buffer): Promise<Result<ReadPhoto, PhotoRefusal>> {
    if (!beginsAsPhoto(bytes)) return refuse({ code: 'photo-unreadable' });
    if (this.readings.isFull()) return refuse({ code: 'busy', retryAfterSeconds: RETRY_AFTER_SECONDS });
    return this.readings.run(() => this.readOne(bytes));
  }

  /** Every size of a photo of ours in every format, but the one that it is itself. */
  async makeVariants({ content, width }: { content: Buffer; width: number }): Promise<PhotoVariant[]> {
    const variants: PhotoVariant[] = [];
    for (const size of photoSizes(width)) {
      variants.push(await this.make(content, size, 'avif'));
      if (size.width < width) variants.push(await this.make(content, size, 'webp'));
    }
    return variants;
  }

  private async readOne(bytes: Buffer): Promise<Result<ReadPhoto, PhotoRefusal>> {
    const sharp = await loadSharp();
    try {
      const { format, pages = 1, width, height } = await sharp(bytes, { failOn: 'error' }).metadata();
      if (!formats.has(format) || pages > 1 || width * height > MOST_PIXELS)
        return refuse({ code: 'photo-unreadable' });
      const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
        .rotate()
        .resize(largest)
        .toColourspace('srgb')
        // the one step that a person waits for: little effort, and good enough to make the others from
        .webp({ quality: 82, effort: 2 })
        .timeout({ seconds: MOST_SECONDS })
        .toBuffer({ resolveWithObject: true });
      return ok({ content: data, width: info.width, height: info.height });
    } catch {
      return refuse({ code: 'photo-unreadable' });
    }
  }

  private async make(photo: Buffer, { name, width }: PhotoSize, format: PhotoFormat): Promise<PhotoVariant> {
    const sharp = await loadSharp();
    const resized = sharp(photo, { failOn: 'error' }).resize({ width });
    // one step of effort more takes seven times as long for a quarter less
    const drawn =
      format === 'avif' ? resized.avif({ quality: 50, effort: 3 }) : resized.webp({ quality: 76 });
    return { name, format, content: await drawn.toBuffer() };
  }
}
