import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DatedValue, type SettingKey, type SettingValueOf, valueOn } from '@guyub/domain/setting';
import { DataSource } from 'typeorm';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { PublicChanges } from '../../platform/public-changes.ts';

/** What a setting says today, by the regency's calendar. Remembered within a minute, until something public changes. */
@Injectable()
export class CurrentSettingQuery {
  private known = new Map<SettingKey, { value: unknown; minute: number }>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly changes: PublicChanges,
  ) {
    changes.onChange(
      () => (this.known = new Map()),
      () => [...this.known.values()].some(({ minute }) => minute === this.minute()),
    );
  }

  async run<Key extends SettingKey>(key: Key): Promise<SettingValueOf<Key>> {
    // what was read before a change goes into the map of before it
    const { known } = this;
    const minute = this.minute();
    const found = known.get(key);
    if (found?.minute === minute && this.changes.isListening()) return found.value as SettingValueOf<Key>;
    const value = await this.read(key);
    known.set(key, { value, minute });
    return value;
  }

  private minute(): number {
    return Math.floor(this.clock.now().epochMilliseconds / 60_000);
  }

  private async read<Key extends SettingKey>(key: Key): Promise<SettingValueOf<Key>> {
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
