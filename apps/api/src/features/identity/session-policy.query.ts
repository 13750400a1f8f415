import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SessionLife } from '@guyub/domain/identity';
import { type SettingKey, valueOn } from '@guyub/domain/setting';
import type { Temporal } from '@guyub/domain/kernel/temporal';
import { DataSource } from 'typeorm';

import { toTimestamp } from '../../platform/clock.ts';

const newest = (key: SettingKey, date: string) => `
  (select value from setting_value where key = '${key}' and effective_from <= ${date}
    order by effective_from desc, set_at desc, id desc limit 1)`;

/** The settings of a session's life as columns of a read, on the regency's date at a parameter's instant. */
export function sessionPolicyColumns(instant: string): string {
  const date = `(
    select (${instant}::timestamptz at time zone time_zone)::date from place_region order by code limit 1)`;
  return `${newest('session.idle_days', date)} as "idleDays", ${newest('session.absolute_days', date)} as "absoluteDays",
          ${newest('session.proof_minutes', date)} as "proofMinutes", ${newest('session.most', date)} as "most"`;
}

export interface SessionPolicyRow {
  idleDays: unknown;
  absoluteDays: unknown;
  proofMinutes: unknown;
  most: unknown;
}

/** How long a session lives, and what else is set for sessions. */
export interface SessionPolicy extends SessionLife {
  proofMinutes: number;
  /** of one account at once */
  most: number;
}

/** What was found holds; where nothing was, the default does. */
export function toSessionPolicy(row: SessionPolicyRow): SessionPolicy {
  const day = '2000-01-01';
  const dated = (value: unknown) => (value === null ? [] : [{ value, effectiveFrom: day, setAt: '' }]);
  return {
    idleDays: valueOn('session.idle_days', dated(row.idleDays), day),
    absoluteDays: valueOn('session.absolute_days', dated(row.absoluteDays), day),
    proofMinutes: valueOn('session.proof_minutes', dated(row.proofMinutes), day),
    most: valueOn('session.most', dated(row.most), day),
  };
}

export async function readSessionPolicy(
  db: Pick<DataSource, 'query'>,
  now: Temporal.Instant,
): Promise<SessionPolicy> {
  const [row] = await db.query<SessionPolicyRow[]>(`select ${sessionPolicyColumns('$1')}`, [
    toTimestamp(now),
  ]);
  return toSessionPolicy(row ?? { idleDays: null, absoluteDays: null, proofMinutes: null, most: null });
}

@Injectable()
export class SessionPolicyQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  run(now: Temporal.Instant): Promise<SessionPolicy> {
    return readSessionPolicy(this.dataSource, now);
  }
}
