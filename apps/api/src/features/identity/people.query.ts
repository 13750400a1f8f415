import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Locale } from './account.store.ts';

export interface PersonBehind {
  accountId: string;
  personId: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale: Locale;
}

/** Who stands behind accounts. Contacts are personal: show them masked, or to their owner. */
@Injectable()
export class PeopleQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async of(accountIds: readonly string[]): Promise<ReadonlyMap<string, PersonBehind>> {
    const people = await this.dataSource.query<PersonBehind[]>(
      `select a.id as "accountId", p.id as "personId", p.name, a.email, a.phone, a.locale
         from account a join person p on p.id = a.person_id where a.id = any ($1::uuid[])`,
      [accountIds],
    );
    return new Map(people.map((person) => [person.accountId, person]));
  }
}
