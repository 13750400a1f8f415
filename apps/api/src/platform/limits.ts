import { createHash } from 'node:crypto';

import type { CreateRateLimitOptions } from '@fastify/rate-limit';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';

import type { Caller } from './caller.ts';
import { Clock, toTimestamp } from './clock.ts';
import { type Config, InjectConfig } from './config.ts';
import { isInner } from './inner-request.ts';
import { JobRegistry } from './job-registry.ts';
import { networkOf } from './network.ts';
import { Problem, platformProblems } from './problem.ts';

const MINUTE_MS = 60_000;
/** A school or an office behind one address may write together what so many accounts may each: more is one hand with many. */
const ACCOUNTS_OF_A_NETWORK = 10;
type TakeRead = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * How much one caller may ask in a minute. Reads that come from memory cost nothing and are not counted; the others are
 * counted in this process by the caller's network. Writes are counted in the database, exactly and for all processes: by
 * account and, far more generously, by the network of all accounts there; for those without one by network.
 */
@Injectable()
export class Limits {
  private takeFromReads: TakeRead | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectConfig() private readonly config: Config,
    private readonly clock: Clock,
    registry: JobRegistry,
  ) {
    registry.sweep('platform.forget-writes', 60, async (now) => {
      await dataSource.query('delete from write_count where minute < $1', [
        toTimestamp(now.subtract({ minutes: 10 })),
      ]);
    });
  }

  attach(fastify: FastifyInstance): void {
    const max = this.config.readsPerMinute;
    const options: CreateRateLimitOptions = {
      max,
      timeWindow: MINUTE_MS,
      keyGenerator: ({ ip }: FastifyRequest) => networkOf(ip),
    };
    if (max > 0) this.takeFromReads = fastify.createRateLimit(options);
  }

  /** Throws when the caller's network has read too much in this minute. */
  async takeRead(request: FastifyRequest): Promise<void> {
    if (!isInner(request)) await this.takeReadFrom(request.ip);
  }

  /** The same, of a caller at this address. */
  async takeReadFrom(ip: string): Promise<void> {
    if (this.takeFromReads === null) return;
    // all that the limiter looks at: there are no limits by route
    const taken = await this.takeFromReads({ ip, routeOptions: { config: {} } } as FastifyRequest);
    if (!taken.isAllowed && taken.isExceeded) throw tooMany(Math.ceil(taken.ttl / 1_000));
  }

  /** Throws when the caller has written too much in this minute, wherever it was taken. */
  async takeWrite(request: FastifyRequest, caller: Caller): Promise<void> {
    const most = this.config.writesPerMinute;
    if (most === 0) return;
    const now = this.clock.now();
    const minute = now.round({ smallestUnit: 'minute', roundingMode: 'floor' });
    const network = networkOf(request.ip);
    const at = toTimestamp(minute);
    const isOver =
      caller.kind === 'account'
        ? await this.countBoth(keyOf('account', caller.accountId), keyOf('accounts of', network), at)
        : (await this.count(keyOf('visitor', network), at)) > most;
    if (isOver) throw tooMany(60 - Math.floor(now.since(minute).total('seconds')));
  }

  private async count(who: Buffer, minute: Date): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `${countWrite} values ($1, $2, 1) ${orAdd}`,
      [who, minute],
    );
    return row?.count ?? 0;
  }

  /** Whether an account has written too much, or all accounts of its network; what is refused to it is not counted there. */
  private async countBoth(account: Buffer, network: Buffer, minute: Date): Promise<boolean> {
    const most = this.config.writesPerMinute;
    const [row] = await this.dataSource.query<{ own: number; ofNetwork: number | null }[]>(
      `with own as (${countWrite} values ($1, $3, 1) ${orAdd}),
            shared as (${countWrite} select $2, $3, 1 from own where own.count <= $4 ${orAdd})
       select own.count as own, shared.count as "ofNetwork" from own left join shared on true`,
      [account, network, minute, most],
    );
    return (row?.own ?? 0) > most || (row?.ofNetwork ?? 0) > most * ACCOUNTS_OF_A_NETWORK;
  }
}

const countWrite = 'insert into write_count as c (who, minute, count)';
const orAdd = `on conflict (who) do update
  set count = case when c.minute = excluded.minute then c.count + 1 else 1 end, minute = excluded.minute
  returning count`;
const keyOf = (...who: [kind: string, name: string]): Buffer =>
  createHash('sha256').update(who.join(' ')).digest();

export function tooMany(retryAfterSeconds: number): Problem {
  const { status, title } = platformProblems['too-many-requests'];
  return new Problem(
    status,
    'too-many-requests',
    title,
    { params: { retryAfterSeconds } },
    { 'retry-after': String(retryAfterSeconds) },
  );
}
