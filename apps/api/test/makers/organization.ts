import type { OrganizationKind, Role } from '@guyub/domain/organization';

import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

export interface MadeOrganization {
  id: string;
  slug: string;
  code: string;
  name: string;
}

/** An organization without members. */
export async function makeOrganization(
  api: Pick<TestApp, 'asSystem' | 'clock'>,
  given: {
    kind?: OrganizationKind;
    slug?: string;
    code?: string;
    name?: string;
    isCommunicationOffice?: boolean;
    status?: 'active' | 'suspended';
    isVerified?: boolean;
  } = {},
): Promise<MadeOrganization> {
  const id = uuid();
  const { code = 'ICK', name = 'Info Cegatan Klaten', slug = `organization-${id}` } = given;
  const isCommunicationOffice = given.isCommunicationOffice ?? false;
  await api.asSystem((tx) =>
    tx.query(
      `insert into organization (id, regency_code, slug, kind, code, name, about, is_kim, is_communication_office,
       weave_first, weave_second, is_verified, name_verified, status, search_text, created_at, version)
     values ($1, (select code from place_region), $2, $3, $4, $5, '', false, $6, '#efe4cc', '#33507d', $9, false, $7,
       lower($5), $8, 1)`,
      [
        id,
        slug,
        given.kind ?? (isCommunicationOffice ? 'office' : 'group'),
        code,
        name,
        isCommunicationOffice,
        given.status ?? 'active',
        api.clock.now().toString(),
        given.isVerified ?? false,
      ],
    ),
  );
  return { id, slug, code, name };
}

/** A membership since now. */
export async function makeMember(
  api: Pick<TestApp, 'asSystem' | 'clock'>,
  organizationId: string,
  accountId: string,
  roles: readonly Role[] = ['member'],
): Promise<string> {
  const id = uuid();
  await api.asSystem((tx) =>
    tx.query(
      `insert into membership (id, organization_id, account_id, roles, joined_by, version, joined_at)
     values ($1, $2, $3, $4, 'invitation', 1, $5)`,
      [id, organizationId, accountId, roles, api.clock.now().toString()],
    ),
  );
  return id;
}
