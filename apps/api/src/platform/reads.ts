import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';

/** A statement with a name is prepared once by each connection: only for texts that are few, since each keeps its plan. */
export interface ReadStatement {
  name?: string;
  sql: string;
  values: readonly unknown[];
}

/** Reads of what everybody asks for, outside transactions and straight from a connection of the pool. */
@Injectable()
export class Reads {
  readonly pool: Pool;

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  async run<Row extends QueryResultRow>({ name, sql, values }: ReadStatement): Promise<Row[]> {
    try {
      const { rows } = await this.pool.query<Row>({
        text: sql,
        values: [...values],
        ...(name === undefined ? {} : { name }),
      });
      return rows;
    } catch (error) {
      throw new QueryFailedError(sql, [...values], error as Error);
    }
  }
}
