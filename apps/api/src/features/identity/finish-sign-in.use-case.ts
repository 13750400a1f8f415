import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { deviceName, type FinishSignIn, wrongTriesBefore } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type Caller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { FindChallengeQuery } from './find-challenge.query.ts';
import type { Busy } from './password-hasher.adapter.ts';
import { type Proof, ShownFactors } from './shown-factors.ts';
import { SecondStepStore } from './second-step.store.ts';
import { type OpenedSession, type Origin, SessionOpening } from './session-opening.ts';
import { secondStepCounter } from './try-counters.ts';
import { type Counter, type TooManyTries, WrongTries, WrongTryStore } from './wrong-try.store.ts';

export type FinishSignInRefusal =
  | { code: 'sign-in-over' }
  | { code: 'second-step-wrong' }
  | { code: 'id-reused' }
  | TooManyTries
  | Busy;

/**
 * The second step: a session for who has shown a second factor after the password. Only who knows the password comes here, so
 * counting wrong codes by account locks out nobody else's owner; passkeys cannot be guessed, and are not counted.
 */
@Injectable()
export class FinishSignInUseCase {
  constructor(
    private readonly findChallenge: FindChallengeQuery,
    private readonly tries: WrongTries,
    private readonly shown: ShownFactors,
    private readonly opening: SessionOpening,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    caller: Caller,
    challengeToken: string | null,
    input: FinishSignIn,
    origin: Origin,
  ): Promise<Result<OpenedSession, FinishSignInRefusal>> {
    const found = challengeToken === null ? null : await this.findChallenge.run(challengeToken, origin);
    if (found === null || challengeToken === null) return refuse({ code: 'sign-in-over' });
    const counter = secondStepCounter(found.accountId, found.place);
    const taken = 'passkey' in input ? [] : [counter];
    const allowed = await this.tries.take(taken);
    if (!allowed.ok) return allowed;
    return this.tries.during(taken, async () => {
      const proof = await this.shown.prepare(input, found.recoverySalt);
      if (!proof.ok) {
        await this.tries.giveBack(taken);
        return proof;
      }
      return this.finish(caller, challengeToken, found.accountId, proof.value, origin, { counter, taken });
    });
  }

  private async finish(
    caller: Caller,
    challengeToken: string,
    accountId: string,
    proof: Proof,
    origin: Origin,
    { counter, taken }: { counter: Counter; taken: readonly Counter[] },
  ): Promise<Result<OpenedSession, FinishSignInRefusal>> {
    const command = { id: randomUUID(), operation: 'identity.finish-sign-in', content: { accountId } };
    const actor = { kind: 'account', id: accountId } as const;
    let opened: OpenedSession | null = null;
    const work = async (tx: Transaction) => {
      const now = this.clock.now();
      const account = await new AccountStore(tx).lock(accountId);
      const steps = new SecondStepStore(tx);
      // looked for again under the lock: it may have been used, or a new password have ended it
      const challenge = await steps.findChallenge(challengeToken, toTimestamp(now));
      if (account === null || challenge === null)
        return refuse<FinishSignInRefusal>({ code: 'sign-in-over' });
      const isShown = await this.shown.isRight(tx, account, challenge, proof, deviceName(origin.device));
      if (!isShown) return refuse<FinishSignInRefusal>({ code: 'second-step-wrong' });
      await steps.dropChallenge(challenge.id);
      const tries = new WrongTryStore(tx);
      const wrongBefore =
        challenge.wrongBefore + wrongTriesBefore(await tries.listBefore([counter], taken), now);
      await tries.forget([counter]);
      opened = await this.opening.open(tx, account, caller, origin, { hasSecondFactor: true, wrongBefore });
      return ok(null);
    };
    // a passkey's challenge is used up by a wrong answer too
    const finished = await this.unitOfWork.write(command, actor, work, { keepOnRefusal: true });
    if (!finished.ok) return finished;
    if (opened === null) throw new Error('A sign-in came to nothing');
    return ok(opened);
  }
}
