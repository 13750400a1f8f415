import { Injectable } from '@nestjs/common';
import type { Temporal } from '@guyub/domain/kernel/temporal';
import type { z } from 'zod';

export type JobHandler = (payload: unknown, job: { id: string; attempt: number }) => Promise<void>;
export type Sweep = (now: Temporal.Instant) => Promise<void>;

/** What the worker can do. Slices enter their jobs in the constructor of a `*.job.ts` provider. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly sweeps = new Map<string, { everyMinutes: number; sweep: Sweep }>();

  /** A job's handler. It may run more than once, so it must be safe to repeat. */
  handle<Schema extends z.ZodType>(
    task: string,
    schema: Schema,
    handler: (payload: z.infer<Schema>, job: { id: string; attempt: number }) => Promise<void>,
  ): void {
    this.claim(task);
    this.handlers.set(task, (payload, job) => handler(schema.parse(payload), job));
  }

  /** Work that becomes due with time: done every few minutes, and whenever a test moves the clock. */
  sweep(name: string, everyMinutes: 1 | 5 | 15 | 60 | 1440, sweep: Sweep): void {
    this.claim(name);
    this.sweeps.set(name, { everyMinutes, sweep });
  }

  listHandlers(): ReadonlyMap<string, JobHandler> {
    return this.handlers;
  }

  listSweeps(): ReadonlyMap<string, { everyMinutes: number; sweep: Sweep }> {
    return this.sweeps;
  }

  private claim(name: string): void {
    if (this.handlers.has(name) || this.sweeps.has(name)) throw new Error(`Two jobs are called ${name}`);
  }
}
