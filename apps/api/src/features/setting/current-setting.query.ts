import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DatedValue, type SettingKey, type SettingValueOf, valueOn } from '@guyub/domain/setting';
import { DataSource } from 'typeorm';

import { Clock, toTimestamp } from '../../platform/clock.ts';

/** What a setting says today, by the regency's calendar. */
@Injectable()
export class CurrentSettingQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async run<Key extends SettingKey>(key: Key): Promise<SettingValueOf<Key>> {
    const [row] = await this.dataSource.query<{ today: string; values: DatedValue[] }[]>(
      `select ($1::timestamptz at time zone region.time_zone)::date as today,
              coalesce((select json_agg(json_build_object(
                          'value', value, 'effectiveFrom', effective_from, 'setAt', set_at))
                        from setting_value where key = $2), '[]') as values
         from place_region region`,
      [toTimestamp(this.clock.now()), key],
    );
    if (!row) throw new Error('No region is loaded');
    return valueOn(key, row.values, row.today);
  }
}
