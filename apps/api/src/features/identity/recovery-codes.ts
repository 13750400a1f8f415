import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { formatRecoveryCode, recoveryCodePolicy } from '@guyub/domain/identity';
import { ok, type Result } from '@guyub/domain/kernel/result';

import { type Busy, PasswordHasher } from './password-hasher.adapter.ts';
import type { RecoveryCodeSet } from './recovery-code.store.ts';
import { newRecoveryCode } from './secret-token.ts';

export interface MadeRecoveryCodes {
  /** to be shown once */
  shown: string[];
  kept: RecoveryCodeSet;
}

/** Makes recovery codes, before the transaction that keeps them. */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly hasher: PasswordHasher) {}

  async make(): Promise<Result<MadeRecoveryCodes, Busy>> {
    const salt = randomBytes(16);
    const codes = new Set<string>();
    while (codes.size < recoveryCodePolicy.count) codes.add(newRecoveryCode());
    const hashes: Buffer[] = [];
    for (const code of codes) {
      const hashed = await this.hasher.derive(code, salt);
      if (!hashed.ok) return hashed;
      hashes.push(hashed.value);
    }
    return ok({ shown: [...codes].map(formatRecoveryCode), kept: { salt, hashes } });
  }
}
