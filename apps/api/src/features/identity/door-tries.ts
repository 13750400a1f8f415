import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type Busy, PasswordHasher } from './password-hasher.adapter.ts';
import type { TryPlace, TryCounters } from './try-counters.ts';
import { type TakenTry, type TooManyTries, WrongTries } from './wrong-try.store.ts';

/**
 * A secret that somebody at the door gives for an account: a password, or a code to a new one. Where its owner has signed in
 * before, what others do from elsewhere, or at other accounts from there, holds up nothing but wrong tries, and those with the
 * same answer, count and work as where no account is: a wait that ends others' tries must not tell whose network this is.
 */
@Injectable()
export class DoorTries {
  constructor(
    private readonly tries: WrongTries,
    private readonly hasher: PasswordHasher,
  ) {}

  take({ own, wide }: TryCounters): Promise<Result<TakenTry, TooManyTries>> {
    return this.tries.take(own, wide);
  }

  /** Everything that follows on a try that was taken (`WrongTries.during`). */
  during<T>({ taken }: TakenTry, look: () => Promise<T>): Promise<T> {
    return this.tries.during(taken, look);
  }

  /** Looks at the secret of a try that was taken. */
  async look(
    { taken, waitSeconds }: TakenTry,
    place: TryPlace,
    kept: string | null,
    secret: string,
  ): Promise<Result<{ isRight: boolean }, TooManyTries | Busy>> {
    // whoever has to wait is told so after the same work: the time must not tell either
    const verified = await this.hasher.verify(kept, secret);
    if (!verified.ok) {
      await this.tries.giveBack(taken);
      return verified;
    }
    const isLetThrough = verified.value && place.isKnownAddress;
    if (waitSeconds > 0 && !isLetThrough)
      return refuse({ code: 'too-many-tries', retryAfterSeconds: waitSeconds });
    return ok({ isRight: verified.value });
  }

  /** It was right, and something beside it was refused: no try at all. */
  async giveBackAll({ taken }: TakenTry): Promise<void> {
    await this.tries.giveBack(taken);
  }

  /** The right one was no try at this network's door. */
  async giveBack({ taken }: TakenTry): Promise<void> {
    await this.tries.giveBack(taken.filter(({ kind }) => kind === 'address'));
  }
}
