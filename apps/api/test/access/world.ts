import { randomInt } from 'node:crypto';

import type { OrganizationKind, Role } from '@guyub/domain/organization';

import { makeAccount, makeAccountRow } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import type { Half, SliceExpectations } from './expectation.ts';
import {
  communicationOfficeRoles,
  groupRoles,
  type HeldRole,
  type Holder,
  officeRoles,
  type Standing,
  type Things,
} from './holders.ts';

const standings = ['owner', 'co-host', 'invited', 'former-host', 'partner', 'other'] as const;
type HostStanding = (typeof standings)[number];
type Organizations = Record<HostStanding, string>;

const eventRoles = ['door-crew', 'cashier', 'photographer'] as const;
const rolesOf = { group: groupRoles, office: officeRoles } as const;

/** Everybody who can stand to a thing in any way, each in a browser of their own; visitors are left out. */
export async function makeWorld(api: TestApp, slices: readonly SliceExpectations[]): Promise<Holder[]> {
  const groups = await makeOrganizations(api, 'group');
  const offices = await makeOrganizations(api, 'office');
  const communicationOffice = (await makeOrganization(api, { isCommunicationOffice: true })).id;
  // helpers of a date are members of one of its hosts
  const ofHost = [{ organizationId: groups.owner, roles: ['member' as const] }];
  const eventHolders = await Promise.all(eventRoles.map(() => makeAccount(api, { memberships: ofHost })));
  const eventAccounts = Object.fromEntries(
    eventRoles.map((role, index) => [role, eventHolders[index]!.accountId]),
  ) as Half['eventAccounts'];

  const inHalf = async (own: Organizations, kind: 'group' | 'office') => {
    const things = await makeThings(api, own, kind === 'group' ? offices : groups);
    const organizations = { ...own, 'communication-office': communicationOffice };
    return addThings(api, slices, { things, organizations, eventAccounts });
  };
  const things = { group: await inHalf(groups, 'group'), office: await inHalf(offices, 'office') };

  const holders: Holder[] = [];
  const add = async (
    standing: Standing,
    role: HeldRole,
    kind: 'group' | 'office',
    organizationId: string,
  ) => {
    const person = await makeAccount(api, { memberships: [{ organizationId, roles: [role as Role] }] });
    // the group's half of the world, in which offices host too, unless an office owns
    const seen = kind === 'office' && standing === 'owner' ? things.office : things.group;
    const label = `${standing} ${kind}/${role}`;
    holders.push({
      label,
      standing,
      role,
      accountId: person.accountId,
      organizationId,
      person,
      things: seen,
    });
  };
  for (const standing of standings)
    for (const [kind, own] of [['group', groups] as const, ['office', offices] as const])
      for (const role of rolesOf[kind]) await add(standing, role, kind, own[standing]);
  for (const role of communicationOfficeRoles)
    await add('communication-office', role, 'office', communicationOffice);

  const alone = await makeAccount(api);
  const without = { organizationId: null, things: things.group };
  holders.push({
    ...without,
    label: 'none/account',
    standing: 'none',
    role: 'account',
    accountId: alone.accountId,
    person: alone,
  });
  for (const [index, role] of eventRoles.entries()) {
    const person = eventHolders[index]!;
    holders.push({
      ...without,
      label: `event/${role}`,
      standing: 'event',
      role,
      accountId: person.accountId,
      person,
    });
  }
  return holders;
}

async function makeOrganizations(api: TestApp, kind: OrganizationKind): Promise<Organizations> {
  const made = await Promise.all(standings.map(() => makeOrganization(api, { kind })));
  return Object.fromEntries(standings.map((standing, index) => [standing, made[index]!.id])) as Organizations;
}

async function addThings(api: TestApp, slices: readonly SliceExpectations[], half: Half): Promise<Things> {
  let { things } = half;
  for (const { make } of slices) things = { ...things, ...(await make?.(api, { ...half, things })) };
  return things;
}

/** An organization with a member, and its program: hosted, offered, left and confirmed by organizations of both kinds. */
async function makeThings(api: TestApp, own: Organizations, others: Organizations): Promise<Things> {
  const memberAccount = await makeAccountRow(api, {
    email: null,
    phone: `+628${String(randomInt(1e10)).padStart(10, '1')}`,
    memberships: [{ organizationId: own.owner, roles: ['member'] }],
  });
  const program = { programId: uuid(), partnerId: uuid() };
  const now = api.clock.now().toString();
  await api.asSystem(async (tx) => {
    await tx.query(
      `insert into program (id, regency_code, slug, title, purpose, indicator, kinds, state, owner_organization_id,
         online_url, contact_name, recurrence, dtstart, rdates, time_zone, duration_minutes, holiday_policy,
         historic_hosts, search_text, created_at, version)
       select $1, code, $2, 'Donor Darah Rutin', '', '', '{blood-drive}', 'active', $3, 'https://example.org', '', '{}',
              '2026-12-12T08:00', '{}', 'Asia/Jakarta', 240, 'ask', '{}', '', $4, 1 from place_region`,
      [program.programId, `program-${program.programId}`, own.owner, now],
    );
    const hosts = [
      [own.owner, 'owner'],
      ...[own, others].flatMap((organizations) => [
        [organizations['co-host'], 'accepted'],
        [organizations.invited, 'invited'],
        [organizations['former-host'], 'left'],
      ]),
    ];
    for (const [organizationId, state] of hosts)
      await tx.query(
        `insert into program_host (program_id, organization_id, state, since, invited_by, version)
         values ($1, $2, $3, $4, $5, 1)`,
        [program.programId, organizationId, state, now, state === 'owner' ? null : own.owner],
      );
    for (const [id, organizationId] of [
      [program.partnerId, own.partner],
      [uuid(), others.partner],
    ])
      await tx.query(
        `insert into program_partner (id, program_id, organization_id, role, state, note, asked_by, since, version)
         values ($1, $2, $3, 'medical', 'confirmed', '', $4, $5, 1)`,
        [id, program.programId, organizationId, own.owner, now],
      );
  });
  const [{ slug }] = await api.db.query<[{ slug: string }]>('select slug from organization where id = $1', [
    own.owner,
  ]);
  return {
    organizationId: own.owner,
    organizationSlug: slug,
    coHostId: own['co-host'],
    invitedId: own.invited,
    membershipId: memberAccount.membershipIds[0]!,
    memberAccountId: memberAccount.accountId,
    ...program,
    programSlug: `program-${program.programId}`,
  };
}
