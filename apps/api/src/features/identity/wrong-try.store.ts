import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type CountBefore,
  countWrongTry,
  secondsToWait,
  type TryKind,
  tryPolicies,
} from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { DataSource, type EntityManager } from 'typeorm';

import { Clock, fromTimestamp, toTimestamp } from '../../platform/clock.ts';
import { withoutCaller } from '../../platform/request-context.ts';

export interface Counter {
  kind: TryKind;
  key: Buffer;
}

export interface TakenTry {
  taken: readonly Counter[];
  /** of the wide counters: 0 when the try stands on all */
  waitSeconds: number;
}
export type TooManyTries = { code: 'too-many-tries'; retryAfterSeconds: number };

const inOneOrder = (a: Counter, b: Counter) =>
  a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.key.compare(b.key);

/**
 * Counts tries as wrong before they are looked at, and takes the count back when they were right: so none goes uncounted,
 * however many come at once. Each count is its own transaction, and stays whatever becomes of the request.
 */
@Injectable()
export class WrongTries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one try on every counter, or on none of them when one of the first says wait. While one of the wide ones does, the
   * try stands on the first alone, and whoever asked decides with the seconds to wait.
   */
  take(own: readonly Counter[], wide: readonly Counter[] = []): Promise<Result<TakenTry, TooManyTries>> {
    const ordered = [...own, ...wide].sort(inOneOrder);
    return this.dataSource.transaction('READ COMMITTED', async (tx) => {
      const now = this.clock.now();
      const counts = [];
      for (const counter of ordered) {
        const count = await this.lock(tx, counter);
        const wait = secondsToWait(count, now, tryPolicies[counter.kind]);
        counts.push({ counter, count, wait });
      }
      const waitSeconds = Math.max(0, ...counts.map(({ wait }) => wait));
      if (counts.some(({ counter, wait }) => wait > 0 && own.includes(counter)))
        return refuse({ code: 'too-many-tries', retryAfterSeconds: waitSeconds });
      const taken = waitSeconds > 0 ? counts.filter(({ counter }) => own.includes(counter)) : counts;
      for (const { counter, count } of taken) {
        const next = countWrongTry(count, now, tryPolicies[counter.kind]);
        await tx.query('update wrong_try set wrong = $3, last_at = $4 where kind = $1 and key = $2', [
          counter.kind,
          counter.key,
          next.wrong,
          toTimestamp(next.lastAt),
        ]);
      }
      return ok({ taken: taken.map(({ counter }) => counter), waitSeconds });
    });
  }

  /**
   * What a try was taken for. A wrong one comes back as a refusal: where nothing comes back, because its sender left or for a
   * fault of ours, nobody knows it to be wrong, and it is not counted.
   */
  async during<T>(taken: readonly Counter[], look: () => Promise<T>): Promise<T> {
    try {
      return await look();
    } catch (error) {
      await this.giveBack(taken).catch(() => undefined);
      throw error;
    }
  }

  /** The try was not wrong, or was never looked at. */
  giveBack(counters: readonly Counter[]): Promise<void> {
    // whoever was right and is gone before they hear it is not counted either
    return withoutCaller(async () => {
      for (const { kind, key } of [...counters].sort(inOneOrder))
        await this.dataSource.query(
          'update wrong_try set wrong = wrong - 1 where kind = $1 and key = $2 and wrong > 0',
          [kind, key],
        );
    });
  }

  /** A right try has shown that those before were slips. */
  forget(counters: readonly Counter[]): Promise<void> {
    return withoutCaller(() => this.dataSource.transaction((tx) => new WrongTryStore(tx).forget(counters)));
  }

  private async lock(tx: EntityManager, { kind, key }: Counter) {
    await tx.query(
      `insert into wrong_try (kind, key, wrong, last_at) values ($1, $2, 0, $3) on conflict (kind, key) do nothing`,
      [kind, key, toTimestamp(this.clock.now())],
    );
    const [row] = await tx.query<{ wrong: number; lastAt: Date }[]>(
      `select wrong, last_at as "lastAt" from wrong_try where kind = $1 and key = $2 for update`,
      [kind, key],
    );
    return row ? { wrong: row.wrong, lastAt: fromTimestamp(row.lastAt) } : null;
  }
}

/** Forgets counts within the transaction of what proves them needless: a right password, a reset. */
export class WrongTryStore {
  constructor(private readonly tx: EntityManager) {}

  async forget(counters: readonly Counter[]): Promise<void> {
    for (const { kind, key } of [...counters].sort(inOneOrder))
      await this.tx.query('delete from wrong_try where kind = $1 and key = $2', [kind, key]);
  }

  /** How many are counted there. */
  async countOf({ kind, key }: Counter): Promise<number> {
    const [row] = await this.tx.query<{ wrong: number }[]>(
      'select wrong from wrong_try where kind = $1 and key = $2',
      [kind, key],
    );
    return row?.wrong ?? 0;
  }

  /** What was counted there before the right try, which was counted too wherever it was taken. */
  async listBefore(counters: readonly Counter[], taken: readonly Counter[]): Promise<CountBefore[]> {
    const before: CountBefore[] = [];
    for (const { kind, key } of counters) {
      const [row] = await this.tx.query<{ wrong: number; lastAt: Date }[]>(
        `select wrong, last_at as "lastAt" from wrong_try where kind = $1 and key = $2`,
        [kind, key],
      );
      before.push({
        count: row ? { wrong: row.wrong, lastAt: fromTimestamp(row.lastAt) } : null,
        policy: tryPolicies[kind],
        isTaken: taken.some((one) => one.kind === kind && one.key.equals(key)),
      });
    }
    return before;
  }

  async rememberAddress(accountId: string, addressHash: Buffer, now: Date): Promise<void> {
    await this.tx.query(
      `insert into known_address (account_id, address_hash, last_at) values ($1, $2, $3)
       on conflict (account_id, address_hash) do update set last_at = excluded.last_at`,
      [accountId, addressHash, now],
    );
  }

  async isKnownAddress(accountId: string, addressHash: Buffer): Promise<boolean> {
    const found = await this.tx.query<unknown[]>(
      'select from known_address where account_id = $1 and address_hash = $2',
      [accountId, addressHash],
    );
    return found.length > 0;
  }

  async dropOld(forgottenBefore: Date, unknownBefore: Date): Promise<void> {
    await this.tx.query('delete from wrong_try where last_at < $1', [forgottenBefore]);
    await this.tx.query('delete from known_address where last_at < $1', [unknownBefore]);
  }
}
