import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { AddSecondFactor } from '@guyub/domain/identity';

import { Clock } from '../../platform/clock.ts';
import { Sealer } from '../../platform/sealer.ts';
import { stepOfCode } from './one-time-code.adapter.ts';
import { Passkeys } from './passkey.adapter.ts';
import type { PasskeyFactor, TotpFactor } from './second-factor.store.ts';
import type { FactorSetup } from './second-step.store.ts';

/** What a person has shown to prove that the new app or passkey is at hand, as it will be kept. */
@Injectable()
export class MadeFactors {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** Null when it is not right, or of another kind than was begun. */
  async read(setup: FactorSetup, input: AddSecondFactor): Promise<TotpFactor | PasskeyFactor | null> {
    const { name } = input;
    if ('code' in input) {
      const secret = setup.secret === null ? null : this.sealer.open(setup.secret);
      const step = secret === null ? null : stepOfCode(secret, input.code, this.clock.now());
      if (step === null || setup.secret === null) return null;
      // this code is used up by it
      return { id: randomUUID(), kind: 'totp', name, secret: setup.secret, lastStep: step };
    }
    if (setup.passkeyChallenge === null) return null;
    const made = await this.passkeys.readMade(input.passkey, setup.passkeyChallenge);
    return made === null ? null : { id: randomUUID(), kind: 'passkey', name, ...made };
  }
}
