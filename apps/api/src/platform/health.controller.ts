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
      const [row] = await this.dataSource.query<{ count: number }[]>(
        'select count(*)::int as count from migration',
      );
      return row?.count === migrations.length;
    } catch {
      return false;
    }
  }
}
