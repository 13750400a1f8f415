import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { normalizePassword } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type Caller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { FindLoginQuery } from './find-login.query.ts';
import { toContact } from './login.ts';
import { type Busy, PasswordHasher } from './password-hasher.adapter.ts';
import { newToken } from './secret-token.ts';
import { SessionStore } from './session.store.ts';
import { addressHash, counters, loginCounter, pairCounter } from './try-counters.ts';
import { type TooManyTries, WrongTries, WrongTryStore } from './wrong-try.store.ts';

/** Where a request comes from. */
export interface Origin {
  address: string;
  device: string;
}

export type SignInRefusal = { code: 'sign-in-refused' } | { code: 'id-reused' } | TooManyTries | Busy;

export interface SignedIn {
  accountId: string;
  token: string;
}

/**
 * Gives a session for a right password. A try is counted before it is looked at; an unknown account costs the same
 * reads and the same hash as a known one with a wrong password.
 */
@Injectable()
export class SignInUseCase {
  constructor(
    private readonly findLogin: FindLoginQuery,
    private readonly tries: WrongTries,
    private readonly hasher: PasswordHasher,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    caller: Caller,
    input: { login: string; password: string },
    origin: Origin,
  ): Promise<Result<SignedIn, SignInRefusal>> {
    const contact = toContact(input.login);
    const found = await this.findLogin.run(contact, addressHash(origin.address));
    const taken = counters(contact, origin.address, found.isKnownAddress);
    const allowed = await this.tries.take(taken);
    if (!allowed.ok) return allowed;

    const verified = await this.hasher.verify(found.passwordHash, normalizePassword(input.password));
    if (!verified.ok) {
      await this.tries.giveBack(taken);
      return verified;
    }
    if (!verified.value || found.accountId === null) return refuse({ code: 'sign-in-refused' });
    const signedIn = await this.open(caller, found.accountId, found.passwordHash, contact, origin);
    if (signedIn.ok) await this.tries.giveBack(taken.filter(({ kind }) => kind === 'address'));
    return signedIn;
  }

  private async open(
    caller: Caller,
    accountId: string,
    passwordHash: string | null,
    contact: string,
    origin: Origin,
  ): Promise<Result<SignedIn, SignInRefusal>> {
    const [id, token] = [randomUUID(), newToken()];
    const command = { id, operation: 'identity.sign-in', content: { accountId } };
    const opened = await this.unitOfWork.write(command, { kind: 'account', id: accountId }, async (tx) => {
      const account = await new AccountStore(tx).lock(accountId);
      // a reset that was done while the password was looked at has ended what this password opened
      if (account?.passwordHash !== passwordHash) return refuse<SignInRefusal>({ code: 'sign-in-refused' });
      const now = toTimestamp(this.clock.now());
      const sessions = new SessionStore(tx);
      if (caller.kind === 'account') await sessions.endSession(caller.sessionId, caller.accountId);
      await sessions.addSession({ id, accountId, token, device: origin.device, createdAt: now });
      const wrongTries = new WrongTryStore(tx);
      await wrongTries.forget([pairCounter(contact, origin.address), loginCounter(contact)]);
      await wrongTries.rememberAddress(accountId, addressHash(origin.address), now);
      return ok(null);
    });
    return opened.ok ? ok({ accountId, token }) : opened;
  }
}
