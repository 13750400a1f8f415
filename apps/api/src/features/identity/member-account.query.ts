import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { AccessRequest, RelationReader } from '../../platform/access.ts';

export interface MemberAccount {
  organizationId: string;
  accountId: string;
}

/** The account behind a membership that stands, of the organization that the path names. */
@Injectable()
export class MemberAccountQuery implements RelationReader<MemberAccount> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  read({ params }: AccessRequest): Promise<MemberAccount | null> {
    return this.run(params.id ?? '', params.membershipId ?? '');
  }

  async run(organizationId: string, membershipId: string): Promise<MemberAccount | null> {
    const [member] = await this.dataSource.query<MemberAccount[]>(
      `select organization_id as "organizationId", account_id as "accountId" from membership
        where id = $1 and organization_id = $2 and ended_at is null`,
      [membershipId, organizationId],
    );
    return member ?? null;
  }
}
