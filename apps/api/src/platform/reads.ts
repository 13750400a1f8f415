import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Pool, type QueryResultRow } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';

import { type Config, InjectConfig } from './config.ts';
import { connectionSettings } from './database.module.ts';
import { Problem } from './problem.ts';

/** A statement with a name is prepared once by each connection: only for texts that are few, since each keeps its plan. */
export interface ReadStatement {
  name?: string;
  sql: string;
  values: readonly unknown[];
}

/**
 * Reads of what everybody asks for, outside transactions. What has a name has connections of its own, on which it is
 * planned once for all values: planning takes longer than the reading itself, and PostgreSQL, left to choose, plans
 * these anew every time. Such a statement says its limits in its text, since a plan cannot know a parameter's value.
 */
@Injectable()
export class Reads implements OnApplicationShutdown {
  private readonly pool: Pool;
  private readonly prepared: Pool;

  constructor(@InjectDataSource() dataSource: DataSource, @InjectConfig() config: Config) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
    this.prepared = new Pool({
      ...connectionSettings,
      connectionString: config.appUrl,
      connectionTimeoutMillis: 5_000,
      application_name: 'guyub-reads',
      max: Math.ceil(config.poolSize / 2),
      options: '-c plan_cache_mode=force_generic_plan -c default_transaction_read_only=on',
    });
    const logger = new Logger('database');
    this.prepared.on('error', (error) => logger.warn(`A database connection was lost: ${error.message}`));
  }

  /** Connections of the application, its own and those for reading, by state; and who waits for one. */
  connections(): { busy: number; idle: number; awaited: number } {
    const sum = (count: (pool: Pool) => number) => count(this.pool) + count(this.prepared);
    return {
      busy: sum(({ totalCount, idleCount }) => totalCount - idleCount),
      idle: sum(({ idleCount }) => idleCount),
      awaited: sum(({ waitingCount }) => waitingCount),
    };
  }

  async run<Row extends QueryResultRow>({ name, sql, values }: ReadStatement): Promise<Row[]> {
    const statement = { text: sql, values: [...values] };
    const client = await (name === undefined ? this.pool : this.prepared).connect();
    try {
      return (await client.query<Row>(name === undefined ? statement : { name, ...statement })).rows;
    } catch (error) {
      throw error instanceof Problem ? error : new QueryFailedError(sql, [...values], error as Error);
    } finally {
      client.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.prepared.end();
  }
}
