import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../platform/unit-of-work.ts';
import { type Account, AccountStore } from './account.store.ts';
import { PendingStore } from './pending.store.ts';
import { SecondStepStore } from './second-step.store.ts';
import { SecurityNews } from './security-news.ts';
import { SessionStore } from './session.store.ts';
import { SignedLinkStore } from './signed-link.store.ts';
import { loginCounter, pairCounter } from './try-counters.ts';
import { WrongTryStore } from './wrong-try.store.ts';

export interface NewPassword {
  hash: string;
  /** by which way it came; its owner is told */
  by: 'password-changed' | 'password-reset-by-link' | 'password-reset-by-code';
  /** who resets from an address may sign in from it at once */
  address: string | null;
}

/**
 * What goes with every new password, in its own transaction: all sessions end, every sign-in that waits for its second step,
 * and every link and code that could set another one; its owner is told. Second factors stay: a reset is no way around them.
 * The account is locked by the caller.
 */
@Injectable()
export class PasswordChange {
  constructor(private readonly news: SecurityNews) {}

  async replace(
    tx: Transaction,
    account: Account,
    { hash, by, address }: NewPassword,
    now: Date,
  ): Promise<void> {
    await new AccountStore(tx).setPassword(account.id, hash);
    await new SessionStore(tx).endAll(account.id, { why: 'password-changed', at: now });
    // those too that whoever knew the old one made for others
    await new PendingStore(tx).dropCodesAround(account.id, now);
    await new SecondStepStore(tx).dropAll(account.id);
    await new SignedLinkStore(tx).revoke({ purpose: 'password-reset', subjectId: account.id }, now);
    const logins = [account.email, account.phone].filter((contact) => contact !== null);
    const tries = logins.flatMap((login) => [
      loginCounter(login),
      ...(address === null ? [] : [pairCounter(login, address)]),
    ]);
    await new WrongTryStore(tx).forget(tries);
    await this.news.tell(tx, account, { kind: by });
  }
}
