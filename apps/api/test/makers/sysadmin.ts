import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { type AccountOptions, makeAccount, type SignedInPerson } from './account.ts';

/** A second factor of this account, as a row; its codes are nobody's. */
export async function makeFactorRow(api: TestApp, accountId: string): Promise<void> {
  await api.asSystem((tx) =>
    tx.query(
      `insert into second_factor (id, account_id, kind, name, secret, last_step, added_at)
       values ($1, $2, 'totp', 'HP', 'sealed', 1, $3)`,
      [uuid(), accountId, api.clock.now().toString()],
    ),
  );
}

/** A sysadmin of this communication office who can act: with a second factor, and a session opened with it. */
export async function makeSysadmin(
  api: TestApp,
  organizationId: string,
  options: AccountOptions = {},
): Promise<SignedInPerson> {
  const memberships = [{ organizationId, roles: ['sysadmin' as const] }];
  const sysadmin = await makeAccount(api, { ...options, memberships });
  await makeFactorRow(api, sysadmin.accountId);
  return sysadmin;
}

export const reason = 'Pindah tugas ke kabupaten lain';

/** What every act on an account carries. */
export const act = (more: object = {}) => ({ changeId: uuid(), reason, ...more });
