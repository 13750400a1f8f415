import { type Account, AccountStore } from './account.store.ts';
import type { LinkTransaction } from './link-handlers.ts';
import { PendingStore } from './pending.store.ts';
import { SecondStepStore } from './second-step.store.ts';
import { SessionStore } from './session.store.ts';
import { SignedLinkStore } from './signed-link.store.ts';
import { loginCounter, pairCounter } from './try-counters.ts';
import { WrongTryStore } from './wrong-try.store.ts';

/**
 * What goes with every new password, in its own transaction: all sessions end, every sign-in that waits for its second step,
 * and every link and code that could set another one. Second factors stay: a reset is no way around them. Who resets from an address may sign in from it at once. The account is locked by the caller.
 */
export async function replacePassword(
  tx: LinkTransaction,
  account: Account,
  passwordHash: string,
  now: Date,
  address: string | null,
): Promise<void> {
  await new AccountStore(tx).setPassword(account.id, passwordHash);
  await new SessionStore(tx).endAll(account.id);
  await new PendingStore(tx).dropResetCodes(account.id, now);
  await new SecondStepStore(tx).dropAll(account.id);
  await new SignedLinkStore(tx).revoke({ purpose: 'password-reset', subjectId: account.id }, now);
  const logins = [account.email, account.phone].filter((contact) => contact !== null);
  const tries = logins.flatMap((login) => [
    loginCounter(login),
    ...(address === null ? [] : [pairCounter(login, address)]),
  ]);
  await new WrongTryStore(tx).forget(tries);
}
