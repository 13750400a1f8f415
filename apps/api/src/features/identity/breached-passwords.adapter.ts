import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

import { StartError } from '../../platform/start-error.ts';

/** A line is at most so long: 40 hexadecimal digits, a colon, a count, the line's end. */
const LINE = 64;
const HASH = 40;

const refuse = (file: string, why: string) =>
  new StartError(
    'config-invalid',
    `The configuration cannot be used. GUYUB_BREACHED_PASSWORDS: ${file} ${why}`,
  );

/**
 * A file of breached passwords as the downloader of Have I Been Pwned writes it: one SHA-1 in capital hexadecimal digits
 * and how often it was seen a line (`HASH:count`), in the order of the hashes. It has tens of gigabytes, so it stays where
 * it is and is searched by halves: forty short reads for one password. SHA-1 is theirs; nothing of ours is kept by it.
 */
export class BreachedPasswords {
  private constructor(
    private readonly descriptor: number,
    private readonly size: number,
  ) {}

  /** Throws `StartError` where the file cannot be read or holds something else. */
  static open(file: string): BreachedPasswords {
    let descriptor: number;
    try {
      descriptor = openSync(file, 'r');
    } catch {
      throw refuse(file, 'cannot be read');
    }
    const opened = new BreachedPasswords(descriptor, fstatSync(descriptor).size);
    if (/^[0-9A-F]{40}:\d+\r?\n/.test(opened.read(0))) return opened;
    closeSync(descriptor);
    throw refuse(file, 'is no list of SHA-1 hashes with counts, as Have I Been Pwned gives it');
  }

  has(password: string): boolean {
    const wanted = createHash('sha1').update(password).digest('hex').toUpperCase();
    // if it is there, its line begins at `low` or after it, and before `high`
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const line = this.lineFrom(middle);
      if (line === null || line.start >= high || line.hash > wanted) high = middle;
      else if (line.hash === wanted) return true;
      else low = line.start + HASH;
    }
    return false;
  }

  /** The first line that begins at this place or after it. */
  private lineFrom(place: number): { start: number; hash: string } | null {
    const from = Math.max(place - 1, 0);
    const text = this.read(from);
    const skipped = place === 0 ? 0 : text.indexOf('\n') + 1;
    if (place > 0 && skipped === 0) return null;
    const hash = text.slice(skipped, skipped + HASH);
    return hash.length < HASH ? null : { start: from + skipped, hash };
  }

  private read(place: number): string {
    const bytes = Buffer.alloc(2 * LINE);
    const count = readSync(this.descriptor, bytes, 0, bytes.length, place);
    return bytes.toString('latin1', 0, count);
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
