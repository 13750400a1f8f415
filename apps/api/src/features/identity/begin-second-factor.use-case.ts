import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import {
  type AddFactorRefusal,
  type BeginSecondFactor,
  type BegunSecondFactor,
  judgeFactorToAdd,
  secondStepPolicy,
} from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { Sealer } from '../../platform/sealer.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Account } from './account.store.ts';
import { readInstallation } from './installation.query.ts';
import { newTotpSecret, totpAddress } from './one-time-code.adapter.ts';
import { Passkeys } from './passkey.adapter.ts';
import { type ConfirmationRefusal, lockConfirmed, PasswordConfirmation } from './password-confirmation.ts';
import { type Factor, type PasskeyFactor, SecondFactorStore } from './second-factor.store.ts';
import { type FactorSetup, SecondStepStore } from './second-step.store.ts';
import type { Origin } from './session-opening.ts';

export type BeginSecondFactorRefusal =
  | ConfirmationRefusal
  | AddFactorRefusal
  | { code: 'setup-over' }
  | { code: 'id-reused' };

const isPasskey = (factor: Factor): factor is PasskeyFactor => factor.kind === 'passkey';

/** Makes the key of a new app, or what a new passkey has to sign. It becomes a factor when it has been shown once. */
@Injectable()
export class BeginSecondFactorUseCase {
  constructor(
    private readonly confirmation: PasswordConfirmation,
    private readonly passkeys: Passkeys,
    private readonly sealer: Sealer,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    caller: AccountCaller,
    { changeId, kind, current }: BeginSecondFactor,
    origin: Origin,
  ): Promise<Result<BegunSecondFactor, BeginSecondFactorRefusal>> {
    const confirmed = await this.confirmation.run(caller, current, origin);
    if (!confirmed.ok) return confirmed;
    const now = this.clock.now();
    const command = { id: changeId, operation: 'identity.begin-second-factor', content: { kind } };
    const begun = await this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const account = await lockConfirmed(tx, caller, confirmed.value.passwordHash);
      if (account === null) return refuse<BeginSecondFactorRefusal>({ code: 'password-wrong' });
      const judged = judgeFactorToAdd(await new SecondFactorStore(tx).list(account.id), kind);
      if (!judged.ok) return judged;
      await new SecondStepStore(tx).addSetup({
        id: changeId,
        accountId: account.id,
        sessionId: caller.sessionId,
        kind,
        secret: kind === 'totp' ? this.sealer.seal(newTotpSecret()) : null,
        passkeyChallenge: kind === 'passkey' ? randomBytes(32).toString('base64url') : null,
        madeAt: toTimestamp(now),
        expiresAt: toTimestamp(now.add({ minutes: secondStepPolicy.setupMinutes })),
      });
      return ok(null);
    });
    if (!begun.ok) return begun;
    // read, not remembered: a repetition is answered by what the first one made
    return this.unitOfWork.read(async (tx) => {
      const setup = await new SecondStepStore(tx).findSetup(changeId, caller.sessionId, toTimestamp(now));
      if (setup === null) return refuse({ code: 'setup-over' });
      const present = (await new SecondFactorStore(tx).list(caller.accountId)).filter(isPasskey);
      const { name } = await readInstallation(tx);
      return this.toAnswer(setup, confirmed.value, present, name);
    });
  }

  private async toAnswer(
    setup: FactorSetup,
    account: Account,
    present: readonly PasskeyFactor[],
    installation: string,
  ): Promise<Result<BegunSecondFactor, { code: 'setup-over' }>> {
    const login = account.email ?? account.phone ?? account.name;
    const expiresAt = setup.expiresAt.toISOString();
    if (setup.passkeyChallenge !== null) {
      const owner = { id: account.id, name: account.name, login };
      const passkey = await this.passkeys.askToMake(owner, present, installation, setup.passkeyChallenge);
      return ok({ kind: setup.kind, expiresAt, totp: null, passkey });
    }
    const secret = setup.secret === null ? null : this.sealer.open(setup.secret);
    if (secret === null) return refuse({ code: 'setup-over' });
    const totp = { secret, address: totpAddress(secret, installation, login) };
    return ok({ kind: setup.kind, expiresAt, totp, passkey: null });
  }
}
