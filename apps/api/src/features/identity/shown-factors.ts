import { Injectable } from '@nestjs/common';
import { type Assertion, type FinishSignIn, isStepUnused, readRecoveryCode } from '@guyub/domain/identity';
import { ok, type Result } from '@guyub/domain/kernel/result';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { Sealer } from '../../platform/sealer.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import type { Account } from './account.store.ts';
import { stepOfCode } from './one-time-code.adapter.ts';
import { Passkeys } from './passkey.adapter.ts';
import { type Busy, PasswordHasher } from './password-hasher.adapter.ts';
import { RecoveryCodeStore } from './recovery-code.store.ts';
import { SecondFactorStore } from './second-factor.store.ts';
import { type SignInChallenge, SecondStepStore } from './second-step.store.ts';
import { SecurityNews } from './security-news.ts';

/** What was shown, ready to be compared within a transaction. */
export type Proof =
  | { kind: 'code'; code: string }
  | { kind: 'recovery-code'; hash: Buffer | null }
  | { kind: 'passkey'; assertion: Assertion };

/** Whether what somebody shows at the second step is right. What was right once is used up by it. */
@Injectable()
export class ShownFactors {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly sealer: Sealer,
    private readonly passkeys: Passkeys,
    private readonly news: SecurityNews,
    private readonly clock: Clock,
  ) {}

  /** Hashes what has to be hashed, before any transaction. */
  async prepare(input: FinishSignIn, recoverySalt: Buffer | null): Promise<Result<Proof, Busy>> {
    if ('code' in input) return ok({ kind: 'code', code: input.code });
    if ('passkey' in input) return ok({ kind: 'passkey', assertion: input.passkey });
    const typed = readRecoveryCode(input.recoveryCode);
    if (typed === null || recoverySalt === null) return ok({ kind: 'recovery-code', hash: null });
    const hashed = await this.hasher.derive(typed, recoverySalt);
    return hashed.ok ? ok({ kind: 'recovery-code', hash: hashed.value }) : hashed;
  }

  /** The account is locked, so that of one code sent twice at once one is the first. */
  isRight(
    tx: Transaction,
    account: Account,
    challenge: SignInChallenge,
    proof: Proof,
    device: string,
  ): Promise<boolean> {
    if (proof.kind === 'code') return this.isCodeRight(tx, account.id, proof.code);
    if (proof.kind === 'passkey') return this.isPasskeyRight(tx, challenge, proof.assertion);
    return this.isRecoveryCodeRight(tx, account, proof.hash, device);
  }

  private async isCodeRight(tx: Transaction, accountId: string, code: string): Promise<boolean> {
    const factors = new SecondFactorStore(tx);
    const totp = (await factors.list(accountId)).find((factor) => factor.kind === 'totp');
    const secret = totp ? this.sealer.open(totp.secret) : null;
    if (!totp || secret === null) return false;
    const now = this.clock.now();
    const step = stepOfCode(secret, code, now);
    if (step === null || !isStepUnused(step, totp.lastStep)) return false;
    await factors.useStep(totp.id, step, toTimestamp(now));
    return true;
  }

  private async isPasskeyRight(
    tx: Transaction,
    challenge: SignInChallenge,
    assertion: Assertion,
  ): Promise<boolean> {
    if (challenge.passkeyChallenge === null) return false;
    await new SecondStepStore(tx).setPasskeyChallenge(challenge.id, null);
    const factors = new SecondFactorStore(tx);
    const passkey = (await factors.list(challenge.accountId)).find(
      (factor) => factor.kind === 'passkey' && factor.credentialId === assertion.id,
    );
    if (passkey?.kind !== 'passkey') return false;
    const count = await this.passkeys.readShown(assertion, challenge.passkeyChallenge, passkey);
    if (count === null) return false;
    await factors.usePasskey(passkey.id, count, toTimestamp(this.clock.now()));
    return true;
  }

  private async isRecoveryCodeRight(
    tx: Transaction,
    account: Account,
    hash: Buffer | null,
    device: string,
  ): Promise<boolean> {
    const codes = new RecoveryCodeStore(tx);
    if (hash === null || !(await codes.use(account.id, hash, toTimestamp(this.clock.now())))) return false;
    const left = String(await codes.countLeft(account.id));
    await this.news.tell(tx, account, { kind: 'recovery-code-used', params: { device, left } });
    return true;
  }
}
