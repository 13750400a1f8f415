import 'reflect-metadata';

import { randomBytes } from 'node:crypto';

import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import type { EntityManager } from 'typeorm';

import { createApp } from '../src/create-app.ts';
import { Clock, type TestClock } from '../src/platform/clock.ts';
import { type Config, parseConfig } from '../src/platform/config.ts';
import { Worker } from '../src/platform/worker.ts';
import { Person } from './person.ts';
import { cloneDatabase, type TestDatabase } from './test-database.ts';

export interface TestApp extends Pick<TestDatabase, 'db' | 'appDb'> {
  url: string;
  app: NestFastifyApplication;
  config: Config;
  clock: TestClock;
  /** somebody new, with a browser of their own */
  person(): Person;
  /** writes as the owner, in the name of the system, where a test needs rows that no use case makes */
  asSystem(work: (tx: EntityManager) => Promise<unknown>): Promise<void>;
  /** runs the jobs that wait, and the jobs that those leave */
  drainJobs(): Promise<void>;
  /** moves the clock, and does everything that has become due */
  moveTo(at: string): Promise<void>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  now: string;
  environment?: Record<string, string>;
  logStream?: DestinationStream;
  /** routes and jobs of the test's own */
  modules?: readonly Type[];
  /** adds what must stand before the application listens */
  prepare?(app: NestFastifyApplication): void;
}

/** The real application on a database of its own, migrated as production is; only the clock stands still. */
export async function startTestApp(options: TestAppOptions): Promise<TestApp> {
  const database = await cloneDatabase();
  const config = parseConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    GUYUB_ROLE: 'web', // jobs run when a test drains them
    GUYUB_TEST_CLOCK: options.now,
    GUYUB_LOG_LEVEL: options.logStream ? 'info' : 'silent',
    GUYUB_SECRET: randomBytes(32).toString('base64url'),
    ...options.environment,
  });
  const app = await createApp(config, {
    ...(options.logStream ? { logStream: options.logStream } : {}),
    ...(options.modules ? { modules: options.modules } : {}),
  });
  options.prepare?.(app);
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    await database.close();
    throw error;
  }
  const url = await app.getUrl();
  const clock = app.get<TestClock>(Clock);
  const worker = app.get(Worker);

  return {
    url,
    app,
    config,
    db: database.db,
    appDb: database.appDb,
    clock,
    person: () => new Person(url),
    async asSystem(work) {
      await database.db.transaction(async (tx) => {
        await tx.query(
          `select set_config('guyub.actor', '{"kind":"system","id":"test"}', true),
                  set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true),
                  set_config('guyub.now', $1, true)`,
          [clock.now().toString()],
        );
        await work(tx);
      });
    },
    drainJobs: () => worker.drain(),
    async moveTo(at) {
      clock.set(at);
      await worker.runSweeps();
      await worker.drain();
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}
