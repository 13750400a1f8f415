import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

export interface LoginAccount {
  accountId: string | null;
  passwordHash: string | null;
  isKnownAddress: boolean;
}

/** What a sign-in needs to know of an account; one read that takes the same whether or not there is one. */
@Injectable()
export class FindLoginQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(contact: string, addressHash: Buffer): Promise<LoginAccount> {
    const [found] = await this.dataSource.query<LoginAccount[]>(
      `select a.id as "accountId", a.password_hash as "passwordHash",
              exists (select from known_address k where k.account_id = a.id and k.address_hash = $2) as "isKnownAddress"
         from account a where ${contact.includes('@') ? 'a.email' : 'a.phone'} = $1`,
      [contact, addressHash],
    );
    return found ?? { accountId: null, passwordHash: null, isKnownAddress: false };
  }
}
