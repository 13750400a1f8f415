import type { EntityManager } from 'typeorm';

import type { Holder } from '../access/holders.ts';
import type { TestApp } from '../test-app.ts';
import {
  ACCOUNTS,
  at,
  copy,
  id,
  insert,
  ORGANIZATIONS,
  SHARE,
  SHARE_OF_MEMBERS,
  SHARE_OF_PROGRAMS,
  someOrganization,
} from './many.ts';
import { makeEvents, makePrograms } from './program-rows.ts';

/** A row of each table that lists read, many times over. Straight into the tables: triggers are not what is tried here. */
export async function makeManyRows(api: TestApp, holder: Holder, caller: string): Promise<void> {
  const { organizationId = '', programId = '', eventId = '' } = holder.things;
  await api.db.transaction(async (tx) => {
    await tx.query('set local session_replication_role = replica');
    const own = (mine: string, others: string, share = SHARE) =>
      `case when n % ${share} = 0 then '${mine}'::uuid else ${others} end`;
    const ofOrganization = own(organizationId, someOrganization);
    const ofHost = own(organizationId, someOrganization, SHARE_OF_PROGRAMS);
    const ofAccount = own(caller, id('account'));
    await makePeople(tx, organizationId);
    await makeParts(tx, ofOrganization, caller);
    await makeDoors(tx, ofAccount, organizationId);
    await makePrograms(tx, programId, ofHost);
    await makeEvents(tx, eventId, ofHost);
  });
  await api.db.query('vacuum analyze');
}

async function makePeople(tx: EntityManager, organizationId: string): Promise<void> {
  const person = { id: id('person'), name: `'Warga ' || n`, created_at: at, version: '1' };
  await insert(tx, 'person', person, ACCOUNTS);
  await insert(
    tx,
    'account',
    {
      id: id('account'),
      person_id: id('person'),
      email: `'warga-' || n || '@example.org'`,
      password_hash: '(select min(password_hash) from account)',
      locale: `'id'`,
      rights_version: '1',
      created_at: at,
      version: '1',
    },
    ACCOUNTS,
  );
  const presence = { account_id: id('account'), last_at: `timestamptz '2026-11-20T00:00Z'` };
  await insert(tx, 'account_presence', presence, ACCOUNTS);
  await copy(
    tx,
    'organization',
    `kind = 'group'`,
    {
      id: id('organization'),
      slug: `'organisasi-' || n`,
      name: `'Organisasi ' || n`,
      kind: `case when n % 5 = 0 then 'partner' else 'group' end`,
      search_text: `'organisasi' || n || case when n % 197 = 0 then 'langka' else '' end`,
      is_verified: 'n % 100 <> 1',
      status: `case when n % 100 = 0 then 'suspended' else 'active' end`,
    },
    ORGANIZATIONS,
  );
  await insert(
    tx,
    'membership',
    {
      id: id('membership'),
      organization_id: `case when n % ${SHARE_OF_MEMBERS} = 0 then '${organizationId}'::uuid
                      else ${someOrganization} end`,
      account_id: id('account'),
      // the first account of an organization is its admin, if not of one in fifty
      roles: `case when n <= ${ORGANIZATIONS} and n % 50 <> 1 then '{admin}' else '{member}' end::text[]`,
      joined_at: at,
      joined_by: `'invitation'`,
      version: '1',
    },
    ACCOUNTS,
  );
}

