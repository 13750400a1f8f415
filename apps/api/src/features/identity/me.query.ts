import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Me, rolesInSession } from '@guyub/domain/identity';
import { DataSource } from 'typeorm';

import { type Config, InjectConfig } from '../../platform/config.ts';

type Row = Omit<Me, 'isOverseer' | 'isSysadmin' | 'isAuditor' | 'waitingRoles' | 'hasSecondFactor'> & {
  officeId: string | null;
};

@Injectable()
export class MeQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Who somebody is in a session of theirs: the same roles that the session's caller has. */
  async run({ accountId, hasSecondFactor }: { accountId: string; hasSecondFactor: boolean }): Promise<Me> {
    const [row] = await this.dataSource.query<Row[]>(
      `select a.id as "accountId", p.name, a.email, a.phone, a.locale,
              coalesce(jsonb_agg(jsonb_build_object(
                'organization', jsonb_build_object('id', g.id, 'slug', g.slug, 'code', g.code, 'name', g.name,
                  'kind', g.kind, 'weave', jsonb_build_array(g.weave_first, g.weave_second),
                  'isVerified', g.is_verified),
                'roles', m.roles) order by g.name, g.id) filter (where g.id is not null), '[]') as memberships,
              min(g.id::text) filter (where g.is_communication_office) as "officeId"
         from account a join person p on p.id = a.person_id
         left join membership m on m.account_id = a.id and m.ended_at is null
         left join organization g on g.id = m.organization_id
        where a.id = $1 group by a.id, p.name`,
      [accountId],
    );
    if (!row) throw new Error('A session without an account');
    const { officeId, ...me } = row;
    const split = me.memberships.map(({ organization, roles }) => ({
      organization,
      ...rolesInSession(organization.kind, roles, hasSecondFactor, this.config.isDemo),
    }));
    const inOffice = split.find(({ organization }) => organization.id === officeId)?.held ?? [];
    return {
      ...me,
      memberships: split.map(({ organization, held }) => ({ organization, roles: held })),
      isOverseer: inOffice.includes('officer') || inOffice.includes('head'),
      isSysadmin: inOffice.includes('sysadmin'),
      isAuditor: inOffice.includes('auditor'),
      waitingRoles: split
        .filter(({ waiting }) => waiting.length > 0)
        .map(({ organization, waiting }) => ({ organization, roles: waiting })),
      hasSecondFactor,
    };
  }
}
