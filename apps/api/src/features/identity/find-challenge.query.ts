import { Injectable } from '@nestjs/common';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { RecoveryCodeStore } from './recovery-code.store.ts';
import { type SignInChallenge, SecondStepStore } from './second-step.store.ts';
import { WrongTryStore } from './wrong-try.store.ts';

export interface OpenChallenge extends SignInChallenge {
  isKnownAddress: boolean;
  recoverySalt: Buffer | null;
}

/** The sign-in that waits under this token, with what judging its second step needs beforehand. */
@Injectable()
export class FindChallengeQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(token: string, addressHash: Buffer): Promise<OpenChallenge | null> {
    return this.unitOfWork.read(async (tx) => {
      const now = toTimestamp(this.clock.now());
      const challenge = await new SecondStepStore(tx).findChallenge(token, now);
      if (challenge === null) return null;
      const { accountId } = challenge;
      return {
        ...challenge,
        isKnownAddress: await new WrongTryStore(tx).isKnownAddress(accountId, addressHash),
        recoverySalt: await new RecoveryCodeStore(tx).findSalt(accountId),
      };
    });
  }
}