async function makeParts(tx: EntityManager, ofOrganization: string, caller: string): Promise<void> {
  const organization_id = ofOrganization;
  await insert(tx, 'member_invitation', {
    id: id('invitation'),
    organization_id,
    name: `'Warga ' || n`,
    contact_kind: `'email'`,
    contact_masked: `'w***@example.org'`,
    roles: `'{member}'::text[]`,
    state: `'declined'`,
    invited_at: at,
    expires_at: `${at} + interval '7 days'`,
    answered_at: `${at} + interval '1 day'`,
  });
  await insert(tx, 'signed_link', {
    id: id('link'),
    purpose: `'member-invitation'`,
    subject_id: id('invitation'),
    organization_id,
    contact_kind: `'email'`,
    contact: `'warga-' || n || '@example.org'`,
    contact_masked: `'w***@example.org'`,
    locale: `'id'`,
    made_at: at,
    expires_at: `${at} + interval '7 days'`,
    maximum_uses: '1',
    uses: '0',
  });
  await insert(tx, 'join_request', {
    id: id('request'),
    organization_id,
    account_id: id('account'),
    message: `''`,
    state: `'declined'`,
    asked_at: at,
    answered_at: at,
    answered_by: `'${caller}'::uuid`,
  });
  await insert(tx, 'organization_contact', {
    id: id('contact'),
    organization_id,
    name: `'Warga ' || n`,
    email: `'warga-' || n || '@example.org'`,
    registered_by: `'organization'`,
    registrar: id('account'),
    added_at: at,
    version: '1',
  });
  await insert(tx, 'organization_decision', {
    id: id('decision'),
    organization_id,
    at,
    kind: `'verification'`,
    is_verified: 'true',
    name_verified: 'false',
    status: `'active'`,
    note: `''`,
    decided_by: `'${caller}'::uuid`,
  });
  await insert(tx, 'organization_notice', {
    id: id('notice'),
    organization_id,
    at,
    kind: `'host-left'`,
    params: `'{}'::jsonb`,
    program_slug: `'program-' || n`,
    event_slug: `case when n % 2 = 0 then 'event-' else 'lama-' end || n`,
  });
  await insert(tx, 'organization_succession', {
    id: id('succession'),
    organization_id,
    membership_id: id('membership'),
    proposed_by: id('account'),
    proposed_at: at,
    ends_at: `${at} + interval '7 days'`,
    state: `'lapsed'`,
    settled_at: `${at} + interval '7 days'`,
  });
  await insert(tx, 'organization_succession_vote', {
    id: id('vote'),
    succession_id: id('succession'),
    account_id: id('account'),
    vote: `'yes'`,
    at,
  });
  await insert(tx, 'organization_channel', {
    id: id('channel'),
    organization_id: id('organization', `n % ${ORGANIZATIONS} + 1`),
    platform: `'website'`,
    address: `'https://example.org/' || n`,
    label: `'Situs'`,
    added_at: at,
    version: '1',
  });
  await insert(tx, 'organization_hand_over', {
    id: id('hand-over'),
    organization_id,
    at,
    decided_by: id('account'),
    reason: `'pengurus pergi'`,
    membership_id: id('membership'),
    ends_admin_roles: 'true',
    done_at: at,
  });
  await insert(tx, 'audit_entry', {
    at: `timestamptz '2026-01-01T00:00Z' + n * interval '70 minutes'`,
    actor_kind: `'account'`,
    actor_id: `${id('account')}::text`,
    organization_id,
    operation: `case when n % 200 = 0 then 'organization.verify' else 'event.change' end`,
    request_id: `'request'`,
    action: `'update'`,
    table_name: `'event'`,
    row_id: `n::text`,
    changes: `'{}'::jsonb`,
  });
}

async function makeDoors(tx: EntityManager, ofAccount: string, organizationId: string): Promise<void> {
  const hash = (of: string) => `sha256(('${of}' || n)::bytea)`;
  await insert(tx, 'session', {
    id: id('session'),
    account_id: ofAccount,
    device: `'Firefox'`,
    created_at: at,
    has_second_factor: 'false',
  });
  await insert(tx, 'session_token', {
    token_hash: hash('token'),
    session_id: id('session'),
    successor_key: hash('key'),
    rights_version: '1',
    issued_at: at,
    last_used_at: at,
  });
  await insert(tx, 'security_notice', {
    id: id('security-notice'),
    account_id: ofAccount,
    kind: `'new-device'`,
    params: `'{}'::jsonb`,
    at,
  });
  await insert(tx, 'second_factor', {
    id: id('factor'),
    // one account in three, as far as they go
    account_id: id('account', 'n * 3'),
    kind: `'totp'`,
    name: `'HP'`,
    secret: `''`,
    last_step: '1',
    added_at: at,
  });
  await insert(tx, 'recovery_code', {
    id: id('code'),
    account_id: id('account'),
    salt: `substring(${hash('salt')} for 16)`,
    code_hash: hash('code'),
    made_at: at,
  });
  await insert(tx, 'message', {
    id: id('message'),
    recipient: `'warga-' || n || '@example.org'`,
    to_masked: `'w***@example.org'`,
    kind: `'member-invitation'`,
    subject: `''`,
    state: `'sent'`,
    created_at: at,
    settled_at: at,
  });
  await copy(tx, 'place_venue', 'true', {
    id: id('venue'),
    name: `'Gedung ' || n`,
    area_code: `'33.10.' || lpad((n % 26 + 1)::text, 2, '0') || '.2001'`,
    search_text: `'gedung' || n || case when n % 997 = 0 then 'langka' else '' end`,
    organization_id: `'${organizationId}'::uuid`,
  });
}
