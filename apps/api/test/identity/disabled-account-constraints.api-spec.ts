import { makeAccount, makeAccountRow, makeSession } from '../makers/account.ts';
import { reason } from '../makers/sysadmin.ts';
import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { untilWaiting } from '../waiting.ts';
import { type Disabling, disablingAt as now, startDisabling } from './disabling.ts';

describe('a disabled account', () => {
  let api: TestApp;
  let dewi: Disabling['dewi'];
  let disable: Disabling['disable'];
  beforeAll(async () => {
    ({ api, dewi, disable } = await startDisabling());
  });
  afterAll(() => api.close());

  describe('in the database', () => {
    /** As the application's role, in the name of somebody. */
    const asApp = (...statements: [string, unknown[]][]) =>
      api.appDb.transaction(async (tx) => {
        await tx.query(
          `select set_config('guyub.actor', '{"kind":"system","id":"test"}', true), set_config('guyub.now', $1, true),
                  set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true)`,
          [now],
        );
        for (const [sql, values] of statements) await tx.query(sql, values);
      });
    const disabling = (
      accountId: string,
      by = dewi.accountId,
      why: string | null = reason,
    ): [string, unknown[]] => [
      'update account set disabled_at = $2, disabled_by = $3, disabled_reason = $4 where id = $1',
      [accountId, now, by, why],
    ];

    it('is one by somebody else, with a reason, or none', async () => {
      const { accountId } = await makeAccountRow(api);
      await expect(asApp(disabling(accountId, accountId))).rejects.toThrow(/account_disabled_by_another/);
      await expect(asApp(disabling(accountId, dewi.accountId, null))).rejects.toThrow(
        /account_disabled_whole/,
      );
      await expect(asApp(disabling(accountId, dewi.accountId, ' '))).rejects.toThrow(
        /account_disabled_reason/,
      );
      await asApp(disabling(accountId));
    });

    it('has no session left, and gets none', async () => {
      const { accountId } = await makeAccount(api);
      await expect(asApp(disabling(accountId))).rejects.toThrow(/a disabled account has no session/);
      await asApp(disabling(accountId), ['delete from session where account_id = $1', [accountId]]);
      await expect(makeSession(api, accountId)).rejects.toThrow(/nobody gets in by a disabled account/);
    });

    it.each([
      [
        'sign-in that waits',
        `insert into sign_in_challenge (id, token_hash, account_id, password_digest, made_at, expires_at)
         values ($1, sha256('a'), $2, sha256('b'), $3, $3::timestamptz + interval '5 minutes')`,
      ],
      [
        'reset code',
        `insert into reset_code (id, account_id, code_hash, made_by, made_at, expires_at, tries_left)
         values ($1, $2, '$argon2id$x', '${uuid()}', $3, $3::timestamptz + interval '30 minutes', 5)`,
      ],
    ])('gets no %s', async (_what, sql) => {
      const { accountId } = await makeAccountRow(api);
      await asApp(disabling(accountId));
      await expect(asApp([sql, [uuid(), accountId, now]])).rejects.toThrow(
        /nobody gets in by a disabled account/,
      );
    });

    it('waits for a session that is being made, and has it ended', async () => {
      const { accountId } = await makeAccountRow(api);
      const owner = api.db.createQueryRunner();
      await owner.startTransaction();
      await owner.query(`select set_config('guyub.actor', '{"kind":"system","id":"test"}', true),
        set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true), set_config('guyub.now', now()::text, true)`);
      await owner.query(
        `insert into session (id, account_id, device, has_second_factor, created_at, proven_at)
         values ($1, $2, 'test', false, $3, $3)`,
        [uuid(), accountId, now],
      );
      const underWay = disable(accountId);
      await untilWaiting(api, 1);
      await owner.commitTransaction();
      await owner.release();
      expect((await underWay).status).toBe(204);
      expect(await api.db.query('select from session where account_id = $1', [accountId])).toEqual([]);
    });
  });
});
