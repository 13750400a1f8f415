import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Result } from '@guyub/domain/kernel/result';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';

import { Clock, toTimestamp } from './clock.ts';
import { type Config, InjectConfig } from './config.ts';
import { assertAwaited, currentRequestId, withoutCaller } from './request-context.ts';
import { Turns } from './turns.ts';

/** An open transaction, for ports and use cases that pass it on and speak no SQL themselves. */
export type Transaction = EntityManager;

/** In one organization's name and about another: the write stands in the trail of both. */
export interface AccountActor {
  kind: 'account';
  id: string;
  organizationId?: string;
  aboutOrganizationId?: string;
}
/** Whom the audit names: an account, a signed link, or a part of the system by its name. */
export type Actor =
  | AccountActor
  | { kind: 'link'; id: string; organizationId?: string }
  | { kind: 'system'; id: string };

/** One act of a caller. The same id with the same content is the same act and has one outcome. */
export interface Command {
  id: string;
  operation: string;
  /** everything that was asked for, the path's ids included; without passwords and tokens */
  content: unknown;
}

export interface WriteOptions {
  /** commit what was written although the answer is a refusal (counted failures); nothing is kept for a repetition */
  keepOnRefusal?: boolean;
}

interface IdReused {
  ok: false;
  error: { code: 'id-reused' };
}
const idReused: IdReused = { ok: false, error: { code: 'id-reused' } };

/** Carries a refusal out of a transaction that it rolls back. */
class Refused extends Error {
  constructor(readonly outcome: unknown) {
    super('refused');
  }
}

/** JSON with sorted keys, so that equal contents are equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const hashOf = (command: Command, actor: Actor) =>
  createHash('sha256')
    .update(canonical([command.operation, actor.kind, actor.id, command.content ?? null]))
    .digest();

/** A field of what the database said, or nothing. */
function said(error: unknown, field: 'code' | 'constraint'): string {
  if (!(error instanceof QueryFailedError)) return '';
  const value: unknown = Reflect.get(error.driverError, field);
  return typeof value === 'string' ? value : '';
}

const isTransient = (error: unknown) => ['40001', '40P01'].includes(said(error, 'code'));
const isTakenId = (error: unknown) =>
  said(error, 'code') === '23505' && said(error, 'constraint').endsWith('_pkey');

/** One use case, one transaction. Stores are built from `tx`, so none can be called outside it. */
@Injectable()
export class UnitOfWork {
  /** Half of the connections: a rule that reads a setting on its way must find one, however many write at once. */
  private readonly turns: Turns;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @InjectConfig() config: Config,
  ) {
    this.turns = new Turns(Math.max(1, Math.floor(config.poolSize / 2)));
  }

  /**
   * Does a write once: a repetition gets the outcome that was kept, another content under the same id is refused,
   * and of several at once one does the work. A refusal leaves nothing behind.
   */
  write<T, E>(
    command: Command,
    actor: Actor,
    work: (tx: EntityManager) => Promise<Result<T, E>>,
    options?: WriteOptions,
  ): Promise<Result<T, E | { code: 'id-reused' }>>;
  /** The same, for work whose refusals are read from what it returns. */
  write<Outcome extends Result<unknown, unknown>>(
    command: Command,
    actor: Actor,
    work: (tx: EntityManager) => Promise<Outcome>,
    options?: WriteOptions,
  ): Promise<Outcome | IdReused>;
  async write<Outcome extends Result<unknown, unknown>>(
    command: Command,
    actor: Actor,
    work: (tx: EntityManager) => Promise<Outcome>,
    options: WriteOptions = {},
  ): Promise<Outcome | IdReused> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.turns.run(() => {
          assertAwaited();
          // what has begun is done, whoever leaves meanwhile
          return withoutCaller(() => this.tryOnce(command, actor, work, options));
        });
      } catch (error) {
        if (error instanceof Refused) return error.outcome as Outcome;
        if (isTakenId(error)) return idReused;
        if (!isTransient(error) || attempt === 3) throw error;
      }
    }
  }

  /** A read-only transaction, for answers put together from several reads. */
  read<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.turns.run(() => {
      assertAwaited();
      return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
        await tx.query('set transaction read only');
        return work(tx);
      });
    });
  }

  private tryOnce<Outcome extends Result<unknown, unknown>>(
    command: Command,
    actor: Actor,
    work: (tx: EntityManager) => Promise<Outcome>,
    options: WriteOptions,
  ): Promise<Outcome | IdReused> {
    return this.dataSource.transaction('READ COMMITTED', async (tx) => {
      const now = toTimestamp(this.clock.now());
      const hash = hashOf(command, actor);
      await this.introduce(tx, actor, command.operation, now);
      const [claimed] = await tx.query<{ id: string }[]>(
        `insert into request_once (id, operation, content_hash, at) values ($1, $2, $3, $4)
         on conflict (id) do nothing returning id`,
        [command.id, command.operation, hash, now],
      );
      if (!claimed) return this.repeat<Outcome>(tx, command, hash);

      const result = await work(tx);
      if (!result.ok) {
        if (!options.keepOnRefusal) throw new Refused(result);
        await tx.query('delete from request_once where id = $1', [command.id]);
        return result;
      }
      await tx.query('update request_once set outcome = $2 where id = $1', [
        command.id,
        JSON.stringify({ value: result.value }),
      ]);
      return result;
    });
  }

  /** Tells the audit triggers who writes, when, and for which request. */
  private async introduce(tx: EntityManager, actor: Actor, operation: string, now: Date): Promise<void> {
    await tx.query(
      `select set_config('guyub.actor', $1, true), set_config('guyub.operation', $2, true),
              set_config('guyub.request', $3, true), set_config('guyub.now', $4, true)`,
      [JSON.stringify(actor), operation, currentRequestId(), now.toISOString()],
    );
  }

  private async repeat<Outcome>(
    tx: EntityManager,
    command: Command,
    hash: Buffer,
  ): Promise<Outcome | IdReused> {
    const [kept] = await tx.query<{ content_hash: Buffer; outcome: { value?: unknown } }[]>(
      'select content_hash, outcome from request_once where id = $1',
      [command.id],
    );
    if (!kept?.content_hash.equals(hash)) return idReused;
    return { ok: true, value: kept.outcome.value } as Outcome;
  }
}
