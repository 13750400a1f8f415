import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import {
  normalizePassword,
  secondStepPolicy,
  type SecondStepKind,
  wrongTriesBefore,
} from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type Caller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Account, AccountStore } from './account.store.ts';
import { DoorTries } from './door-tries.ts';
import { FindLoginQuery } from './find-login.query.ts';
import { toContact } from './login.ts';
import type { Busy } from './password-hasher.adapter.ts';
import { RecoveryCodeStore } from './recovery-code.store.ts';
import { SecondFactorStore } from './second-factor.store.ts';
import { SecondStepStore } from './second-step.store.ts';
import { newToken } from './secret-token.ts';
import { type OpenedSession, type Origin, SessionOpening } from './session-opening.ts';
import { counters, loginCounter } from './try-counters.ts';
import { type Counter, type TooManyTries, WrongTryStore } from './wrong-try.store.ts';

export type SignInRefusal = { code: 'sign-in-refused' } | { code: 'id-reused' } | TooManyTries | Busy;

/** The password was right, and something else is asked for. */
export interface AskedSecondStep {
  challengeToken: string;
  kinds: SecondStepKind[];
  expiresAt: string;
}
/** The right password, with what was counted before it and what is counted no more. */
interface RightPassword {
  accountId: string;
  passwordHash: string | null;
  right: Counter[];
  taken: readonly Counter[];
}
type Outcome = { session: OpenedSession } | { secondStep: AskedSecondStep };

/**
 * Gives a session for a right password, or asks for a second factor where the account has one. A try is counted before it is
 * looked at; an unknown account costs the same reads and the same hash as a known one with a wrong password.
 */
@Injectable()
export class SignInUseCase {
  constructor(
    private readonly findLogin: FindLoginQuery,
    private readonly door: DoorTries,
    private readonly opening: SessionOpening,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    caller: Caller,
    input: { login: string; password: string },
    origin: Origin,
    waiting: string | null,
  ): Promise<Result<Outcome, SignInRefusal>> {
    const contact = toContact(input.login);
    const found = await this.findLogin.run(contact, origin);
    const given = counters(contact, found.place);
    const allowed = await this.door.take(given);
    if (!allowed.ok) return allowed;
    return this.door.during(allowed.value, async () => {
      const password = normalizePassword(input.password);
      const tried = await this.door.look(allowed.value, found.place, found.passwordHash, password);
      if (!tried.ok) return tried;
      if (!tried.value.isRight || found.accountId === null) return refuse({ code: 'sign-in-refused' });
      const { taken } = allowed.value;
      const { accountId, passwordHash } = found;
      const right = [...given.own, loginCounter(contact)];
      const signedIn = await this.open(caller, { accountId, passwordHash, right, taken }, origin, waiting);
      if (signedIn.ok) await this.door.giveBack(allowed.value);
      return signedIn;
    });
  }

  private async open(
    caller: Caller,
    { accountId, passwordHash, right, taken }: RightPassword,
    origin: Origin,
    waiting: string | null,
  ): Promise<Result<Outcome, SignInRefusal>> {
    const command = { id: randomUUID(), operation: 'identity.sign-in', content: { accountId } };
    // beside what the unit of work keeps: tokens are kept nowhere
    let outcome: Outcome | null = null;
    const opened = await this.unitOfWork.write(command, { kind: 'account', id: accountId }, async (tx) => {
      const account = await new AccountStore(tx).lock(accountId);
      // a reset or a disabling that was done while the password was looked at has ended what this password opened
      if (account?.passwordHash !== passwordHash || account.isDisabled)
        return refuse<SignInRefusal>({ code: 'sign-in-refused' });
      const tries = new WrongTryStore(tx);
      const wrongBefore = wrongTriesBefore(await tries.listBefore(right, taken), this.clock.now());
      await tries.forget(right);
      if (waiting !== null) await new SecondStepStore(tx).dropReplaced(waiting, accountId);
      const kinds = await this.listKinds(tx, accountId);
      outcome =
        kinds.length === 0
          ? {
              session: await this.opening.open(tx, account, caller, origin, {
                hasSecondFactor: false,
                wrongBefore,
              }),
            }
          : { secondStep: await this.ask(tx, account, kinds, origin, wrongBefore) };
      return ok(null);
    });
    if (!opened.ok) return opened;
    if (outcome === null) throw new Error('A sign-in came to nothing');
    return ok(outcome);
  }

  private async listKinds(tx: Transaction, accountId: string): Promise<SecondStepKind[]> {
    const kinds = new Set((await new SecondFactorStore(tx).list(accountId)).map(({ kind }) => kind));
    if (kinds.size === 0) return [];
    const left = await new RecoveryCodeStore(tx).countLeft(accountId);
    return [...kinds, ...(left > 0 ? (['recovery-code'] as const) : [])];
  }

  private async ask(
    tx: Transaction,
    { id: accountId, passwordHash }: Account,
    kinds: SecondStepKind[],
    { device, deviceToken }: Origin,
    wrongBefore: number,
  ): Promise<AskedSecondStep> {
    const now = this.clock.now();
    const expiresAt = now.add({ minutes: secondStepPolicy.signInMinutes });
    const challengeToken = newToken();
    await new SecondStepStore(tx).addChallenge({
      id: randomUUID(),
      token: challengeToken,
      accountId,
      passwordHash,
      device,
      deviceToken,
      wrongBefore,
      madeAt: toTimestamp(now),
      expiresAt: toTimestamp(expiresAt),
    });
    return { challengeToken, kinds, expiresAt: expiresAt.toString() };
  }
}
