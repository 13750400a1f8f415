import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

import type { TestApp } from '../test-app.ts';

export interface Statement {
  /** set where it is prepared once, and so planned for all values alike */
  name?: string;
  sql: string;
  values: readonly unknown[];
}

interface ClientClass {
  prototype: { query: (...given: unknown[]) => unknown };
}

function toStatement([asked, values]: unknown[]): Statement {
  if (typeof asked === 'string') return { sql: asked, values: (values ?? []) as unknown[] };
  const { name, text, values: own } = asked as { name?: string; text: string; values?: unknown[] };
  return { sql: text, values: own ?? [], ...(name === undefined ? {} : { name }) };
}

/** What the application asks PostgreSQL, seen where the driver sends it: no list can ask past it. */
export class Statements {
  private readonly client: ClientClass['prototype'];
  private readonly send: ClientClass['prototype']['query'];
  private seen: Statement[] = [];

  constructor(api: TestApp) {
    const { master } = api.app.get(DataSource).driver as unknown as { master: Pool };
    this.client = (Reflect.get(master, 'Client') as ClientClass).prototype;
    this.send = this.client.query;
    const { send, seen } = { send: this.send, seen: (statement: Statement) => this.seen.push(statement) };
    this.client.query = function query(this: unknown, ...given: unknown[]) {
      seen(toStatement(given));
      return send.apply(this, given);
    };
  }

  /** The reads since the last time this was asked. */
  takeReads(): Statement[] {
    const reads = this.seen.filter(({ sql }) => /^\s*(select|with)\b/i.test(sql));
    this.seen = [];
    return reads;
  }

  close(): void {
    this.client.query = this.send;
  }
}
