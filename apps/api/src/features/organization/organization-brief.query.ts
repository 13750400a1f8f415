import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OrganizationBrief } from '@guyub/domain/organization';
import { DataSource, type EntityManager } from 'typeorm';

/** An organization's brief as one JSON value, for a table that is called so in the query. */
export const briefOf = (organization: string): string => `
  json_build_object(
    'id', ${organization}.id, 'slug', ${organization}.slug, 'code', ${organization}.code, 'name', ${organization}.name,
    'kind', ${organization}.kind, 'weave', json_build_array(${organization}.weave_first, ${organization}.weave_second),
    'isVerified', ${organization}.is_verified)`;

/** Enough of organizations to name them beside what they host. */
@Injectable()
export class OrganizationBriefQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** By id; within a transaction where one is given. Unknown ids are left out. */
  async of(
    ids: readonly string[],
    tx: EntityManager = this.db.manager,
  ): Promise<Map<string, OrganizationBrief>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ brief: OrganizationBrief }[]>(
      `select ${briefOf('o')} as brief from organization o where o.id = any ($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ brief }) => [brief.id, brief]));
  }
}
