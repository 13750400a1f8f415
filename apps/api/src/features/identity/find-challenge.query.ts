import { Injectable } from '@nestjs/common';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { KnownDeviceStore } from './known-device.store.ts';
import { RecoveryCodeStore } from './recovery-code.store.ts';
import { type SignInChallenge, SecondStepStore } from './second-step.store.ts';
import type { Origin } from './session-opening.ts';
import { addressHash, type TryPlace } from './try-counters.ts';
import { WrongTryStore } from './wrong-try.store.ts';

export interface OpenChallenge extends SignInChallenge {
  /** where the try comes from, for counting it */
  place: TryPlace;
  recoverySalt: Buffer | null;
}

/** The sign-in that waits under this token, with what judging its second step needs beforehand. */
@Injectable()
export class FindChallengeQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(token: string, { address, deviceToken }: Origin): Promise<OpenChallenge | null> {
    return this.unitOfWork.read(async (tx) => {
      const now = toTimestamp(this.clock.now());
      const challenge = await new SecondStepStore(tx).findChallenge(token, now);
      if (challenge === null) return null;
      const { accountId } = challenge;
      return {
        ...challenge,
        place: {
          address,
          knownDevice: await new KnownDeviceStore(tx).knownOrNull(accountId, deviceToken),
          isKnownAddress: await new WrongTryStore(tx).isKnownAddress(accountId, addressHash(address)),
        },
        recoverySalt: await new RecoveryCodeStore(tx).findSalt(accountId),
      };
    });
  }
}
