import type { OrganizationBrief } from '@guyub/domain/organization';
import type { EntityManager } from 'typeorm';

import type { Locale } from './account.store.ts';

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

  /** Who oversees everybody, and hears what they object to. */
  async findCommunicationOffice(): Promise<{ name: string; slug: string } | null> {
    const [office] = await this.tx.query<{ name: string; slug: string }[]>(
      'select name, slug from organization where is_communication_office',
    );
    return office ?? null;
  }

  /** Present members who can be written to; whoever has only a phone reads it in the app. */
  async listMemberAddresses(organizationId: string): Promise<{ email: string; locale: Locale }[]> {
    return this.tx.query(
      `select a.email, a.locale from membership m join account a on a.id = m.account_id
        where m.organization_id = $1 and m.ended_at is null and a.email is not null
          and a.disabled_at is null order by a.email`,
      [organizationId],
    );
  }
}
