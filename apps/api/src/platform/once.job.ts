import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { toTimestamp } from './clock.ts';
import { JobRegistry } from './job-registry.ts';

const KEEP_HOURS = 24 * 90;

/** Forgets which acts were done, long after anybody could send one again; the things they made keep their ids. */
@Injectable()
export class OnceJob {
  constructor(registry: JobRegistry, @InjectDataSource() dataSource: DataSource) {
    registry.sweep('platform.forget-acts', 1440, async (now) => {
      const before = toTimestamp(now.subtract({ hours: KEEP_HOURS }));
      await dataSource.query('delete from request_once where at < $1', [before]);
    });
  }
}
