import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { PasskeyRequest } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { Passkeys } from './passkey.adapter.ts';
import { type PasskeyFactor, SecondFactorStore } from './second-factor.store.ts';
import { SecondStepStore } from './second-step.store.ts';

export type AskPasskeyRefusal =
  | { code: 'sign-in-over' }
  | { code: 'no-second-factor' }
  | { code: 'id-reused' };

/** What a passkey has to sign, for a sign-in that waits. The next one asked for takes its place. */
@Injectable()
export class AskPasskeyUseCase {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(challengeToken: string | null): Promise<Result<PasskeyRequest, AskPasskeyRefusal>> {
    if (challengeToken === null) return refuse({ code: 'sign-in-over' });
    const command = { id: randomUUID(), operation: 'identity.ask-passkey', content: null };
    const actor = { kind: 'system', id: 'identity.ask-passkey' } as const;
    let asked: PasskeyRequest | null = null;
    const written = await this.unitOfWork.write(command, actor, async (tx) => {
      const steps = new SecondStepStore(tx);
      const challenge = await steps.findChallenge(challengeToken, toTimestamp(this.clock.now()));
      if (challenge === null) return refuse<AskPasskeyRefusal>({ code: 'sign-in-over' });
      const factors = await new SecondFactorStore(tx).list(challenge.accountId);
      const present = factors.filter((factor): factor is PasskeyFactor => factor.kind === 'passkey');
      if (present.length === 0) return refuse<AskPasskeyRefusal>({ code: 'no-second-factor' });
      asked = await this.passkeys.askToShow(present);
      await steps.setPasskeyChallenge(challenge.id, asked.challenge);
      return ok(null);
    });
    if (!written.ok) return written;
    if (asked === null) throw new Error('A passkey was asked for in vain');
    return ok(asked);
  }
}
