import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type DatedValue,
  type SettingKey,
  type SettingValueOf,
  valueOn,
  type ValuesByDate,
  valuesByDate,
} from '@guyub/domain/setting';
import { DataSource } from 'typeorm';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { PublicChanges } from '../../platform/public-changes.ts';

interface Stored {
  today: string;
  values: DatedValue[];
}

/** What a setting says today, by the regency's calendar, or has said on any day. Remembered within a minute, until something public changes. */
@Injectable()
export class CurrentSettingQuery {
  private known = new Map<SettingKey, { stored: Stored; minute: number }>();

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
    const { values, today } = await this.stored(key);
    return valueOn(key, values, today);
  }

  /** For things that have a date of their own: what held on it holds for them. */
  async byDate<Key extends SettingKey>(key: Key): Promise<ValuesByDate<SettingValueOf<Key>>> {
    return valuesByDate(key, (await this.stored(key)).values);
  }

  private async stored(key: SettingKey): Promise<Stored> {
    // what was read before a change goes into the map of before it
    const { known } = this;
    const minute = this.minute();
    const found = known.get(key);
    if (found?.minute === minute && this.changes.isListening()) return found.stored;
    const stored = await this.read(key);
    known.set(key, { stored, minute });
    return stored;
  }

  private minute(): number {
    return Math.floor(this.clock.now().epochMilliseconds / 60_000);
  }

  private async read(key: SettingKey): Promise<Stored> {
    const [row] = await this.dataSource.query<Stored[]>(
      `select ($1::timestamptz at time zone region.time_zone)::date as today,
              coalesce((select json_agg(json_build_object(
                          'value', value, 'effectiveFrom', effective_from, 'setAt', set_at))
                        from setting_value where key = $2), '[]') as values
         from place_region region`,
      [toTimestamp(this.clock.now()), key],
    );
    if (!row) throw new Error('No region is loaded');
    return row;
  }
}
