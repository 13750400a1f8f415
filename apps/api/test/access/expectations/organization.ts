import { makeOrganization } from '../../makers/organization.ts';
import type { TestApp } from '../../test-app.ts';
import { uuid } from '../../uuid.ts';
import { type Allowed, type SliceExpectations } from '../expectation.ts';
import { groupRoles, officeRoles, type Things } from '../holders.ts';

const admins = ['admin', 'head'] as const;
const toOwner = ({ organizationId = '' }: Things) => ({ id: organizationId });
const toSuccession = (things: Things) => ({ ...toOwner(things), successionId: things.successionId ?? '' });
const toPartner = ({ sharedPartnerId = '' }: Things) => ({ id: sharedPartnerId });
const toOffice = ({ communicationOfficeId = '' }: Things) => ({ id: communicationOfficeId });

/** Groups look after themselves; the communication office looks after offices and partners; its admins after itself. */
const bySteward = [
  { allowed: { owner: admins }, path: toOwner },
  { allowed: { 'communication-office': ['officer', 'head', 'sysadmin'] }, path: toPartner },
  { allowed: { 'communication-office': ['admin', 'head', 'sysadmin'] }, path: toOffice },
] as const;
/** A sysadmin can let somebody in where a group's admins are gone. */
const byInviter = [
  { allowed: { owner: admins, 'communication-office': ['sysadmin'] }, path: toOwner },
  bySteward[1],
  bySteward[2],
] as const;
const byOwnAdmin: Allowed = { owner: admins };
const byMember: Allowed = {
  owner: [...groupRoles, ...officeRoles],
  // members too, as whoever helps at a date is
  event: ['door-crew', 'cashier', 'photographer'],
};
const byOverseer: Allowed = { 'communication-office': ['officer', 'head'] };
const byAdminOrOverseer: Allowed = { owner: admins, ...byOverseer };

