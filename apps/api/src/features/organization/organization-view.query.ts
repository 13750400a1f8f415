import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OrganizationView } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';

const view = `
  select o.id, o.slug, o.code, o.name, o.kind, json_build_array(o.weave_first, o.weave_second) as weave,
         o.is_verified as "isVerified", o.about, o.name_verified as "nameVerified", o.legal_form as "legalForm",
         o.founded_year as "foundedYear", o.area_code as "areaCode", area.label as "areaLabel", o.is_kim as "isKim",
         o.is_communication_office as "isCommunicationOffice", o.status, o.version,
         coalesce((
           select json_agg(json_build_object(
                    'id', c.id, 'platform', c.platform, 'address', c.address, 'label', c.label,
                    'followers', c.followers, 'followersOn', c.followers_on, 'version', c.version)
                  order by c.added_at, c.id)
             from organization_channel c where c.organization_id = o.id and c.removed_at is null), '[]') as channels,
         (select count(*)::int from membership m
           where m.organization_id = o.id and m.ended_at is null and m.roles && array['admin', 'head']) as "adminCount"
    from organization o left join place_area area on area.code = o.area_code`;

/** The public face of one organization. */
@Injectable()
export class OrganizationViewQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async findBySlug(slug: string): Promise<OrganizationView | null> {
    const [found] = await this.db.query<OrganizationView[]>(`${view} where o.slug = $1`, [slug]);
    return found ?? null;
  }

  /** The regency's communication office; null before its first account. */
  async findOffice(): Promise<OrganizationView | null> {
    const [found] = await this.db.query<OrganizationView[]>(`${view} where o.is_communication_office`);
    return found ?? null;
  }

  async get(id: string): Promise<OrganizationView> {
    const [found] = await this.db.query<OrganizationView[]>(`${view} where o.id = $1`, [id]);
    if (!found) throw new RangeError('There is no such organization; nothing leads here without one');
    return found;
  }
}
