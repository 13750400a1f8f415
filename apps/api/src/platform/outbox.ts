import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface JobOptions {
  /** waiting jobs with the same key are one job */
  key?: string;
  maxAttempts?: number;
  /** jobs of one queue run one after the other, whichever process runs them: for heavy work that may wait */
  queue?: string;
}

/** Leaves work for after the commit: a job that exists exactly if its transaction does. Payloads hold ids only. */
@Injectable()
export class Outbox {
  async add(
    tx: EntityManager,
    task: string,
    payload: Readonly<Record<string, unknown>>,
    options: JobOptions = {},
  ) {
    await tx.query(
      `select graphile_worker.add_job($1, $2::json, job_key => $3, max_attempts => $4, queue_name => $5)`,
      [task, JSON.stringify(payload), options.key ?? null, options.maxAttempts ?? 12, options.queue ?? null],
    );
  }
}
