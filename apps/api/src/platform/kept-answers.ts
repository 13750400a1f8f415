import { Injectable } from '@nestjs/common';

import { Clock } from './clock.ts';
import type { Encoding } from './content-encoding.ts';
import { PublicChanges } from './public-changes.ts';

const MAX_BYTES = 64 * 1024 * 1024;

export interface KeptAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  etag: string;
  bodies: Readonly<Record<Encoding, Buffer>>;
}

interface Entry {
  answer: KeptAnswer;
  bytes: number;
  minute: number;
}

const sizeOf = (key: string, answer: KeptAnswer) =>
  Object.values(answer.bodies).reduce((sum, body) => sum + body.byteLength, key.length * 2 + 1_000);

/**
 * Public answers as they were given to a visitor without a session: dropped when anything public changes anywhere,
 * and when their minute is over, since what is near and soon depends on the time. Bounded; the oldest use goes first.
 */
@Injectable()
export class KeptAnswers {
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;
  private generation = 0;

  constructor(
    private readonly changes: PublicChanges,
    private readonly clock: Clock,
  ) {
    changes.onChange(() => this.drop());
  }

  find(key: string): KeptAnswer | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    this.entries.delete(key);
    if (entry.minute !== this.minute()) {
      this.bytes -= entry.bytes;
      return null;
    }
    this.entries.set(key, entry);
    return entry.answer;
  }

  /** Taken before an answer is made; if something changes while it is, the answer is not kept. */
  begin(): number {
    return this.generation;
  }

  keep(key: string, begun: number, answer: KeptAnswer): void {
    if (begun !== this.generation || !this.changes.isListening()) return;
    const bytes = sizeOf(key, answer);
    if (bytes > MAX_BYTES / 8) return;
    this.bytes += bytes - (this.entries.get(key)?.bytes ?? 0);
    this.entries.delete(key);
    this.entries.set(key, { answer, bytes, minute: this.minute() });
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= MAX_BYTES) break;
      this.entries.delete(oldest);
      this.bytes -= entry.bytes;
    }
  }

  private drop(): void {
    this.generation++;
    this.entries.clear();
    this.bytes = 0;
  }

  private minute(): number {
    return Math.floor(this.clock.now().epochMilliseconds / 60_000);
  }
}
