import type { Role } from '@guyub/domain/organization';
import type { EntityManager } from 'typeorm';

export type Locale = 'id' | 'en';

export interface Account {
  id: string;
  personId: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale: Locale;
  passwordHash: string;
  /** by a sysadmin: nobody gets in by it */
  isDisabled: boolean;
}

export interface NewAccount extends Omit<Account, 'personId' | 'isDisabled'> {
  createdAt: Date;
}

const columns = `a.id, a.person_id as "personId", p.name, a.email, a.phone, a.locale, a.password_hash as "passwordHash",
  a.disabled_at is not null as "isDisabled"`;

export class AccountStore {
  constructor(private readonly tx: EntityManager) {}

  /** Locked, so that of two changes to what lets somebody in the later one sees the earlier. */
  async lock(accountId: string): Promise<Account | null> {
    const [account] = await this.tx.query<Account[]>(
      `select ${columns} from account a join person p on p.id = a.person_id where a.id = $1 for update of a`,
      [accountId],
    );
    return account ?? null;
  }

  /** Two that an act touches, in one order, so that two acts on the same two wait and do not block each other. */
  async lockBoth(accountIds: readonly [string, string]): Promise<void> {
    await this.tx.query('select from account where id = any ($1::uuid[]) order by id for update', [
      accountIds,
    ]);
  }

  /** The roles that stand, held until the transaction ends; before accounts, as whoever changes roles locks. */
  async holdRoles(accountId: string, organizationId: string): Promise<Role[]> {
    const [membership] = await this.tx.query<{ roles: Role[] }[]>(
      `select roles from membership where account_id = $1 and organization_id = $2 and ended_at is null for share`,
      [accountId, organizationId],
    );
    return membership?.roles ?? [];
  }

  /** Of an account that is known to exist: the caller's own. */
  async findById(accountId: string): Promise<Account> {
    const [account] = await this.tx.query<Account[]>(
      `select ${columns} from account a join person p on p.id = a.person_id where a.id = $1`,
      [accountId],
    );
    if (!account) throw new Error('There is no such account');
    return account;
  }

  async findByContact(contact: string): Promise<Account | null> {
    const [account] = await this.tx.query<Account[]>(
      `select ${columns} from account a join person p on p.id = a.person_id
        where ${contact.includes('@') ? 'a.email' : 'a.phone'} = $1`,
      [contact],
    );
    return account ?? null;
  }

  /** False when the contact has an account meanwhile; the person is made with it, or not at all. */
  async addAccount(account: NewAccount, personId: string): Promise<boolean> {
    await this.tx.query(`insert into person (id, name, created_at, version) values ($1, $2, $3, 1)`, [
      personId,
      account.name,
      account.createdAt,
    ]);
    const added = await this.tx.query<unknown[]>(
      `insert into account (id, person_id, email, phone, password_hash, locale, rights_version, created_at, version)
       values ($1, $2, $3, $4, $5, $6, 1, $7, 1)
       on conflict (${account.email === null ? 'phone' : 'email'}) do nothing returning id`,
      [
        account.id,
        personId,
        account.email,
        account.phone,
        account.passwordHash,
        account.locale,
        account.createdAt,
      ],
    );
    return added.length === 1;
  }

  async setPassword(accountId: string, passwordHash: string): Promise<void> {
    await this.tx.query(
      'update account set password_hash = $2, rights_version = rights_version + 1, version = version + 1 where id = $1',
      [accountId, passwordHash],
    );
  }

  async editPerson(account: Pick<Account, 'id' | 'personId'>, name: string, locale: Locale): Promise<void> {
    await this.tx.query('update person set name = $2, version = version + 1 where id = $1 and name <> $2', [
      account.personId,
      name,
    ]);
    await this.tx.query(
      'update account set locale = $2, version = version + 1 where id = $1 and locale <> $2',
      [account.id, locale],
    );
  }

  async raiseRightsVersion(accountId: string): Promise<void> {
    await this.tx.query(
      'update account set rights_version = rights_version + 1, version = version + 1 where id = $1',
      [accountId],
    );
  }

  async listMemberships(accountId: string): Promise<{ organizationId: string; roles: Role[] }[]> {
    return this.tx.query(
      `select organization_id as "organizationId", roles from membership
        where account_id = $1 and ended_at is null`,
      [accountId],
    );
  }
}
