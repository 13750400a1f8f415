import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { KnownDeviceStore } from './known-device.store.ts';
import type { Origin } from './session-opening.ts';
import { addressHash, type TryPlace } from './try-counters.ts';

export interface LoginAccount {
  accountId: string | null;
  passwordHash: string | null;
  /** where the try comes from, for counting it */
  place: TryPlace;
}

/** Nobody's, so that an unknown account costs the same reads. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** What a sign-in needs to know of an account; the same reads whether or not there is one. */
@Injectable()
export class FindLoginQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(contact: string, { address, deviceToken }: Origin): Promise<LoginAccount> {
    const [found] = await this.dataSource.query<
      { accountId: string; passwordHash: string | null; isKnownAddress: boolean }[]
    >(
      // no password is right for a disabled account, as for none
      `select a.id as "accountId", case when a.disabled_at is null then a.password_hash end as "passwordHash",
              exists (select from known_address k where k.account_id = a.id and k.address_hash = $2) as "isKnownAddress"
         from account a where ${contact.includes('@') ? 'a.email' : 'a.phone'} = $1`,
      [contact, addressHash(address)],
    );
    const devices = new KnownDeviceStore(this.dataSource.manager);
    const knownDevice = await devices.knownOrNull(found?.accountId ?? nobody, deviceToken);
    return {
      accountId: found?.accountId ?? null,
      passwordHash: found?.passwordHash ?? null,
      place: { address, knownDevice, isKnownAddress: found?.isKnownAddress ?? false },
    };
  }
}
