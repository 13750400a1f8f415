import type { AccountCaller } from '../../platform/caller.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { type Account, AccountStore } from './account.store.ts';
import { SessionStore } from './session.store.ts';

/**
 * The caller's account under its lock, while the session that asked is open: what ended it meanwhile, as a new password and
 * a first second factor do, has ended this act too.
 */
export async function lockOpen(tx: Transaction, caller: AccountCaller): Promise<Account | null> {
  const account = await new AccountStore(tx).lock(caller.accountId);
  if (account === null) return null;
  return (await new SessionStore(tx).isOpen(caller.sessionId, account.id)) ? account : null;
}
