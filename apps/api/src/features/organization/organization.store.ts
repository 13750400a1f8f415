import type {
  CreateOrganization,
  OrganizationKind,
  OrganizationProfile,
  OrganizationStatus,
  Weave,
} from '@guyub/domain/organization';
import { foldForSearch } from '@guyub/domain/kernel/search';
import type { EntityManager } from 'typeorm';

export interface OrganizationForWrite {
  id: string;
  kind: OrganizationKind;
  isCommunicationOffice: boolean;
  name: string;
  isVerified: boolean;
  nameVerified: boolean;
  status: OrganizationStatus;
  version: number;
}

export interface Decision {
  id: string;
  kind: 'verification' | 'suspension';
  isVerified: boolean;
  nameVerified: boolean;
  status: OrganizationStatus;
  note: string;
}

/** A code and a name are sought apart: no match runs from the end of one into the other. */
const searchText = (code: string, name: string) => `${foldForSearch(code)} ${foldForSearch(name)}`;

export class OrganizationStore {
  constructor(private readonly tx: EntityManager) {}

  /** Locks the organization: whatever decides about it or its members waits in line here. */
  lock(id: string): Promise<OrganizationForWrite> {
    return this.read(id, 'for update');
  }

  get(id: string): Promise<OrganizationForWrite> {
    return this.read(id, '');
  }

  private async read(id: string, lock: '' | 'for update'): Promise<OrganizationForWrite> {
    const [found] = await this.tx.query<OrganizationForWrite[]>(
      `select id, kind, is_communication_office as "isCommunicationOffice", name, is_verified as "isVerified",
              name_verified as "nameVerified", status, version
         from organization where id = $1 ${lock}`,
      [id],
    );
    if (!found)
      throw new RangeError('There is no such organization; the access guard lets nobody come here for it');
    return found;
  }

  async isAreaKnown(code: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>('select from place_area where code = $1', [code]);
    return rows.length > 0;
  }

  async listWeaves(): Promise<Weave[]> {
    const rows = await this.tx.query<{ first: string; second: string }[]>(
      'select weave_first as first, weave_second as second from organization',
    );
    return rows.map(({ first, second }) => [first, second]);
  }

  /** False when another organization has the address. */
  async addOrganization(
    { id, kind, slug, weave, ...profile }: CreateOrganization & { weave: Weave },
    at: Date,
    isCommunicationOffice = false,
  ): Promise<boolean> {
    const [added] = await this.tx.query<unknown[]>(
      `insert into organization
         (id, regency_code, slug, kind, code, name, about, legal_form, founded_year, area_code, is_kim,
          is_communication_office, weave_first, weave_second, is_verified, name_verified, status, search_text,
          created_at, version)
       values ($1, (select code from place_region), $2, $3, $4, $5, $6, $7, $8, $9, $10,
               -- the communication office, which verifies the others, needs nobody's verification
               $11, $12, $13, $11, $11, 'active', $14, $15, 1)
       on conflict (slug) do nothing returning id`,
      [
        id,
        slug,
        kind,
        profile.code,
        profile.name,
        profile.about,
        profile.legalForm,
        profile.foundedYear,
        profile.areaCode,
        profile.isKim,
        isCommunicationOffice,
        weave[0],
        weave[1],
        searchText(profile.code, profile.name),
        at,
      ],
    );
    return added !== undefined;
  }

  async saveProfile(id: string, profile: OrganizationProfile, nameVerified: boolean): Promise<void> {
    await this.tx.query(
      `update organization
          set code = $2, name = $3, about = $4, legal_form = $5, founded_year = $6, area_code = $7, is_kim = $8,
              weave_first = $9, weave_second = $10, name_verified = $11, search_text = $12, version = version + 1
        where id = $1`,
      [
        id,
        profile.code,
        profile.name,
        profile.about,
        profile.legalForm,
        profile.foundedYear,
        profile.areaCode,
        profile.isKim,
        profile.weave[0],
        profile.weave[1],
        nameVerified,
        searchText(profile.code, profile.name),
      ],
    );
  }

  /** Writes what was decided, and into the history that it was. */
  async recordDecision(
    organizationId: string,
    decision: Decision,
    decidedBy: string,
    at: Date,
  ): Promise<void> {
    const { id, kind, isVerified, nameVerified, status, note } = decision;
    await this.tx.query(
      `update organization set is_verified = $2, name_verified = $3, status = $4, version = version + 1 where id = $1`,
      [organizationId, isVerified, nameVerified, status],
    );
    await this.tx.query(
      `insert into organization_decision
         (id, organization_id, at, kind, is_verified, name_verified, status, note, decided_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, organizationId, at, kind, isVerified, nameVerified, status, note, decidedBy],
    );
  }
}
