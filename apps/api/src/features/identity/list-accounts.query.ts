import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type AccountForCare, accountIdSchema, type FindAccounts } from '@guyub/domain/identity';
import { maskEmail } from '@guyub/domain/kernel/email';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { maskPhone } from '@guyub/domain/kernel/phone';
import { administeringRoles } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import type { AccountCaller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { SessionPolicyQuery } from './session-policy.query.ts';

interface Row
  extends Omit<AccountForCare, 'accountId' | 'contactMasked' | 'lastSeenAt' | 'disabled' | 'isSelf'> {
  accountId: string;
  personId: string;
  nameKey: string;
  email: string | null;
  phone: string | null;
  lastSeenAt: Date | null;
  disabledAt: Date | null;
  disabledBy: string | null;
  disabledReason: string | null;
}

/** What a part of a text is like, read literally. */
const containing = (part: string) => (part === '' ? '' : `%${part.replace(/[\\%_]/g, '\\$&')}%`);

/** `mayAdminister` of the domain. */
const mayAdminister = (roles: string) =>
  `${roles} && array[${administeringRoles.map((role) => `'${role}'`).join(', ')}]`;

/** Of a membership `m`: the only one of `adminsOf` in the domain, who are the admins that can sign in. */
const isOnlyAdmin = `(${mayAdminister('m.roles')} and not exists (
  select from membership other join account o on o.id = other.account_id
   where other.organization_id = m.organization_id and other.id <> m.id and other.ended_at is null
     and ${mayAdminister('other.roles')} and o.disabled_at is null))`;

/** Everybody's accounts by name; contacts are masked, but can be sought by a part of them that the asker knows. */
@Injectable()
export class ListAccountsQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly life: SessionPolicyQuery,
    private readonly clock: Clock,
  ) {}

  async run(
    caller: AccountCaller,
    { limit, cursor, search = '' }: FindAccounts,
  ): Promise<Page<AccountForCare>> {
    const filter = ['accounts', search];
    const [name, id] = readCursor(z.tuple([z.string(), z.uuid()]), cursor, filter) ?? [null, null];
    const now = this.clock.now();
    const life = await this.life.run(now);
    // the page is chosen first: what it tells of each is read for those alone
    const rows = await this.dataSource.query<Row[]>(
      `with page as (
         select a.id, p.id as person_id, p.name, lower(p.name) as name_key from account a join person p on p.id = a.person_id
          where ($1::text is null or (lower(p.name), p.id) > ($1::text, $2::uuid))
            and ($3 = '' or p.id = any (array(
                  select id from person where lower(name) like lower($3)
                  union select person_id from account where email like lower($3) or phone like $3)))
          order by lower(p.name), p.id limit $4)
       select a.id as "accountId", page.person_id as "personId", page.name, page.name_key as "nameKey", a.email, a.phone,
              coalesce((select jsonb_agg(jsonb_build_object('organization', g.name, 'kind', g.kind, 'roles', m.roles, 'isOnlyAdmin', ${isOnlyAdmin})
                                         order by lower(g.name), g.id)
                 from membership m join organization g on g.id = m.organization_id
                where m.account_id = a.id and m.ended_at is null), '[]') as memberships,
              array(select f.kind from second_factor f where f.account_id = a.id order by f.added_at, f.id) as factors,
              (select count(*)::int from recovery_code c
                where c.account_id = a.id and c.used_at is null) as "recoveryCodesLeft",
              (select count(*)::int from session s
                where s.account_id = a.id and s.created_at > $5::timestamptz - make_interval(hours => 24 * $6::int)
                  and exists (select from session_token t where t.session_id = s.id
                                 and t.last_used_at > $5::timestamptz - make_interval(hours => 24 * $7::int)))
                as "openSessions",
              seen.last_at as "lastSeenAt", a.disabled_at as "disabledAt", a.disabled_reason as "disabledReason",
              (select d.name from account b join person d on d.id = b.person_id where b.id = a.disabled_by)
                as "disabledBy"
         from page join account a on a.id = page.id left join account_presence seen on seen.account_id = a.id
        order by page.name_key, page.person_id`,
      [name, id, containing(search), limit + 1, toTimestamp(now), life.absoluteDays, life.idleDays],
    );
    return toPage(
      rows,
      limit,
      filter,
      (row) => [row.nameKey, row.personId],
      (row) => toView(row, caller),
    );
  }
}

function toView(row: Row, caller: AccountCaller): AccountForCare {
  const { disabledAt, disabledBy, disabledReason } = row;
  return {
    accountId: accountIdSchema.parse(row.accountId),
    name: row.name,
    contactMasked: row.email === null ? maskPhone(row.phone ?? '') : maskEmail(row.email),
    memberships: row.memberships,
    factors: row.factors,
    recoveryCodesLeft: row.recoveryCodesLeft,
    openSessions: row.openSessions,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    disabled: disabledAt && {
      at: disabledAt.toISOString(),
      by: disabledBy ?? '',
      reason: disabledReason ?? '',
    },
    isSelf: row.accountId === caller.accountId,
  };
}
