import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok } from '@guyub/domain/kernel/result';

import { JobRegistry } from '../../platform/job-registry.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ActiveProgramsQuery } from './active-programs.query.ts';
import { StoredSeries } from './stored-series.adapter.ts';

/** So many programs are locked at a time. */
const BATCH = 20;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Every day the dates of active programs are made a day further ahead, and what new holidays touch is asked about. */
@Injectable()
export class ExtendSeriesJob {
  constructor(
    private readonly programs: ActiveProgramsQuery,
    private readonly unitOfWork: UnitOfWork,
    private readonly series: StoredSeries,
    registry: JobRegistry,
  ) {
    registry.sweep('event.extend-series', 1440, () => this.run());
  }

  async run(): Promise<void> {
    for (let after = beforeAll; ; ) {
      const ids = await this.programs.after(after, BATCH);
      const last = ids.at(-1);
      if (last === undefined) return;
      await this.unitOfWork.write(
        { id: randomUUID(), operation: 'event.extend-series', content: ids },
        { kind: 'system', id: 'event.extend-series' },
        async (tx) => {
          for (const id of ids) await this.series.programChanged(tx, id);
          return ok(null);
        },
      );
      after = last;
    }
  }
}
