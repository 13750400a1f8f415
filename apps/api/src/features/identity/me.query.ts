import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Me } from '@guyub/domain/identity';
import { DataSource } from 'typeorm';

type Row = Omit<Me, 'isOverseer' | 'isSysadmin' | 'isAuditor'> & { officeRoles: string[] };

@Injectable()
export class MeQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(accountId: string): Promise<Me> {
    const [row] = await this.dataSource.query<Row[]>(
      `select a.id as "accountId", p.name, a.email, a.phone, a.locale,
              coalesce(jsonb_agg(jsonb_build_object(
                'organization', jsonb_build_object('id', g.id, 'slug', g.slug, 'code', g.code, 'name', g.name,
                  'kind', g.kind, 'weave', jsonb_build_array(g.weave_first, g.weave_second),
                  'isVerified', g.is_verified),
                'roles', m.roles) order by g.name, g.id) filter (where g.id is not null), '[]') as memberships,
              coalesce(jsonb_agg(m.roles) filter (where g.is_communication_office) -> 0, '[]') as "officeRoles"
         from account a join person p on p.id = a.person_id
         left join membership m on m.account_id = a.id and m.ended_at is null
         left join organization g on g.id = m.organization_id
        where a.id = $1 group by a.id, p.name`,
      [accountId],
    );
    if (!row) throw new Error('A session without an account');
    const { officeRoles, ...me } = row;
    return {
      ...me,
      isOverseer: officeRoles.includes('officer') || officeRoles.includes('head'),
      isSysadmin: officeRoles.includes('sysadmin'),
      isAuditor: officeRoles.includes('auditor'),
    };
  }
}
