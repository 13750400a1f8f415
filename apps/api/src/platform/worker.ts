import { EventEmitter } from 'node:events';

import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import * as graphile from 'graphile-worker';
import { Pool } from 'pg';

import { Clock } from './clock.ts';
import { type Config, InjectConfig } from './config.ts';
import { JobRegistry } from './job-registry.ts';
import { requestContext } from './request-context.ts';
import { WorkerPresence } from './worker-presence.ts';

const CONCURRENCY = 4;
const cronOf: Readonly<Record<number, string>> = {
  1: '* * * * *',
  5: '*/5 * * * *',
  15: '*/15 * * * *',
  60: '7 * * * *',
  1440: '30 17 * * *', // in UTC: after midnight in all of Indonesia's zones, before anybody is up
};

/** Runs the jobs that transactions left in the outbox, and the sweeps that time makes due. */
@Injectable()
export class Worker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('worker');
  private readonly pool: Pool;
  private readonly presence: WorkerPresence;
  private runner: graphile.Runner | null = null;
  private isStopping = false;

  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
  ) {
    this.pool = new Pool({
      connectionString: config.appUrl,
      max: CONCURRENCY + 2,
      connectionTimeoutMillis: 5_000,
      application_name: 'guyub-worker',
    });
    const tell = (error: Error) => this.logger.warn(`A database connection was lost: ${error.message}`);
    this.pool.on('error', tell).on('connect', (client) => client.on('error', tell));
    this.presence = new WorkerPresence(this.pool, config.appUrl);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'web') return;
    await this.presence.start();
    await this.start();
    // one that another process is at is not begun twice
    for (const name of this.config.testClock ? [] : this.registry.listSweeps().keys())
      await this.pool.query(
        `select graphile_worker.add_job($1, job_key => $1)
          where not exists (select from graphile_worker.jobs where key = $1 and locked_at is not null)`,
        [name],
      );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.runner?.stop();
    await this.presence.stop();
    await this.pool.end();
  }

  /** Does all that waits but these tasks, and what that leaves behind; for tests and for a clock that was moved by hand. */
  async drain({ except = [] }: { except?: readonly string[] } = {}): Promise<void> {
    const tasks = Object.fromEntries(Object.entries(this.tasks()).filter(([name]) => !except.includes(name)));
    do await graphile.runOnce(this.options(), tasks);
    while (await this.hasWaiting(except));
  }

  /** Everything that the time now makes due. */
  async runSweeps(): Promise<void> {
    for (const [name, { sweep }] of this.registry.listSweeps())
      await requestContext.run({ requestId: name }, () => sweep(this.clock.now()));
  }

  private async start(): Promise<void> {
    const events: graphile.WorkerEvents = new EventEmitter();
    const announced: Promise<void>[] = [];
    // jobs are locked in the name of the pool, not of one of its workers
    events.on('pool:create', ({ workerPool }) =>
      // what fails is said anew with the next connection
      announced.push(this.presence.announce(workerPool.id).catch(() => undefined)),
    );
    const runner = await graphile.run(
      { ...this.options(), events, parsedCronItems: this.cronItems() },
      this.tasks(),
    );
    await Promise.all(announced);
    this.runner = runner;
    // it stops by itself only when the database was away for too long; then it is started anew
    runner.promise.catch((error: unknown) => this.restart(error));
  }

  private restart(error: unknown): void {
    if (this.isStopping) return;
    this.logger.error(`The worker stopped: ${error instanceof Error ? error.message : String(error)}`);
    setTimeout(() => {
      if (!this.isStopping) this.start().catch((again: unknown) => this.restart(again));
    }, 2_000).unref();
  }

  private options(): graphile.RunnerOptions {
    const tellers: Readonly<Record<string, (message: string) => void>> = {
      error: (message) => this.logger.error(message),
      warning: (message) => this.logger.warn(message),
    };
    return {
      pgPool: this.pool,
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      pollInterval: 5_000,
      logger: new graphile.Logger(() => (level, message) => tellers[level]?.(message)),
    };
  }

  private tasks(): graphile.TaskList {
    const jobs = [...this.registry.listHandlers()].map(([name, handler]): [string, graphile.Task] => [
      name,
      (payload, { job }) =>
        requestContext.run({ requestId: `job-${job.id}` }, () =>
          handler(payload, { id: job.id, attempt: job.attempts }),
        ),
    ]);
    const sweeps = [...this.registry.listSweeps()].map(([name, { sweep }]): [string, graphile.Task] => [
      name,
      () => requestContext.run({ requestId: name }, () => sweep(this.clock.now())),
    ]);
    return Object.fromEntries([...jobs, ...sweeps]);
  }

  private cronItems(): graphile.ParsedCronItem[] {
    if (this.config.testClock) return [];
    const sweeps = [...this.registry.listSweeps()];
    return graphile.parseCronItems(
      sweeps.map(([task, { everyMinutes }]) => ({
        task,
        match: cronOf[everyMinutes] ?? '7 * * * *',
        identifier: task,
        options: { jobKey: task, jobKeyMode: 'replace' },
      })),
    );
  }

  /** Also true while the running worker holds a job. */
  private async hasWaiting(except: readonly string[]): Promise<boolean> {
    const { rows } = await this.pool.query<{ waits: boolean }>(
      `select exists (select from graphile_worker.jobs
                      where attempts < max_attempts and (locked_at is not null or run_at <= clock_timestamp())
                        and task_identifier <> all ($1::text[])) as waits`,
      [except],
    );
    return rows[0]?.waits ?? false;
  }
}
