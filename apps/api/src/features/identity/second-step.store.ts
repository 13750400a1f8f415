import { attemptKinds, type SecondFactorKind } from '@guyub/domain/identity';
import type { EntityManager } from 'typeorm';

import { deviceHash } from './known-device.store.ts';
import { digestOf, hashToken } from './secret-token.ts';

/** A sign-in whose password was right, and which waits for what is asked besides. */
export interface SignInChallenge {
  id: string;
  accountId: string;
  passkeyChallenge: string | null;
  expiresAt: Date;
  /** wrong passwords before the right one */
  wrongBefore: number;
}

/** A wait that ended without its second step. */
export interface UnfinishedSignIn {
  device: string;
  madeAt: Date;
}

export interface FactorSetup {
  id: string;
  accountId: string;
  sessionId: string;
  kind: SecondFactorKind;
  /** sealed */
  secret: string | null;
  passkeyChallenge: string | null;
  expiresAt: Date;
}

const passwordDigest = (passwordHash: string): Buffer => digestOf('password', passwordHash);

/** What waits for a second factor: sign-ins, and factors that are being added. */
export class SecondStepStore {
  constructor(private readonly tx: EntityManager) {}

  async addChallenge(challenge: {
    id: string;
    token: string;
    accountId: string;
    passwordHash: string;
    device: string;
    deviceToken: string | null;
    wrongBefore: number;
    madeAt: Date;
    expiresAt: Date;
  }): Promise<void> {
    const { accountId, deviceToken } = challenge;
    await this.tx.query(
      `insert into sign_in_challenge
         (id, token_hash, account_id, password_digest, made_at, expires_at, device, device_hash, wrong_before)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        challenge.id,
        hashToken(challenge.token),
        challenge.accountId,
        passwordDigest(challenge.passwordHash),
        challenge.madeAt,
        challenge.expiresAt,
        challenge.device,
        deviceToken === null ? null : deviceHash(accountId, deviceToken),
        challenge.wrongBefore,
      ],
    );
  }

  /** Begun anew in the same browser: it waits once. */
  async dropReplaced(token: string, accountId: string): Promise<void> {
    await this.tx.query('delete from sign_in_challenge where token_hash = $1 and account_id = $2', [
      hashToken(token),
      accountId,
    ]);
  }

  /** Accounts with sign-ins that were left without their second step, whose owners were told of no try since; the longest first. */
  async listUnfinished(now: Date, toldSince: Date): Promise<string[]> {
    const rows = await this.tx.query<{ accountId: string }[]>(
      `select c.account_id as "accountId" from sign_in_challenge c
        where c.expires_at <= $1 and not exists (
          select from security_notice n
           where n.account_id = c.account_id and n.at > $2 and n.kind = any ($3::text[]) and (n.is_mailed or n.kind = $4))
        group by c.account_id order by min(c.expires_at) limit 500`,
      [now, toldSince, [...attemptKinds], 'second-step-unfinished'],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Takes them away, newest first; without those whose browser has signed in since: somebody began twice. */
  async takeUnfinished(accountId: string, now: Date): Promise<UnfinishedSignIn[]> {
    return this.tx.query<UnfinishedSignIn[]>(
      `with over as (
         delete from sign_in_challenge where account_id = $1 and expires_at <= $2
         returning device, device_hash, made_at)
       select device, made_at as "madeAt" from over
        where not exists (select from known_device k
                           where k.account_id = $1 and k.device_hash = over.device_hash and k.last_at >= over.made_at)
        order by made_at desc`,
      [accountId, now],
    );
  }

  /** An open one, made under the password that the account has now. */
  async findChallenge(token: string, now: Date): Promise<SignInChallenge | null> {
    const [found] = await this.tx.query<(SignInChallenge & { digest: Buffer; passwordHash: string })[]>(
      `select c.id, c.account_id as "accountId", c.passkey_challenge as "passkeyChallenge", c.expires_at as "expiresAt",
              c.wrong_before as "wrongBefore", c.password_digest as digest, a.password_hash as "passwordHash"
         from sign_in_challenge c join account a on a.id = c.account_id
        where c.token_hash = $1 and c.expires_at > $2`,
      [hashToken(token), now],
    );
    if (!found?.digest.equals(passwordDigest(found.passwordHash))) return null;
    const { digest: _digest, passwordHash: _passwordHash, ...challenge } = found;
    return challenge;
  }

  async setPasskeyChallenge(id: string, passkeyChallenge: string | null): Promise<void> {
    await this.tx.query('update sign_in_challenge set passkey_challenge = $2 where id = $1', [
      id,
      passkeyChallenge,
    ]);
  }

  async dropChallenge(id: string): Promise<void> {
    await this.tx.query('delete from sign_in_challenge where id = $1', [id]);
  }

  /** Older ones of the same account end: one at a time is being added. */
  async addSetup(setup: FactorSetup & { madeAt: Date }): Promise<void> {
    await this.tx.query('delete from second_factor_setup where account_id = $1', [setup.accountId]);
    await this.tx.query(
      `insert into second_factor_setup (id, account_id, session_id, kind, secret, passkey_challenge, made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        setup.id,
        setup.accountId,
        setup.sessionId,
        setup.kind,
        setup.secret,
        setup.passkeyChallenge,
        setup.madeAt,
        setup.expiresAt,
      ],
    );
  }

  /** One that this session began. */
  async findSetup(id: string, sessionId: string, now: Date): Promise<FactorSetup | null> {
    const [setup] = await this.tx.query<FactorSetup[]>(
      `select id, account_id as "accountId", session_id as "sessionId", kind, secret,
              passkey_challenge as "passkeyChallenge", expires_at as "expiresAt"
         from second_factor_setup where id = $1 and session_id = $2 and expires_at > $3`,
      [id, sessionId, now],
    );
    return setup ?? null;
  }

  async dropSetup(id: string): Promise<void> {
    await this.tx.query('delete from second_factor_setup where id = $1', [id]);
  }

  /** Another password, or other factors: what was begun before ends. */
  async dropAll(accountId: string): Promise<void> {
    await this.tx.query('delete from sign_in_challenge where account_id = $1', [accountId]);
    await this.tx.query('delete from second_factor_setup where account_id = $1', [accountId]);
  }

  /** Sign-ins are taken away when their owner is told of them. */
  async dropOld(before: Date): Promise<void> {
    await this.tx.query('delete from second_factor_setup where expires_at < $1', [before]);
  }
}
