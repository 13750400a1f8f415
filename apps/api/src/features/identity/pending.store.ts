import type { EntityManager } from 'typeorm';

import type { Locale } from './account.store.ts';

export interface PendingSignUp {
  id: string;
  name: string;
  email: string;
  passwordHash: string;
  locale: Locale;
}

export interface OpenResetCode {
  id: string;
  codeHash: string;
  madeBy: string;
  /** of which the maker was an admin; null: from before this was kept */
  organizationId: string | null;
}

/** What was asked for and waits for a tap: sign-ups, resets by mail, and codes. */
export class PendingStore {
  constructor(private readonly tx: EntityManager) {}

  async addSignUp(signUp: PendingSignUp & { askedAt: Date }): Promise<void> {
    await this.tx.query(
      `insert into sign_up (id, name, email, password_hash, locale, asked_at) values ($1, $2, $3, $4, $5, $6)`,
      [signUp.id, signUp.name, signUp.email, signUp.passwordHash, signUp.locale, signUp.askedAt],
    );
  }

  async findSignUp(id: string): Promise<PendingSignUp | null> {
    const [signUp] = await this.tx.query<PendingSignUp[]>(
      `select id, name, email, password_hash as "passwordHash", locale from sign_up where id = $1`,
      [id],
    );
    return signUp ?? null;
  }

  async countSignUps(email: string, since: Date): Promise<number> {
    return this.count(
      'select count(*)::int as count from sign_up where email = $1 and asked_at >= $2',
      email,
      since,
    );
  }

  /** All that wait for this address: one of them became the account. */
  async dropSignUps(email: string): Promise<string[]> {
    const [rows] = await this.tx.query<[{ id: string }[], number]>(
      'delete from sign_up where email = $1 returning id',
      [email],
    );
    return rows.map(({ id }) => id);
  }

  async dropSignUp(id: string): Promise<void> {
    await this.tx.query('delete from sign_up where id = $1', [id]);
  }

  async addReset(id: string, email: string, askedAt: Date): Promise<void> {
    await this.tx.query('insert into password_reset (id, email, asked_at) values ($1, $2, $3)', [
      id,
      email,
      askedAt,
    ]);
  }

  async findReset(id: string): Promise<{ email: string } | null> {
    const [reset] = await this.tx.query<{ email: string }[]>(
      'select email from password_reset where id = $1',
      [id],
    );
    return reset ?? null;
  }

  async countResets(email: string, since: Date): Promise<number> {
    return this.count(
      'select count(*)::int as count from password_reset where email = $1 and asked_at >= $2',
      email,
      since,
    );
  }

  /** Older open codes of the account end. */
  async addResetCode(code: {
    id: string;
    accountId: string;
    codeHash: string;
    madeBy: string;
    organizationId: string;
    madeAt: Date;
    expiresAt: Date;
  }): Promise<void> {
    await this.dropResetCodes(code.accountId, code.madeAt);
    await this.tx.query(
      `insert into reset_code
         (id, account_id, code_hash, made_by, organization_id, made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [code.id, code.accountId, code.codeHash, code.madeBy, code.organizationId, code.madeAt, code.expiresAt],
    );
  }

  async findResetCode(accountId: string, now: Date): Promise<OpenResetCode | null> {
    const [code] = await this.tx.query<OpenResetCode[]>(
      `select id, code_hash as "codeHash", made_by as "madeBy", organization_id as "organizationId"
         from reset_code where account_id = $1 and used_at is null and expires_at > $2`,
      [accountId, now],
    );
    return code ?? null;
  }

  /** False when it was used or ended meanwhile. */
  async useResetCode(id: string, now: Date): Promise<boolean> {
    const used = await this.tx.query<[unknown[], number]>(
      'update reset_code set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning id',
      [id, now],
    );
    return used[1] === 1;
  }

  async dropResetCodes(accountId: string, now: Date): Promise<void> {
    await this.tx.query('update reset_code set used_at = $2 where account_id = $1 and used_at is null', [
      accountId,
      now,
    ]);
  }

  /** Those that open the account, and those that its owner made for others. */
  async dropCodesAround(accountId: string, now: Date): Promise<void> {
    await this.tx.query(
      'update reset_code set used_at = $2 where (account_id = $1 or made_by = $1) and used_at is null',
      [accountId, now],
    );
  }

  async dropOld(before: Date): Promise<void> {
    await this.tx.query('delete from sign_up where asked_at < $1', [before]);
    await this.tx.query('delete from password_reset where asked_at < $1', [before]);
    await this.tx.query('delete from reset_code where expires_at < $1', [before]);
  }

  private async count(sql: string, email: string, since: Date): Promise<number> {
    const [row] = await this.tx.query<{ count: number }[]>(sql, [email, since]);
    return row?.count ?? 0;
  }
}
