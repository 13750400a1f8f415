import type { SecondFactorKind } from '@guyub/domain/identity';
import type { EntityManager } from 'typeorm';

interface FactorOf<Kind extends SecondFactorKind> {
  id: string;
  kind: Kind;
  name: string;
}
export interface TotpFactor extends FactorOf<'totp'> {
  /** sealed */
  secret: string;
  lastStep: number;
}
export interface PasskeyFactor extends FactorOf<'passkey'> {
  credentialId: string;
  publicKey: Buffer;
  signCount: number;
  transports: string[];
}
export type Factor = TotpFactor | PasskeyFactor;

interface Owned {
  accountId: string;
  addedAt: Date;
}
export type NewFactor = Owned & (TotpFactor | PasskeyFactor);

interface Row extends Omit<TotpFactor, 'kind' | 'lastStep'>, Omit<PasskeyFactor, 'kind' | 'signCount'> {
  kind: SecondFactorKind;
  lastStep: string;
  signCount: string;
}

const columns = `id, kind, name, secret, last_step as "lastStep", credential_id as "credentialId",
  public_key as "publicKey", sign_count as "signCount", transports`;

const toFactor = ({ kind, lastStep, signCount, ...row }: Row): Factor =>
  kind === 'totp'
    ? { id: row.id, kind, name: row.name, secret: row.secret, lastStep: Number(lastStep) }
    : {
        id: row.id,
        kind,
        name: row.name,
        credentialId: row.credentialId,
        publicKey: row.publicKey,
        signCount: Number(signCount),
        transports: row.transports,
      };

/** What an account shows besides its password. Whoever changes any of it has locked the account before. */
export class SecondFactorStore {
  constructor(private readonly tx: EntityManager) {}

  async list(accountId: string): Promise<Factor[]> {
    const rows = await this.tx.query<Row[]>(
      `select ${columns} from second_factor where account_id = $1 order by added_at, id`,
      [accountId],
    );
    return rows.map(toFactor);
  }

  async add(factor: NewFactor): Promise<void> {
    const totp = factor.kind === 'totp' ? [factor.secret, factor.lastStep] : [null, null];
    const passkey =
      factor.kind === 'passkey'
        ? [factor.credentialId, factor.publicKey, factor.signCount, factor.transports]
        : [null, null, null, null];
    await this.tx.query(
      `insert into second_factor (id, account_id, kind, name, added_at, secret, last_step, credential_id, public_key,
         sign_count, transports) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [factor.id, factor.accountId, factor.kind, factor.name, factor.addedAt, ...totp, ...passkey],
    );
  }

  async isCredentialTaken(credentialId: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>('select from second_factor where credential_id = $1', [
      credentialId,
    ]);
    return rows.length > 0;
  }

  async useStep(id: string, step: number, now: Date): Promise<void> {
    await this.tx.query('update second_factor set last_step = $2, last_used_at = $3 where id = $1', [
      id,
      step,
      now,
    ]);
  }

  async usePasskey(id: string, signCount: number, now: Date): Promise<void> {
    await this.tx.query('update second_factor set sign_count = $2, last_used_at = $3 where id = $1', [
      id,
      signCount,
      now,
    ]);
  }

  async remove(id: string): Promise<void> {
    await this.tx.query('delete from second_factor where id = $1', [id]);
  }

  async removeAll(accountId: string): Promise<void> {
    await this.tx.query('delete from second_factor where account_id = $1', [accountId]);
  }
}
