import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { Metrics } from '../../platform/metrics.ts';

/** How many messages wait, went out, are kept or failed, for whoever watches the process. */
@Injectable()
export class MessageFiguresQuery {
  constructor(
    metrics: Metrics,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {
    metrics.addGauge({ name: 'guyub_messages', help: 'Messages, by state', label: 'state' }, () =>
      this.run(),
    );
  }

  async run(): Promise<Record<string, number>> {
    const rows = await this.dataSource.query<{ state: string; count: number }[]>(
      'select state, count(*)::int as count from message group by state',
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }
}
