import { Logger } from '@nestjs/common';
import { Client, type Pool } from 'pg';

import { Turns } from './turns.ts';

const LOCK = `hashtext('guyub-worker')`;
const LOOK_EVERY_MS = 10_000;
const RETRY_MS = 1_000;

const orphans = `
  select array_agg(distinct j.locked_by) as ids
    from graphile_worker.jobs j
   where j.locked_by is not null
     and not exists (
       select from pg_locks l
        where l.locktype = 'advisory' and l.objsubid = 2
          and l.classid::bigint = ${LOCK}::bigint & 4294967295
          and l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295)`;

/**
 * Says which pools of workers live, by an advisory lock of a connection that ends with the process, and gives back the
 * jobs of those that do not: the queue itself would wait four hours for a worker that was killed.
 */
export class WorkerPresence {
  private readonly logger = new Logger('worker-presence');
  private poolId: string | null = null;
  /** one connection says one thing at a time */
  private readonly turns = new Turns(1);
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private retry: NodeJS.Timeout | null = null;
  private isStopping = false;
  /** whom the last look did not find */
  private missed = new Set<string>();

  constructor(
    private readonly pool: Pool,
    private readonly url: string,
  ) {}

  async start(): Promise<void> {
    await this.connect();
    this.timer = setInterval(() => void this.freeOrphans().catch(() => undefined), LOOK_EVERY_MS);
    this.timer.unref();
  }

  /** From now on this pool lives as long as this process does, and the one before it no longer. */
  async announce(poolId: string): Promise<void> {
    this.poolId = poolId;
    await this.turns.run(async () => {
      const { client } = this;
      try {
        await client?.query('select pg_advisory_unlock_all()');
        await client?.query(`select pg_advisory_lock(${LOCK}, hashtext($1))`, [poolId]);
      } catch (error) {
        void client?.end().catch(() => undefined); // the next connection says it again
        throw error;
      }
    });
  }

  /**
   * Gives back the jobs of pools that two looks in a row did not find; they are done again, each once. One look may come
   * between the loss of a living pool's connection and its next one, or before a new pool has said that it is here.
   */
  async freeOrphans(): Promise<void> {
    const before = this.missed;
    this.missed = new Set(); // a look that fails is none
    const { rows } = await this.pool.query<{ ids: string[] | null }>(orphans);
    this.missed = new Set(rows[0]?.ids);
    const ids = [...this.missed].filter((id) => before.has(id));
    if (ids.length === 0) return;
    this.logger.warn(`Gives back the jobs of ${ids.length} process(es) that are gone`);
    await this.pool.query('select graphile_worker.force_unlock_workers($1::text[])', [ids]);
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    if (this.timer) clearInterval(this.timer);
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'guyub-worker-presence',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('end', () => this.reconnect());
    await client.connect();
    this.client = client;
    if (this.poolId !== null) await this.announce(this.poolId);
  }

  private reconnect(): void {
    this.client = null;
    if (this.isStopping || this.retry) return;
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.connect().catch(() => this.reconnect());
    }, RETRY_MS);
    this.retry.unref();
  }
}
