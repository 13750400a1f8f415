import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OrganizationKind, OrganizationStatus, Role } from '@guyub/domain/organization';
import { DataSource, type EntityManager } from 'typeorm';

/** What other slices ask of an organization before they act for it or with it. */
export interface OrganizationStanding {
  id: string;
  slug: string;
  code: string;
  name: string;
  kind: OrganizationKind;
  status: OrganizationStatus;
  isVerified: boolean;
}

/** Who belongs where, and whether an organization may plan. */
@Injectable()
export class MembershipQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Standing by id; unknown ids are left out. Judge planning by `mayPlan(standing.status)` of the domain. */
  async standingOf(
    ids: readonly string[],
    tx: EntityManager = this.db.manager,
  ): Promise<Map<string, OrganizationStanding>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<OrganizationStanding[]>(
      `select id, slug, code, name, kind, status, is_verified as "isVerified" from organization where id = any ($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The roles that an account holds in an organization now; none when it is no member. */
  async rolesOf(
    accountId: string,
    organizationId: string,
    tx: EntityManager = this.db.manager,
  ): Promise<readonly Role[]> {
    const [found] = await tx.query<{ roles: Role[] }[]>(
      'select roles from membership where account_id = $1 and organization_id = $2 and ended_at is null',
      [accountId, organizationId],
    );
    return found?.roles ?? [];
  }
}
