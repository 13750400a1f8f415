import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok } from '@guyub/domain/kernel/result';
import { DataSource } from 'typeorm';

import { JobRegistry } from '../../platform/job-registry.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { StoredSeries } from './stored-series.adapter.ts';

/** So many programs are locked at a time. */
const BATCH = 20;
const first = '00000000-0000-0000-0000-000000000000';

/** Every day the dates of active programs are made a day further ahead, and what new holidays touch is asked about. */
@Injectable()
export class ExtendSeriesJob {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly series: StoredSeries,
    registry: JobRegistry,
  ) {
    registry.sweep('event.extend-series', 1440, () => this.run());
  }

  async run(): Promise<void> {
    for (let after = first; ; ) {
      const ids = await this.activeAfter(after);
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

  private async activeAfter(after: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `select id from program where state = 'active' and id > $1 order by id limit ${BATCH}`,
      [after],
    );
    return rows.map(({ id }) => id);
  }
}
