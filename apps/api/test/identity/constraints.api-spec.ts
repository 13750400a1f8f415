import { makeAccount, makeAccountRow } from '../makers/account.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const now = '2026-11-23T00:00:00Z';

/** What holds even if the code above it forgets. */
describe('the database of accounts', () => {
  let api: TestApp;
  let account: Awaited<ReturnType<typeof makeAccount>>;
  beforeAll(async () => {
    api = await startTestApp({ now });
    account = await makeAccount(api);
  });
  afterAll(() => api.close());

  /** As the application's role, in the name of somebody. */
  const asApp = (sql: string, values: unknown[] = []) =>
    api.appDb.transaction(async (tx) => {
      await tx.query(
        `select set_config('guyub.actor', '{"kind":"system","id":"test"}', true), set_config('guyub.now', $1, true),
                set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true)`,
        [now],
      );
      await tx.query(sql, values);
    });

  it.each([
    ['delete from person', []],
    ['delete from account', []],
    ['update account set person_id = gen_random_uuid()', []],
    ['update account set created_at = now()', []],
    // nobody loses the news of their account to another's contact
    ['update account set email = $1', ['x@example.org']],
    ['update account set phone = $1', ['+6281234567890']],
    ['update session set account_id = gen_random_uuid()', []],
    ['update session_token set token_hash = sha256(token_hash)', []],
    ['update session_token set session_id = gen_random_uuid()', []],
    ['update signed_link set purpose = $1', ['sign-up']],
    ['update signed_link set contact = $1', ['x@example.org']],
    ['update signed_link set expires_at = $1', [now]],
    ['update reset_code set account_id = gen_random_uuid()', []],
    ['update reset_code set code_hash = $1', ['$argon2id$x']],
    ['update second_factor set public_key = $1', [Buffer.from('another')]],
    ['update second_factor set credential_id = $1', ['another']],
    ['update second_factor set secret = $1', ['another']],
    ['update recovery_code set code_hash = sha256(code_hash)', []],
    ['update message set recipient = $1', ['x@example.org']],
    ['truncate account cascade', []],
    ['drop table session', []],
  ])('does not let the application %s', async (sql, values) => {
    await expect(asApp(sql, values)).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each([
    ['an account that nobody can name', 'update account set email = null, phone = null where id = $1'],
    ['an address in capitals', `update account set email = 'A@example.org' where id = $1`],
    ['a phone number in another form', `update account set phone = '08123456789' where id = $1`],
    ['a password in the open', `update account set password_hash = 'rahasia' where id = $1`],
    ['a language it does not speak', `update account set locale = 'jv' where id = $1`],
  ])('refuses %s', async (_, sql) => {
    // by its owner: the application may not write contacts at all
    const written = api.asSystem((tx) => tx.query(sql, [account.accountId]));
    await expect(written).rejects.toThrow(/violates check constraint/);
  });

  it('refuses a second account of one address', async () => {
    await expect(makeAccountRow(api, { email: account.email })).rejects.toThrow(/account_email/);
  });

  it('refuses a code that its own holder made, and a second open one', async () => {
    const add = (madeBy: string) =>
      asApp(
        `insert into reset_code (id, account_id, code_hash, made_by, made_at, expires_at, tries_left)
         values ($1, $2, '$argon2id$x', $3, $4, $4::timestamptz + interval '30 minutes', 5)`,
        [uuid(), account.accountId, madeBy, now],
      );
    const admin = await makeAccountRow(api);
    await expect(add(account.accountId)).rejects.toThrow(/violates check constraint/);
    await add(admin.accountId);
    await expect(add(admin.accountId)).rejects.toThrow(/reset_code_one_open/);
  });

  it('keeps no text of a message that was sent', async () => {
    await expect(
      asApp(
        `insert into message (id, recipient, to_masked, kind, subject, text, state, created_at, settled_at)
         values ($1, 'x@example.org', 'x***@example.org', 'notice', '', 'still here', 'sent', $2, $2)`,
        [uuid(), now],
      ),
    ).rejects.toThrow(/violates check constraint/);
  });

  it('knows a person in the audit by an HMAC, which says nothing once their key is erased', async () => {
    const { personId } = await makeAccountRow(api, { name: 'Nama Rahasia' });
    const entries = await api.db.query<{ changes: { name: [null, string] } }[]>(
      `select changes from audit_entry where table_name = 'person' and row_id = $1`,
      [personId],
    );
    expect(entries[0]?.changes.name[1]).toMatch(/^hmac:[0-9a-f]{64}$/);
    await api.appDb.query('select erase_person_key($1)', [personId]);
    expect(await api.db.query('select from person_key where person_id = $1', [personId])).toHaveLength(0);
  });

  it('writes no secret into the audit', async () => {
    const [row] = await api.db.query<{ hashes: number }[]>(
      `select count(*)::int as hashes from audit_entry where changes::text like '%$argon2%'`,
    );
    expect(row?.hashes).toBe(0);
  });
});
