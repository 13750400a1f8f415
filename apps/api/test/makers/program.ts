import type { CreateProgram, EditProgram } from '@guyub/domain/program';

import type { AccountCaller } from '../../src/platform/caller.ts';
import type { Person } from '../person.ts';
import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { makeMembership, signedInAs } from './caller.ts';

export interface MadeOrganization {
  id: string;
  slug: string;
  code: string;
  name: string;
}

interface OrganizationOptions {
  kind?: 'group' | 'office' | 'partner';
  isCommunicationOffice?: boolean;
  status?: 'active' | 'suspended';
}

/** An organization as a row, for tests of programs alone. */
export async function makeOrganizationRow(
  api: TestApp,
  code: string,
  { kind = 'group', isCommunicationOffice = false, status = 'active' }: OrganizationOptions = {},
): Promise<MadeOrganization> {
  const id = uuid();
  const made = { id, code, slug: `${code.toLowerCase()}-${id.slice(-8)}`, name: `Info ${code}` };
  await api.asSystem((tx) =>
    tx.query(
      `insert into organization (id, regency_code, slug, kind, code, name, about, is_kim, is_communication_office,
         weave_first, weave_second, is_verified, name_verified, status, search_text, created_at, version)
       select $1, r.code, $2, $3, $4, $5, '', false, $6, '#7a2e1d', '#d9a441', true, true, $7, lower($5), $8, 1
         from place_region r`,
      [id, made.slug, kind, code, made.name, isCommunicationOffice, status, api.clock.now().toString()],
    ),
  );
  return made;
}

/** A registered contact, so that links for the organization go somewhere. */
export async function makeContactRow(api: TestApp, organizationId: string, email: string): Promise<void> {
  await api.asSystem(async (tx) => {
    const [registrar, person] = [uuid(), uuid()];
    const now = api.clock.now().toString();
    await tx.query('insert into person (id, name, created_at, version) values ($1, $2, $3, 1)', [
      person,
      'Kontak',
      now,
    ]);
    await tx.query(
      `insert into account (id, person_id, email, password_hash, locale, rights_version, created_at, version)
       values ($1, $2, $3, '$argon2id$none', 'id', 1, $4, 1)`,
      [registrar, person, `registrar-${registrar}@example.org`, now],
    );
    await tx.query(
      `insert into organization_contact (id, organization_id, name, email, registered_by, registrar, added_at, version)
       values ($1, $2, 'Sekretariat', $3, 'organization', $4, $5, 1)`,
      [uuid(), organizationId, email, registrar, now],
    );
  });
}

/** Somebody who acts for this organization. */
export const actingFor = (
  api: TestApp,
  organization: MadeOrganization,
  given: Partial<AccountCaller> = {},
): Person & { caller: AccountCaller } =>
  signedInAs(api, {
    memberships: [
      makeMembership({
        organizationId: organization.id,
        slug: organization.slug,
        code: organization.code,
        roles: ['admin'],
      }),
    ],
    ...given,
  });

/** A venue of the regency's file. */
export async function anyVenue(api: TestApp): Promise<string> {
  const [venue] = await api.db.query<{ id: string }[]>('select id from place_venue order by name limit 1');
  if (!venue) throw new Error('the regency file has no venue');
  return venue.id;
}

/** What an admin sends who plans a blood drive on the second Saturday of each month. */
export function programInput(
  organizationId: string,
  given: Partial<Record<keyof CreateProgram, unknown>> = {},
): Record<string, unknown> & { id: string } {
  return {
    id: uuid(),
    organizationId,
    publish: true,
    title: 'Donor Darah Rutin',
    purpose: 'Menjaga stok darah PMI Klaten',
    indicator: 'Kantong darah per tahun',
    indicatorTarget: 400,
    peopleTarget: 100,
    location: { venueId: null, onlineUrl: 'https://meet.example.org/donor' },
    contactName: 'Mbak Rini',
    contactChannelId: null,
    activities: [
      { id: uuid(), kind: 'blood-drive', title: 'Donor darah', targetAmount: 50, unit: 'bags' },
      { id: uuid(), kind: 'fundraising', title: 'Kotak amal', targetAmount: null, unit: 'rupiah' },
    ],
    holidayPolicy: 'ask',
    recurrence: {
      kind: 'monthly-weekday',
      every: 1,
      ordinal: 2,
      weekday: 'sa',
      startsOn: '2026-12-01',
      startTime: '08:00',
      endTime: '12:00',
      timeZone: 'Asia/Jakarta',
      until: null,
      count: null,
    },
    ...given,
  } as Record<string, unknown> & { id: string };
}

/** The edit form of a program that was made from this input. */
export function editInput(
  input: Record<string, unknown>,
  given: Partial<Record<keyof EditProgram, unknown>> = {},
): Record<string, unknown> {
  const {
    id: _id,
    publish: _publish,
    recurrence: _recurrence,
    invitedHosts: _hosts,
    partners: _partners,
    ...content
  } = input;
  return { ...content, changeId: uuid(), version: 1, ...given };
}

/** A program as rows, without its dates: for tests of what the database itself forbids. */
export async function makeProgramRow(api: TestApp, ownerId: string): Promise<string> {
  const id = uuid();
  await api.asSystem(async (tx) => {
    await tx.query(
      `insert into program (id, regency_code, slug, title, purpose, indicator, kinds, state, owner_organization_id, online_url,
         contact_name, recurrence, dtstart, rdates, time_zone, duration_minutes, holiday_policy, historic_hosts, search_text,
         created_at, version)
       select $1, r.code, $2, 'Rapat Koordinasi', '', '', '{meeting}', 'active', $3, 'https://example.org', '', '{}',
              '2026-12-12T08:00', '{}', 'Asia/Jakarta', 120, 'ask', '{}', '', $4, 1 from place_region r`,
      [id, `rapat-${id}`, ownerId, api.clock.now().toString()],
    );
    await tx.query(
      `insert into program_host (program_id, organization_id, state, since, version) values ($1, $2, 'owner', $3, 1)`,
      [id, ownerId, api.clock.now().toString()],
    );
  });
  return id;
}
