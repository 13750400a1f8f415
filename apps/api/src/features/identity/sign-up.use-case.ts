import { Injectable } from '@nestjs/common';
import type { PasswordRefusal } from '@guyub/domain/identity';
import { ok, type Result } from '@guyub/domain/kernel/result';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { Outbox } from '../../platform/outbox.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Locale } from './account.store.ts';
import { NewPasswords } from './new-passwords.ts';
import type { Busy } from './password-hasher.adapter.ts';
import { PendingStore } from './pending.store.ts';
import { mailCounter } from './try-counters.ts';
import { type TooManyTries, WrongTries } from './wrong-try.store.ts';

export const SIGN_UP = 'identity.sign-up';

export interface SignUp {
  id: string;
  name: string;
  email: string;
  password: string;
  locale: Locale;
}
export type SignUpRefusal = PasswordRefusal | { code: 'id-reused' } | TooManyTries | Busy;

/** Keeps the wish for an account; whether the address has one already is looked up by a job, and told by mail only. */
@Injectable()
export class SignUpUseCase {
  constructor(
    private readonly tries: WrongTries,
    private readonly newPasswords: NewPasswords,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(input: SignUp, address: string): Promise<Result<null, SignUpRefusal>> {
    const { password, ...content } = input;
    const allowed = await this.tries.take([mailCounter(address)]);
    if (!allowed.ok) return allowed;
    const judged = await this.newPasswords.judge(password, { ...content, phone: null });
    if (!judged.ok) return judged;
    const hashed = await this.newPasswords.hash(judged.value);
    if (!hashed.ok) return hashed;

    const command = { id: input.id, operation: SIGN_UP, content };
    return this.unitOfWork.write(command, { kind: 'system', id: SIGN_UP }, async (tx) => {
      const askedAt = toTimestamp(this.clock.now());
      await new PendingStore(tx).addSignUp({ ...content, passwordHash: hashed.value, askedAt });
      await this.outbox.add(tx, SIGN_UP, { signUpId: input.id });
      return ok(null);
    });
  }
}
