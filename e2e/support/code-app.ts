import { createHmac } from 'node:crypto';

import type { Page } from '@playwright/test';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The product's own now, as each of its pages carries it: its clock stands where a journey has put it. */
export const nowOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const facts = JSON.parse(document.getElementById('page-facts')?.textContent ?? '{}') as { now: string };
    return Date.parse(facts.now);
  });

/** What a code app shows (RFC 6238) at this instant: written anew here, so that the product is not judged by its own library. */
export function codeAt(secret: string, instant: number, steps = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(instant / 30_000) + steps));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = digest[19]! & 0x0f;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}
