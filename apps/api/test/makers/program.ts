import type { CreateProgram, EditProgram } from '@guyub/domain/program';

import type { Answer, Person } from '../person.ts';
import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { makeAccount, type SignedInPerson } from './account.ts';
import { type MadeOrganization, makeOrganization } from './organization.ts';

/** The groups, partners and the office that these stories are about, each with a person who acts for it. */
export interface ProgramWorld {
  organizations: Record<Actor, MadeOrganization>;
  people: Record<Actor, SignedInPerson>;
}
type Actor = 'ick' | 'skb' | 'isk' | 'isw' | 'pmi' | 'polres' | 'office';

/** Everybody anew, so that tests in one database do not meet; the office is one for all. */
export async function makeProgramWorld(api: TestApp): Promise<ProgramWorld> {
  const group = (code: string) =>
    makeOrganization(api, { code, name: `Info ${code} Klaten`, isVerified: true });
  const partner = (code: string) => makeOrganization(api, { code, name: `${code} Klaten`, kind: 'partner' });
  const organizations = {
    ick: await group('ICK'),
    skb: await group('SKB'),
    isk: await group('ISK'),
    isw: await group('ISW'),
    pmi: await partner('PMI'),
    polres: await partner('Polres'),
    office: await theOffice(api),
  };
  const person = (actor: keyof typeof organizations) =>
    makeAccount(api, {
      memberships: [
        { organizationId: organizations[actor].id, roles: [actor === 'office' ? 'officer' : 'admin'] },
      ],
    });
  const people = {
    ick: await person('ick'),
    skb: await person('skb'),
    isk: await person('isk'),
    isw: await person('isw'),
    pmi: await person('pmi'),
    polres: await person('polres'),
    office: await person('office'),
  };
  return { organizations, people };
}

async function theOffice(api: TestApp): Promise<MadeOrganization> {
  const [office] = await api.db.query<MadeOrganization[]>(
    'select id, slug, code, name from organization where is_communication_office',
  );
  return (
    office ??
    makeOrganization(api, { code: 'Diskominfo', name: 'Diskominfo Klaten', isCommunicationOffice: true })
  );
}

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

export interface MadeProgram {
  id: string;
  slug: string;
  input: Record<string, unknown>;
}

/** A program planned by somebody, by the API as everyone's are. */
export async function planProgram(
  person: Person,
  organizationId: string,
  given: Partial<Record<keyof CreateProgram, unknown>> = {},
): Promise<MadeProgram> {
  const input = programInput(organizationId, given);
  const answer = await person.post('/api/programs', input);
  if (answer.status !== 201) throw new Error(`the program was not made: ${answer.text}`);
  return { id: input.id, slug: String(answer.body['slug']), input };
}

/** Asks an organization to host and lets it accept. */
export async function joinAsHost(
  program: MadeProgram,
  by: { person: Person; organizationId: string },
  joining: { person: Person; organizationId: string },
): Promise<void> {
  const answers: Answer[] = [
    await by.person.post(`/api/programs/${program.id}/hosts`, {
      changeId: uuid(),
      organizationId: by.organizationId,
      invitedOrganizationId: joining.organizationId,
    }),
    await joining.person.post(`/api/programs/${program.id}/hosts/answer`, {
      changeId: uuid(),
      organizationId: joining.organizationId,
      answer: 'accept',
    }),
  ];
  for (const answer of answers)
    if (answer.status !== 200) throw new Error(`the host did not join: ${answer.text}`);
}

/** The kinds of notices that an organization was given about a program, oldest first. */
export async function noticesOf(api: TestApp, organizationId: string, slug: string): Promise<string[]> {
  const rows = await api.db.query<{ kind: string }[]>(
    'select kind from organization_notice where organization_id = $1 and program_slug = $2 order by seq',
    [organizationId, slug],
  );
  return rows.map(({ kind }) => kind);
}

/** The kinds of history of a program, oldest first. */
export async function historyOf(api: TestApp, programId: string): Promise<string[]> {
  const rows = await api.db.query<{ kind: string }[]>(
    'select kind from program_history where program_id = $1 order by id',
    [programId],
  );
  return rows.map(({ kind }) => kind);
}

/** Who wrote which of the program's tables by an operation. */
export async function auditOf(
  api: TestApp,
  operation: string,
  rowStartsWith: string,
): Promise<{ table: string; action: string; actor: string; organizationId: string | null }[]> {
  return api.db.query(
    `select table_name as "table", action, actor_id as actor, organization_id as "organizationId"
       from audit_entry where operation = $1 and starts_with(row_id, $2) order by id`,
    [operation, rowStartsWith],
  );
}
