import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  accountIdSchema,
  type FactorHolder,
  type FindFactorHolders,
  rolesThatNeedSecondFactor,
  type SecondFactorKind,
} from '@guyub/domain/identity';
import { maskEmail } from '@guyub/domain/kernel/email';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { maskPhone } from '@guyub/domain/kernel/phone';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import type { AccountCaller } from '../../platform/caller.ts';
import { readCursor, toPage } from '../../platform/page.ts';

interface Row {
  accountId: string;
  personId: string;
  name: string;
  nameKey: string;
  email: string | null;
  phone: string | null;
  organizations: string[];
  factors: SecondFactorKind[];
  recoveryCodesLeft: number;
}

const { group, office, partner } = rolesThatNeedSecondFactor;

/** By name; contacts are masked, but can be sought by a part of them that the asker knows. */
@Injectable()
export class ListFactorHoldersQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(
    caller: AccountCaller,
    { limit, cursor, search = '' }: FindFactorHolders,
  ): Promise<Page<FactorHolder>> {
    const filter = ['factor-holders', search];
    const [name, id] = readCursor(z.tuple([z.string(), z.uuid()]), cursor, filter) ?? [null, null];
    const rows = await this.dataSource.query<Row[]>(
      `select a.id as "accountId", p.id as "personId", p.name, lower(p.name) as "nameKey", a.email, a.phone,
              array(select g.name from membership m join organization g on g.id = m.organization_id
                     where m.account_id = a.id and m.ended_at is null order by lower(g.name), g.id) as organizations,
              array(select f.kind from second_factor f where f.account_id = a.id order by f.added_at, f.id) as factors,
              (select count(*)::int from recovery_code c
                where c.account_id = a.id and c.used_at is null) as "recoveryCodesLeft"
         from account a join person p on p.id = a.person_id
        where ($1::text is null or (lower(p.name), p.id) > ($1::text, $2::uuid))
          and ($3 = '' or strpos(lower(p.name), lower($3)) > 0 or strpos(a.email, lower($3)) > 0
               or strpos(a.phone, $3) > 0)
          and (exists (select from second_factor f where f.account_id = a.id)
               or exists (select from membership m join organization g on g.id = m.organization_id
                           where m.account_id = a.id and m.ended_at is null
                             and m.roles && case g.kind when 'group' then $4::text[] when 'office' then $5::text[]
                                            else $6::text[] end))
        order by lower(p.name), p.id limit $7`,
      [name, id, search, group, office, partner, limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      (row) => [row.nameKey, row.personId],
      (row) => ({
        accountId: accountIdSchema.parse(row.accountId),
        name: row.name,
        contactMasked: row.email === null ? maskPhone(row.phone ?? '') : maskEmail(row.email),
        organizations: row.organizations,
        factors: row.factors,
        recoveryCodesLeft: row.recoveryCodesLeft,
        isSelf: row.accountId === caller.accountId,
      }),
    );
  }
}
