import { Injectable } from '@nestjs/common';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Account, AccountStore } from './account.store.ts';
import { FindLoginQuery, nobody } from './find-login.query.ts';
import { type OpenResetCode, PendingStore } from './pending.store.ts';
import type { Origin } from './session-opening.ts';
import type { TryPlace } from './try-counters.ts';

/** The open code of the account with this phone; the same reads whether or not there is one. */
@Injectable()
export class FindResetCodeQuery {
  constructor(
    private readonly findLogin: FindLoginQuery,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    phone: string,
    origin: Origin,
  ): Promise<{ account: Account | null; code: OpenResetCode | null; place: TryPlace }> {
    const { place } = await this.findLogin.run(phone, origin);
    return this.unitOfWork.read(async (tx) => {
      const owner = await new AccountStore(tx).findByContact(phone);
      const account = owner?.isDisabled ? null : owner;
      const now = toTimestamp(this.clock.now());
      const code = await new PendingStore(tx).findResetCode(account?.id ?? nobody, now);
      return { account, code, place };
    });
  }
}
