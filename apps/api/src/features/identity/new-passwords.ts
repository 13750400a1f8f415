import { Injectable } from '@nestjs/common';
import { judgePassword, type PasswordOwner, type PasswordRefusal } from '@guyub/domain/identity';
import { ok, type Result } from '@guyub/domain/kernel/result';

import { CommonPasswords } from './common-passwords.adapter.ts';
import { ContextWordsQuery } from './context-words.query.ts';
import { type Busy, PasswordHasher } from './password-hasher.adapter.ts';

/** Whether a new password is taken, by every way that one comes in; and the hash of it. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly common: CommonPasswords,
    private readonly contextWords: ContextWordsQuery,
    private readonly hasher: PasswordHasher,
  ) {}

  /** The password as it is to be hashed, or why it is not taken. */
  async judge(password: string, owner: PasswordOwner): Promise<Result<string, PasswordRefusal>> {
    const contextWords = await this.contextWords.run();
    return judgePassword(password, owner, { isListed: this.common.isListed, contextWords });
  }

  hash(judged: string): Promise<Result<string, Busy>> {
    return this.hasher.hash(judged);
  }

  /** Both, where nothing else has to be looked at between. */
  async prepare(password: string, owner: PasswordOwner): Promise<Result<string, PasswordRefusal | Busy>> {
    const judged = await this.judge(password, owner);
    if (!judged.ok) return judged;
    const hashed = await this.hash(judged.value);
    return hashed.ok ? ok(hashed.value) : hashed;
  }
}
