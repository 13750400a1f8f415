import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Clock } from './clock.ts';
import { type Config, InjectConfig } from './config.ts';
import { type Encoding, EncodedText } from './content-encoding.ts';
import { PublicChanges } from './public-changes.ts';
import { assertAwaited, callerLeaving } from './request-context.ts';
import { securityHeaders } from './security-headers.ts';

export interface KeptAnswer {
  status: number;
  /** all of them but what belongs to one request (its id, the length) */
  headers: Readonly<Record<string, string>>;
  etag: string;
  body: EncodedText;
}

export interface NewAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
  /** whether the same answer may be handed to everybody without a session */
  isKept: boolean;
}

/** An answer being made. */
export interface Claim {
  /** Keeps it, where its maker says so and nothing changed meanwhile, and tells those who wait. */
  settle(made: NewAnswer): KeptAnswer;
  /** There is none for others: each of those who wait makes its own. Nothing after it was settled. */
  drop(): void;
  /** Its maker has left: one of those who wait makes it instead. Nothing after it was settled. */
  handOn(): void;
}

/** What those who wait are told. */
type Told = KeptAnswer | 'make-your-own' | 'handed-on';

interface Entry {
  answer: KeptAnswer;
  bytes: number;
  minute: number;
}

const sizeOf = (key: string, answer: KeptAnswer) => key.length * 2 + 1_000 + answer.body.byteLength;

/**
 * Public answers as they were given to a visitor without a session: dropped when anything public changes anywhere,
 * and when their minute is over, since what is near and soon depends on the time. Bounded; the oldest use goes first.
 */
@Injectable()
export class KeptAnswers {
  private readonly entries = new Map<string, Entry>();
  private readonly underWay = new Map<string, Promise<Told>>();
  private bytes = 0;
  private generation = 0;
  private readonly counts = { found: 0, missed: 0, forgotten: 0 };

  constructor(
    private readonly changes: PublicChanges,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {
    changes.onChange(
      () => this.drop(),
      () => this.entries.size > 0,
    );
  }

  figures() {
    return { bytes: this.bytes, entries: this.entries.size, ...this.counts };
  }

  /** The kept answer, or a new one: made once for all who ask at the same time, kept unless its maker says otherwise. */
  async obtain(key: string, make: () => Promise<NewAnswer>): Promise<KeptAnswer> {
    const found = await this.findOrClaim(key);
    if (!('settle' in found)) return found;
    try {
      return found.settle(await make());
    } catch (error) {
      if (callerLeaving()?.aborted) found.handOn();
      throw error;
    } finally {
      found.drop();
    }
  }

  /** What is kept, or what somebody else makes just now; else the claim to make it, which is settled, dropped or handed on. */
  async findOrClaim(key: string): Promise<KeptAnswer | Claim> {
    for (;;) {
      const found = this.find(key);
      if (found) return found;
      const making = this.underWay.get(this.turnOf(key));
      // nothing is awaited between looking and claiming: of those who come at once, one makes it
      if (!making) return this.claim(key);
      const told = await making;
      if (typeof told === 'object') return told;
      assertAwaited();
      if (told === 'make-your-own') return this.claim(key);
      // handed on: of many who waited the first one takes it, and the others wait for that one
    }
  }

  private claim(key: string): Claim {
    this.counts.missed++;
    const begun = this.generation;
    const turn = this.turnOf(key);
    let tell: (told: Told) => void = () => undefined;
    const told = new Promise<Told>((resolve) => (tell = resolve));
    // where nothing is kept, nothing is shared either
    if (this.config.keptBytes > 0 && !this.underWay.has(turn)) this.underWay.set(turn, told);
    const end = (what: Told) => {
      if (this.underWay.get(turn) === told) this.underWay.delete(turn);
      tell(what);
    };
    return {
      settle: (made) => {
        const answer = this.finish(made);
        if (made.isKept) this.keep(key, begun, answer);
        end(made.isKept ? answer : 'make-your-own');
        return answer;
      },
      drop: () => end('make-your-own'),
      handOn: () => end('handed-on'),
    };
  }

  /** One that was begun before something changed is not for those who ask afterwards. */
  private turnOf(key: string): string {
    return `${this.generation} ${key}`;
  }

  /** As it is sent, kept or not. */
  finish({ status, headers, text }: NewAnswer): KeptAnswer {
    const etag = `"${hash('sha256', text, 'base64url').slice(0, 27)}"`;
    return {
      status,
      headers: { ...securityHeaders(this.config, headers), etag },
      etag,
      body: new EncodedText(text),
    };
  }

  /** What is kept under this address and still holds. */
  find(key: string): KeptAnswer | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    this.entries.delete(key);
    if (entry.minute !== this.minute()) {
      this.bytes -= entry.bytes;
      return null;
    }
    this.entries.set(key, entry);
    this.counts.found++;
    return entry.answer;
  }

  /** If something changed since it was begun, it is not kept. */
  private keep(key: string, begun: number, answer: KeptAnswer): void {
    if (begun !== this.generation || !this.changes.isListening()) return;
    const bytes = sizeOf(key, answer);
    if (bytes > this.config.keptBytes / 8) return;
    this.bytes += bytes - (this.entries.get(key)?.bytes ?? 0);
    this.entries.delete(key);
    const entry = { answer, bytes, minute: this.minute() };
    this.entries.set(key, entry);
    answer.body.whenGrown(() => this.measure(key, entry));
    this.makeRoom();
  }

  /** Another encoding of it was made. */
  private measure(key: string, entry: Entry): void {
    if (this.entries.get(key) !== entry) return;
    const bytes = sizeOf(key, entry.answer);
    this.bytes += bytes - entry.bytes;
    entry.bytes = bytes;
    this.makeRoom();
  }

  private makeRoom(): void {
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= this.config.keptBytes) break;
      this.entries.delete(oldest);
      this.bytes -= entry.bytes;
    }
  }

  private drop(): void {
    this.counts.forgotten++;
    this.generation++;
    this.entries.clear();
    this.bytes = 0;
  }

  private minute(): number {
    return Math.floor(this.clock.now().epochMilliseconds / 60_000);
  }
}

/** What of a kept answer is sent for these request headers: nothing to those who have it, else the best encoding that they take. */
export function pickKept(
  answer: KeptAnswer,
  headers: IncomingHttpHeaders,
): { status: number; encoding: Encoding; body: Buffer | Promise<Buffer> | null } {
  // a proxy that compresses calls the same tag a weak one
  const known = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (answer.status === 200 && (known?.includes(answer.etag) || known?.includes('*')))
    return { status: 304, encoding: 'identity', body: null };
  const encoding = answer.body.encodingFor(headers['accept-encoding']);
  return { status: answer.status, encoding, body: answer.body.in(encoding) };
}

/** Makes a kept answer that of a reply, and gives its body. */
export async function putKept(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: KeptAnswer,
): Promise<Buffer | null> {
  const { status, encoding, body } = pickKept(answer, request.headers);
  if (!('x-frame-options' in answer.headers)) reply.removeHeader('x-frame-options');
  reply.status(status).headers(answer.headers).removeHeader('content-length');
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return body;
}

/** Hands a kept answer out as the answer of a route. */
export async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: KeptAnswer,
): Promise<FastifyReply> {
  return reply.send((await putKept(request, reply, answer)) ?? undefined);
}
