import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Clock } from './clock.ts';
import { chooseEncoding, type Encoding, encodeAll } from './content-encoding.ts';
import { PublicChanges } from './public-changes.ts';

const MAX_BYTES = 64 * 1024 * 1024;

export interface KeptAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  etag: string;
  bodies: Readonly<Record<Encoding, Buffer>>;
}

export interface NewAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
  /** whether the same answer may be handed to everybody without a session */
  isKept: boolean;
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
  private readonly underWay = new Map<string, Promise<KeptAnswer>>();
  private bytes = 0;
  private generation = 0;

  constructor(
    private readonly changes: PublicChanges,
    private readonly clock: Clock,
  ) {
    changes.onChange(() => this.drop());
  }

  /** The kept answer, or a new one: made once for all who ask at the same time, kept unless its maker says otherwise. */
  async obtain(key: string, make: () => Promise<NewAnswer>): Promise<KeptAnswer> {
    const found = this.find(key);
    if (found) return found;
    // one that was begun before something changed is not for those who ask afterwards
    const turn = `${this.generation} ${key}`;
    const making = this.underWay.get(turn) ?? this.make(key, make);
    this.underWay.set(turn, making);
    try {
      return await making;
    } finally {
      this.underWay.delete(turn);
    }
  }

  private async make(key: string, make: () => Promise<NewAnswer>): Promise<KeptAnswer> {
    const begun = this.generation;
    const { status, headers, text, isKept } = await make();
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    const answer: KeptAnswer = { status, headers, etag, bodies: await encodeAll(text) };
    if (isKept) this.keep(key, begun, answer);
    return answer;
  }

  private find(key: string): KeptAnswer | null {
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

  /** If something changed since it was begun, it is not kept. */
  private keep(key: string, begun: number, answer: KeptAnswer): void {
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

/** Hands a kept answer out: not at all to those who have it, else in the best encoding that they take. */
export function sendKept(request: FastifyRequest, reply: FastifyReply, answer: KeptAnswer): FastifyReply {
  reply.headers(answer.headers).header('etag', answer.etag);
  // a proxy that compresses calls the same tag a weak one
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (answer.status === 200 && (known?.includes(answer.etag) || known?.includes('*')))
    return reply.status(304).send();
  // a redirection has no body to make smaller
  const isEmpty = answer.bodies.identity.length === 0;
  const encoding = isEmpty ? 'identity' : chooseEncoding(request.headers['accept-encoding']);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.status(answer.status).send(answer.bodies[encoding]);
}
