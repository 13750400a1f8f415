import { type BeforeApplicationShutdown, Controller, Get, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { migrations } from '../migrations/list.ts';
import { anyone } from './access.ts';
import { Operation } from './operation.ts';
import { platformProblem } from './problem.ts';

const healthSchema = z.object({ status: z.literal('ok') });

/** For whoever watches the process: is it alive, and may it be sent requests? */
@Injectable()
@Controller('health')
export class HealthController implements BeforeApplicationShutdown {
  private isLeaving = false;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get('live')
  @Operation({ id: 'health.live', summary: 'The process runs', access: anyone, response: healthSchema })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Operation({
    id: 'health.ready',
    summary: 'The database answers and has every migration',
    access: anyone,
    response: healthSchema,
  })
  async ready() {
    if (this.isLeaving || !(await this.isMigrated())) throw platformProblem('not-ready');
    return { status: 'ok' };
  }

  beforeApplicationShutdown(): void {
    this.isLeaving = true;
  }

  private async isMigrated(): Promise<boolean> {
    try {
      // a newer process may have migrated further already: what this one knows must be there, not nothing else
      const [row] = await this.dataSource.query<{ isMigrated: boolean }[]>(
        `select $1::text[] <@ array_agg(name::text) as "isMigrated" from migration`,
        [migrations.map(({ name }) => name)],
      );
      return row?.isMigrated ?? false;
    } catch {
      return false;
    }
  }
}
