import { cloneDatabase, type TestDatabase } from '../test-database.ts';
import { uuid } from '../uuid.ts';

const AT = '2026-11-22T00:00:00Z';
const ACTOR = JSON.stringify({ kind: 'system', id: 'test' });
const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA';

const endOf = (membershipId: string): [string, ...unknown[]] => [
  `update membership set ended_at = $2, end_kind = 'left', version = version + 1 where id = $1`,
  membershipId,
  AT,
];

describe("what the organization's tables refuse to the application itself", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.close());

  /** One transaction as guyub_app, introduced to the audit. */
  const write = (...statements: [sql: string, ...values: unknown[]][]) =>
    database.appDb.transaction(async (tx) => {
      await tx.query(
        `select set_config('guyub.actor', $1, true), set_config('guyub.operation', 'test', true),
                set_config('guyub.request', 'test', true), set_config('guyub.now', $2, true)`,
        [ACTOR, AT],
      );
      for (const [sql, ...values] of statements) await tx.query(sql, values);
    });

  const organization = async (kind = 'group', given: { isOffice?: boolean; slug?: string } = {}) => {
    const id = uuid();
    await write([
      `insert into organization (id, regency_code, slug, kind, code, name, about, is_kim, is_communication_office,
         weave_first, weave_second, is_verified, name_verified, status, search_text, created_at, version)
       values ($1, '33.10', $2, $3, 'ICK', 'Info Cegatan Klaten', '', false, $4, '#efe4cc', '#33507d', false, false,
         'active', 'ick', $5, 1)`,
      id,
      given.slug ?? `group-${id}`,
      kind,
      given.isOffice ?? false,
      AT,
    ]);
    return id;
  };
  const account = async () => {
    const [personId, id] = [uuid(), uuid()];
    await write(
      [`insert into person (id, name, created_at, version) values ($1, 'Siti', $2, 1)`, personId, AT],
      [
        `insert into account (id, person_id, email, password_hash, locale, rights_version, created_at, version)
         values ($1, $2, $3, $4, 'id', 1, $5, 1)`,
        id,
        personId,
        `${id}@example.org`,
        HASH,
        AT,
      ],
    );
    return id;
  };
  const member = async (organizationId: string, roles: string[], accountId?: string) => {
    const id = uuid();
    await write([
      `insert into membership (id, organization_id, account_id, roles, joined_at, joined_by, version)
       values ($1, $2, $3, $4, $5, 'invitation', 1)`,
      id,
      organizationId,
      accountId ?? (await account()),
      roles,
      AT,
    ]);
    return id;
  };

  it('has one active membership for a person, and as many ended ones as there were', async () => {
    const [group, person] = [await organization(), await account()];
    const first = await member(group, ['member'], person);
    await expect(member(group, ['treasurer'], person)).rejects.toThrow('membership_once');
    await write(endOf(first));
    await member(group, ['member'], person);
  });

  it.each([
    ['group', 'head'],
    ['group', 'officer'],
    ['group', 'sysadmin'],
    ['partner', 'treasurer'],
    ['office', 'auditor'],
    ['office', 'sysadmin'],
  ])('knows no %s with the role %s', async (kind, role) => {
    const id = await organization(kind);
    await expect(member(id, [role])).rejects.toThrow('are not for this organization');
    const membership = await member(id, ['member']);
    await expect(
      write(['update membership set roles = $2 where id = $1', membership, ['member', role]]),
    ).rejects.toThrow('are not for this organization');
  });

  it('holds a role once, and never none', async () => {
    const group = await organization();
    await expect(member(group, ['member', 'member'])).rejects.toThrow('are not for this organization');
    await expect(member(group, [])).rejects.toThrow('membership_roles_check');
  });

  it('has one communication office, which is an office', async () => {
    await expect(organization('group', { isOffice: true })).rejects.toThrow('check constraint');
    await organization('office', { isOffice: true });
    await expect(organization('office', { isOffice: true })).rejects.toThrow(
      'organization_one_communication_office',
    );
  });

  it('gives an address to one organization', async () => {
    await organization('group', { slug: 'info-cegatan-klaten' });
    await expect(organization('partner', { slug: 'info-cegatan-klaten' })).rejects.toThrow(
      'organization_slug',
    );
  });

  it('never loses its last admin, however it is tried', async () => {
    const group = await organization();
    const admin = await member(group, ['admin']);
    await member(group, ['member', 'treasurer']);
    await expect(write(endOf(admin))).rejects.toThrow('keeps an admin');
    await expect(
      write([`update membership set roles = '{member}', version = 2 where id = $1`, admin]),
    ).rejects.toThrow('keeps an admin');
    const successor = await member(group, ['admin', 'member']);
    await write(endOf(admin));
    await expect(write(endOf(successor))).rejects.toThrow('keeps an admin');
  });

  it('never loses both admins to two transactions at once', async () => {
    const group = await organization();
    const [one, other] = [await member(group, ['admin']), await member(group, ['admin'])];
    const outcomes = await Promise.allSettled([write(endOf(one)), write(endOf(other))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes a new admin and the old one leaving in one transaction, in either order', async () => {
    const group = await organization();
    const [admin, deputy] = [await member(group, ['admin']), await member(group, ['member'])];
    await write(endOf(admin), [`update membership set roles = '{admin}' where id = $1`, deputy]);
  });

  it('keeps an ended membership as it was', async () => {
    const group = await organization();
    await member(group, ['admin']);
    const left = await member(group, ['member']);
    await write(endOf(left));
    await expect(
      write(['update membership set ended_at = null, end_kind = null where id = $1', left]),
    ).rejects.toThrow('is history');
    await expect(write(['delete from membership where id = $1', left])).rejects.toThrow('permission denied');
  });

  it.each([
    ['kind', `'office'`],
    ['slug', `'other'`],
    ['is_communication_office', 'true'],
    ['regency_code', `'33.11'`],
  ])('does not let the application change the %s of an organization', async (column, value) => {
    const id = await organization();
    await expect(write([`update organization set ${column} = ${value} where id = $1`, id])).rejects.toThrow(
      'permission denied',
    );
  });

  it('does not let the application move a membership to somebody else', async () => {
    const membership = await member(await organization(), ['member']);
    await expect(
      write(['update membership set account_id = $2 where id = $1', membership, await account()]),
    ).rejects.toThrow('permission denied');
  });

  it.each([
    [12_000, null],
    [null, '2026-11-01'],
    [-1, '2026-11-01'],
  ])('counts followers on a date or not at all (%s on %s)', async (followers, date) => {
    const group = await organization();
    await expect(
      write([
        `insert into organization_channel (id, organization_id, platform, address, label, followers, followers_on, added_at, version)
         values ($1, $2, 'facebook-group', 'https://facebook.com/groups/ick', 'ICK', $3, $4, $5, 1)`,
        uuid(),
        group,
        followers,
        date,
        AT,
      ]),
    ).rejects.toThrow('organization_channel');
  });

  it('names no channel that a browser would run', async () => {
    await expect(
      write([
        `insert into organization_channel (id, organization_id, platform, address, label, added_at, version)
         values ($1, $2, 'website', 'javascript:alert(1)', 'ICK', $3, 1)`,
        uuid(),
        await organization(),
        AT,
      ]),
    ).rejects.toThrow('organization_channel_address_check');
  });

  it('lets nobody answer their own request to join', async () => {
    const [group, asker] = [await organization(), await account()];
    const id = uuid();
    await write([
      `insert into join_request (id, organization_id, account_id, message, state, asked_at)
       values ($1, $2, $3, '', 'open', $4)`,
      id,
      group,
      asker,
      AT,
    ]);
    await expect(
      write([
        `update join_request set state = 'declined', answered_at = $2, answered_by = $3 where id = $1`,
        id,
        AT,
        asker,
      ]),
    ).rejects.toThrow('join_request_check');
  });

  it.each(['organization_decision', 'organization_notice'])('only adds to %s', async (table) => {
    for (const statement of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(write([statement])).rejects.toThrow('permission denied');
    }
    const group = await organization();
    const decider = await account();
    const rows = {
      organization_decision: `insert into organization_decision
        values (default, '${uuid()}', '${group}', '${AT}', 'suspension', false, false, 'suspended', 'reason', '${decider}')`,
      organization_notice: `insert into organization_notice
        values (default, '${uuid()}', '${group}', '${AT}', 'suspended', '{}', null, null)`,
    };
    await write([rows[table as keyof typeof rows]]);
    await expect(database.db.query(`delete from ${table}`)).rejects.toThrow('append-only');
    await expect(database.db.query(`truncate ${table}`)).rejects.toThrow('append-only');
  });

  it('writes nothing of a person into the audit', async () => {
    const [group, registrar] = [await organization(), await account()];
    const id = uuid();
    await write([
      `insert into organization_contact (id, organization_id, name, email, registered_by, registrar, added_at, version)
       values ($1, $2, 'Pak Budi', 'budi@pmi.example', 'organization', $3, $4, 1)`,
      id,
      group,
      registrar,
      AT,
    ]);
    const entries = await database.db.query<{ changes: unknown }[]>(
      `select changes from audit_entry where row_id = $1`,
      [id],
    );
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toMatch(/budi/i);
  });
});
