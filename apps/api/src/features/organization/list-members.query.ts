import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { judgeResetCode } from '@guyub/domain/identity';
import { maskEmail } from '@guyub/domain/kernel/email';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import { maskPhone } from '@guyub/domain/kernel/phone';
import type { MemberView, Role } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';

const keySchema = z.tuple([z.iso.datetime(), z.uuid()]);

interface MemberRow extends Omit<MemberView, 'contactMasked' | 'joinedAt' | 'canResetByCode'> {
  email: string | null;
  phone: string | null;
  joinedAt: Date;
  memberships: { organizationId: string; roles: Role[] }[];
}

const columns = `
  m.id as "membershipId", m.account_id as "accountId", p.name, a.email, a.phone, a.disabled_at is not null as "isDisabled", m.roles, m.joined_at as "joinedAt",
  m.version,
  (select json_agg(json_build_object('organizationId', held.organization_id, 'roles', held.roles))
     from membership held where held.account_id = m.account_id and held.ended_at is null) as memberships`;
const tables = 'membership m join account a on a.id = m.account_id join person p on p.id = a.person_id';

@Injectable()
export class ListMembersQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Present members in the order in which they came, for their admins. */
  async run(organizationId: string, readerId: string, page: PageQuery): Promise<Page<MemberView>> {
    const filter = ['members', organizationId];
    const [afterTime, afterId] = readCursor(keySchema, page.cursor, filter) ?? [null, null];
    const rows = await this.db.query<MemberRow[]>(
      `select ${columns} from ${tables}
        where m.organization_id = $1 and m.ended_at is null
          and ($2::timestamptz is null or (m.joined_at, m.id) > ($2, $3::uuid))
        order by m.joined_at, m.id limit $4`,
      [organizationId, afterTime, afterId, page.limit + 1],
    );
    return toPage(
      rows,
      page.limit,
      filter,
      ({ joinedAt, membershipId }) => [joinedAt.toISOString(), membershipId],
      (row) => this.toView(row, organizationId, readerId),
    );
  }

  async get(organizationId: string, readerId: string, membershipId: string): Promise<MemberView> {
    const [found] = await this.db.query<MemberRow[]>(`select ${columns} from ${tables} where m.id = $1`, [
      membershipId,
    ]);
    if (!found) throw new RangeError('There is no such membership; nothing leads here without one');
    return this.toView(found, organizationId, readerId);
  }

  private toView(row: MemberRow, organizationId: string, readerId: string): MemberView {
    const { email, phone, isDisabled, memberships, joinedAt, ...member } = row;
    const phoneMasked = phone === null ? null : maskPhone(phone);
    const held = { email, phone, isDisabled, memberships: memberships ?? [] };
    return {
      ...member,
      isDisabled,
      joinedAt: joinedAt.toISOString(),
      contactMasked: email === null ? phoneMasked : maskEmail(email),
      canResetByCode: judgeResetCode(held, organizationId, row.accountId === readerId).ok,
    };
  }
}
