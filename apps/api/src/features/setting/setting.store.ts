import type { SetSetting } from '@guyub/domain/setting';
import type { EntityManager } from 'typeorm';

/** Values of settings, which are only ever added. */
export class SettingStore {
  constructor(private readonly tx: EntityManager) {}

  async addValue(setting: SetSetting, setBy: string, setAt: Date): Promise<void> {
    await this.tx.query(
      `insert into setting_value (id, key, value, effective_from, source, note, set_by, set_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        setting.id,
        setting.key,
        JSON.stringify(setting.value),
        setting.effectiveFrom,
        setting.source,
        setting.note,
        setBy,
        setAt,
      ],
    );
  }
}
