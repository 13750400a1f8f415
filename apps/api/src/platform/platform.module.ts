import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';

import { AccessGuard } from './access.guard.ts';
import { Clock, SystemClock, TestClock } from './clock.ts';
import { CONFIG, type Config } from './config.ts';
import { DatabaseModule } from './database.module.ts';
import { HealthController } from './health.controller.ts';
import { JobRegistry } from './job-registry.ts';
import { KeptAnswers } from './kept-answers.ts';
import { KeptRoutes } from './kept-routes.ts';
import { Limits } from './limits.ts';
import { Metrics } from './metrics.ts';
import { OnceJob } from './once.job.ts';
import { OpenApiController } from './openapi.controller.ts';
import { Outbox } from './outbox.ts';
import { ProblemFilter } from './problem.filter.ts';
import { PublicChanges } from './public-changes.ts';
import { Reads } from './reads.ts';
import { ResponseCheckInterceptor } from './response-check.interceptor.ts';
import { schemaPipe } from './schema.pipe.ts';
import { Sealer } from './sealer.ts';
import { TestClockController } from './test-clock.controller.ts';
import { UnitOfWork } from './unit-of-work.ts';
import { VisitorReads } from './visitor-reads.ts';
import { Worker } from './worker.ts';

/** What every slice stands on; knows none of them. */
@Global()
@Module({})
export class PlatformModule {
  static for(config: Config): DynamicModule {
    const clock: Clock = config.testClock === null ? new SystemClock() : new TestClock(config.testClock);
    const testing: Provider[] = config.testClock
      ? [{ provide: APP_INTERCEPTOR, useClass: ResponseCheckInterceptor }]
      : [];
    const shared: Provider[] = [
      { provide: CONFIG, useValue: config },
      { provide: Clock, useValue: clock },
      AccessGuard,
      JobRegistry,
      KeptAnswers,
      KeptRoutes,
      Limits,
      Metrics,
      Outbox,
      PublicChanges,
      Reads,
      Sealer,
      UnitOfWork,
      VisitorReads,
      Worker,
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, DatabaseModule],
      controllers: [
        HealthController,
        OpenApiController,
        ...(config.testClock === null ? [] : [TestClockController]),
      ],
      providers: [
        ...shared,
        ...testing,
        OnceJob,
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useValue: schemaPipe },
      ],
      exports: shared,
    };
  }
}
