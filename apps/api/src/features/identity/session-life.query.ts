import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SessionLife } from '@guyub/domain/identity';
import { type SettingKey, valueOn } from '@guyub/domain/setting';
import type { Temporal } from '@guyub/domain/kernel/temporal';
import { DataSource } from 'typeorm';

const newest = (key: SettingKey, date: string) => `
  (select value from setting_value where key = '${key}' and effective_from <= ${date}
    order by effective_from desc, set_at desc, id desc limit 1)`;

/** The settings of a session's life as columns of a read, on the date of a parameter. */
export const sessionLifeColumns = (date: string): string =>
  `${newest('session.idle_days', date)} as "idleDays", ${newest('session.absolute_days', date)} as "absoluteDays"`;

export interface SessionLifeRow {
  idleDays: unknown;
  absoluteDays: unknown;
}

export function toSessionLife(row: SessionLifeRow, date: string): SessionLife {
  const dated = (value: unknown) => (value === null ? [] : [{ value, effectiveFrom: date, setAt: '' }]);
  return {
    idleDays: valueOn('session.idle_days', dated(row.idleDays), date),
    absoluteDays: valueOn('session.absolute_days', dated(row.absoluteDays), date),
  };
}

@Injectable()
export class SessionLifeQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(now: Temporal.Instant): Promise<SessionLife> {
    const date = now.toString().slice(0, 10);
    const [row] = await this.dataSource.query<SessionLifeRow[]>(`select ${sessionLifeColumns('$1::date')}`, [
      date,
    ]);
    return toSessionLife(row ?? { idleDays: null, absoluteDays: null }, date);
  }
}
