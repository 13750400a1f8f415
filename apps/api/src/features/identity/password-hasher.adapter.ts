import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { hash, hashRaw, verify } from '@node-rs/argon2';

import { Turns } from '../../platform/turns.ts';

export type Busy = { code: 'busy'; retryAfterSeconds: number };

/** More than two at once stall everything else the process does (each takes 20 MB and a core for 9 ms). */
const AT_ONCE = 2;
const MAXIMUM_WAITING = 64;
const RETRY_AFTER_SECONDS = 2;

/** argon2id, the library's default */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody knows: verified where there is no account, so that the same work is done. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$MJIViCU/aCgn9GPebFz44Q$FCs1RVCKq6+ktxVJ74fw4RvGQt/r6KVBUi+95ahJs8Q';

/** Hashes and verifies passwords, a few at a time. Never call it inside a transaction. */
@Injectable()
export class PasswordHasher {
  private readonly turns = new Turns(AT_ONCE, MAXIMUM_WAITING);

  hash(password: string): Promise<Result<string, Busy>> {
    return this.inTurn(() => hash(password, cost));
  }

  /** `null`: there is nothing to compare with; takes as long, and is false. */
  verify(kept: string | null, password: string): Promise<Result<boolean, Busy>> {
    return this.inTurn(async () => {
      const isRight = await verify(kept ?? nobodysHash, password);
      return isRight && kept !== null;
    });
  }

  /** The same work under a salt that is kept apart, so that one of many kept hashes can be looked up. */
  derive(secret: string, salt: Buffer): Promise<Result<Buffer, Busy>> {
    return this.inTurn(() => hashRaw(secret, { ...cost, salt, outputLen: 32 }));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<Result<T, Busy>> {
    if (this.turns.isFull()) return refuse({ code: 'busy', retryAfterSeconds: RETRY_AFTER_SECONDS });
    return ok(await this.turns.run(work));
  }
}