export const organization: SliceExpectations = {
  async make(api, { things, organizations, eventAccounts }) {
    return {
      communicationOfficeId: organizations['communication-office'],
      sharedPartnerId: (await makeOrganization(api, { kind: 'partner' })).id,
      ...(await makeParts(api, things, eventAccounts['door-crew'])),
    };
  },
  rows: {
    'organization.list': { allowed: 'everyone' },
    'organization.get': {
      allowed: 'everyone',
      path: ({ organizationSlug = '' }) => ({ slug: organizationSlug }),
    },
    'organization.get-office': { allowed: 'everyone' },
    'organization.create': [
      { allowed: 'signed-in', body: () => ({ kind: 'group' }) },
      {
        allowed: { 'communication-office': ['officer', 'head', 'sysadmin'] },
        body: () => ({ kind: 'partner' }),
      },
    ],
    'organization.edit': bySteward,
    'organization.verify': { allowed: byOverseer, path: toOwner },
    'organization.suspend': { allowed: byOverseer, path: toOwner },
    'organization.list-decisions': {
      allowed: { owner: admins, 'communication-office': ['officer', 'head', 'sysadmin', 'auditor'] },
      path: toOwner,
    },
    'organization.list-audit': {
      allowed: { owner: admins, 'communication-office': ['auditor'] },
      path: toOwner,
    },

    'organization.list-all-audit': { allowed: { 'communication-office': ['auditor'] } },

    'organization.add-channel': bySteward,
    'organization.edit-channel': {
      allowed: byOwnAdmin,
      path: (things) => ({ ...toOwner(things), channelId: things.channelId ?? '' }),
    },
    'organization.remove-channel': {
      allowed: byOwnAdmin,
      path: (things) => ({ ...toOwner(things), channelId: things.channelId ?? '' }),
    },

    'organization.list-members': {
      allowed: { owner: admins, 'communication-office': ['sysadmin'] },
      path: toOwner,
    },
    'organization.edit-member': {
      allowed: byOwnAdmin,
      path: (things) => ({ ...toOwner(things), membershipId: things.membershipId ?? '' }),
    },
    'organization.remove-member': {
      allowed: byOwnAdmin,
      path: (things) => ({ ...toOwner(things), membershipId: things.membershipId ?? '' }),
    },
    'organization.leave': {
      allowed: byMember,
      path: toOwner,
    },

    'organization.list-invitations': byInviter,
    'organization.invite': byInviter,
    'organization.revoke-invitation': {
      allowed: { owner: admins, 'communication-office': ['sysadmin'] },
      path: (things) => ({ ...toOwner(things), invitationId: things.invitationId ?? '' }),
    },

    'organization.ask-to-join': { allowed: 'signed-in', path: toOwner },
    'organization.list-join-requests': { allowed: 'signed-in', path: toOwner },
    'organization.answer-join-request': {
      allowed: byOwnAdmin,
      path: (things) => ({ ...toOwner(things), requestId: things.requestId ?? '' }),
    },
    // whoever asked, who is somebody from outside
    'organization.withdraw-join-request': {
      allowed: { event: ['door-crew'] },
      path: (things) => ({ ...toOwner(things), requestId: things.requestId ?? '' }),
    },

    'organization.get-succession': {
      allowed: { ...byMember, 'communication-office': ['officer', 'head', 'sysadmin', 'auditor'] },
      path: toOwner,
    },
    // a member may ask; whether they are one of those who vote is decided under the lock
    'organization.propose-succession': { allowed: byMember, path: toOwner },
    'organization.vote-on-succession': { allowed: byMember, path: toSuccession },
    'organization.answer-succession': { allowed: byMember, path: toSuccession },
    'organization.object-to-succession': { allowed: byOwnAdmin, path: toSuccession },
    'organization.hand-over': { allowed: byOverseer, path: toOwner },
    'organization.revoke-hand-over': {
      allowed: byOverseer,
      path: (things) => ({ ...toOwner(things), invitationId: things.invitationId ?? '' }),
    },
    'organization.list-own-successions': { allowed: 'signed-in' },
    'organization.list-without-admin': {
      allowed: { 'communication-office': ['officer', 'head', 'sysadmin', 'auditor'] },
    },

    'organization.list-contacts': { allowed: byAdminOrOverseer, path: toOwner },
    'organization.add-contact': { allowed: byAdminOrOverseer, path: toOwner },
    'organization.remove-contact': {
      allowed: byAdminOrOverseer,
      path: (things) => ({ ...toOwner(things), contactId: things.contactId ?? '' }),
    },
  },
};

/** One of each part of an organization that a path can name. */
async function makeParts(
  api: TestApp,
  { organizationId = '', membershipId = '' }: Things,
  askerId: string,
): Promise<Things> {
  const [channelId, invitationId, requestId, contactId] = [uuid(), uuid(), uuid(), uuid()];
  const successionId = uuid();
  const now = api.clock.now().toString();
  await api.asSystem(async (tx) => {
    await tx.query(
      `insert into organization_channel (id, organization_id, platform, address, label, added_at, version)
       values ($1, $2, 'website', 'https://example.org', 'Situs', $3, 1)`,
      [channelId, organizationId, now],
    );
    await tx.query(
      `insert into member_invitation
         (id, organization_id, name, contact_kind, contact_masked, roles, state, invited_at, expires_at)
       values ($1, $2, 'Siti', 'email', 's***@example.org', '{member}', 'open', $3, $3::timestamptz + interval '1 day')`,
      [invitationId, organizationId, now],
    );
    await tx.query(
      `insert into join_request (id, organization_id, account_id, message, state, asked_at)
       values ($1, $2, $3, '', 'open', $4)`,
      [requestId, organizationId, askerId, now],
    );
    await tx.query(
      `insert into organization_contact (id, organization_id, name, email, registered_by, registrar, added_at, version)
       values ($1, $2, 'Siti', 'siti@example.org', 'organization', $3, $4, 1)`,
      [contactId, organizationId, askerId, now],
    );
    await tx.query(
      `insert into organization_succession
         (id, organization_id, membership_id, proposed_by, proposed_at, ends_at, state)
       values ($1, $2, $3, $4, $5, $5::timestamptz + interval '7 days', 'open')`,
      [successionId, organizationId, membershipId, askerId, now],
    );
  });
  return { channelId, invitationId, requestId, contactId, successionId };
}
