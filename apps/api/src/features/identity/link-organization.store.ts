import type { OrganizationBrief } from '@guyub/domain/organization';
import type { EntityManager } from 'typeorm';

const brief = `jsonb_build_object('id', id, 'slug', slug, 'code', code, 'name', name, 'kind', kind,
  'weave', jsonb_build_array(weave_first, weave_second), 'isVerified', is_verified)`;

/** What links and messages tell of an organization, and the zone whose clock they speak by. */
export class LinkOrganizationStore {
  constructor(private readonly tx: EntityManager) {}

  async read(
    organizationId: string | null,
  ): Promise<{ timeZone: string; organization: OrganizationBrief | null }> {
    const [row] = await this.tx.query<{ timeZone: string; organization: OrganizationBrief | null }[]>(
      `select r.time_zone as "timeZone", (select ${brief} from organization where id = $1) as organization
         from place_region r order by r.code limit 1`,
      [organizationId],
    );
    return row ?? { timeZone: 'UTC', organization: null };
  }
}
