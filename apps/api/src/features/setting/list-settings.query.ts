import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page } from '@guyub/domain/kernel/page.schema';
import {
  knownSettings,
  type ListSettings,
  type SettingKey,
  settingKeySchema,
  settingKeys,
  type SettingValueView,
  type SettingView,
} from '@guyub/domain/setting';
import { DataSource } from 'typeorm';

import { readCursor, toPage } from '../../platform/page.ts';
import { CurrentSettingQuery } from './current-setting.query.ts';

@Injectable()
export class ListSettingsQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly currentSetting: CurrentSettingQuery,
  ) {}

  /** The known settings by their keys; what they may be is in the code, what they are is in the table. */
  async run({ limit, cursor, search = '' }: ListSettings): Promise<Page<SettingView>> {
    const filter = ['settings', search];
    const after = readCursor(settingKeySchema, cursor, filter) ?? '';
    const keys = settingKeys
      .filter((key) => key > after && key.includes(search.toLowerCase()))
      .sort()
      .slice(0, limit + 1);
    const settings = await Promise.all(keys.map((key) => this.get(key)));
    return toPage(
      settings,
      limit,
      filter,
      (setting) => setting.key,
      (setting) => setting,
    );
  }

  async get(key: SettingKey): Promise<SettingView> {
    const [current, values] = await Promise.all([
      this.currentSetting.run(key),
      this.dataSource.query<SettingValueView[]>(
        `select id, value, effective_from as "effectiveFrom", source, note,
                to_char(set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "setAt"
           from setting_value where key = $1
          order by effective_from desc, set_at desc, id desc limit 100`,
        [key],
      ),
    ]);
    const { initial, origin } = knownSettings[key];
    return {
      key,
      default: initial,
      defaultSource: origin.source,
      defaultSince: origin.since,
      current,
      values,
    };
  }
}
