import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';

import { KeptAnswers } from './kept-answers.ts';
import { Reads } from './reads.ts';

/** Figures of this process and what it stands on, for Prometheus; labels name routes and states, never people or things. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly answers = new Histogram({
    name: 'guyub_http_request_seconds',
    help: 'Time from a request to its answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reads: Reads,
    private readonly kept: KeptAnswers,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.watchPool();
    this.watchKept();
    this.watchJobs();
  }

  /** Counts every answer that a route makes. */
  attach(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      // an address that nobody answers is one route, however many are tried
      const route = request.routeOptions.url ?? 'none';
      this.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime);
      done();
    });
  }

  /** Counts an answer that took so many milliseconds. */
  observe(labels: { method: string; route: string; status: number }, milliseconds: number): void {
    this.answers.observe(labels, milliseconds / 1_000);
  }

  /** A figure that is read when it is asked for: values by their label, or one value. */
  addGauge(
    given: { name: string; help: string; label?: string },
    read: () => Promise<Record<string, number>> | Record<string, number>,
  ): void {
    const { name, help, label } = given;
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [this.registry],
      collect: async () => {
        gauge.reset();
        for (const [key, value] of Object.entries(await read()))
          gauge.set(label === undefined ? {} : { [label]: key }, value);
      },
    });
  }

  private watchPool(): void {
    this.addGauge(
      { name: 'guyub_database_connections', help: 'Connections of the pools, by state', label: 'state' },
      () => this.reads.connections(),
    );
  }

  private watchKept(): void {
    this.addGauge({ name: 'guyub_kept_bytes', help: 'Memory that kept answers hold' }, () => ({
      all: this.kept.figures().bytes,
    }));
    this.addGauge({ name: 'guyub_kept_answers', help: 'Answers that are kept just now' }, () => ({
      all: this.kept.figures().entries,
    }));
    const asked: Counter = new Counter({
      name: 'guyub_kept_total',
      help: 'Answers found in memory and missed there since the start, and how often all were forgotten',
      labelNames: ['what'],
      registers: [this.registry],
      collect: () => {
        asked.reset();
        const { found, missed, forgotten } = this.kept.figures();
        for (const [what, count] of Object.entries({ found, missed, forgotten })) asked.inc({ what }, count);
      },
    });
  }

  private watchJobs(): void {
    this.addGauge({ name: 'guyub_jobs', help: 'Jobs of the queue, by state', label: 'state' }, async () => {
      const [row] = await this.dataSource.query<Record<string, number>[]>(
        `select count(*) filter (where attempts = 0 and locked_at is null)::int as waiting,
                  count(*) filter (where locked_at is not null)::int as running,
                  count(*) filter (where attempts between 1 and max_attempts - 1 and locked_at is null)::int as retrying,
                  count(*) filter (where attempts >= max_attempts)::int as failed
             from graphile_worker.jobs`,
      );
      return row ?? {};
    });
  }
}
