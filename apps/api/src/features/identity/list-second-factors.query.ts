import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SecondFactors } from '@guyub/domain/identity';
import { DataSource } from 'typeorm';

import { Passkeys } from './passkey.adapter.ts';

interface Row extends Omit<SecondFactors['factors'][number], 'addedAt' | 'lastUsedAt'> {
  addedAt: Date;
  lastUsedAt: Date | null;
}

/** Somebody's own factors, without what is secret of them. At most ten, so there are no pages. */
@Injectable()
export class ListSecondFactorsQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passkeys: Passkeys,
  ) {}

  async run(accountId: string): Promise<SecondFactors> {
    const rows = await this.dataSource.query<Row[]>(
      `select id, kind, name, added_at as "addedAt", last_used_at as "lastUsedAt"
         from second_factor where account_id = $1 order by added_at, id`,
      [accountId],
    );
    const [codes] = await this.dataSource.query<{ left: number }[]>(
      'select count(*)::int as "left" from recovery_code where account_id = $1 and used_at is null',
      [accountId],
    );
    return {
      factors: rows.map(({ addedAt, lastUsedAt, ...row }) => ({
        ...row,
        addedAt: addedAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      recoveryCodesLeft: codes?.left ?? 0,
      passkeyOrigin: this.passkeys.origin,
    };
  }
}
