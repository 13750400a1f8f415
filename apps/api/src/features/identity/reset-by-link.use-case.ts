import { Injectable } from '@nestjs/common';
import type { PasswordRefusal } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { FindLinkQuery, type LinkNotOpen } from './find-link.query.ts';
import { NewPasswords } from './new-passwords.ts';
import { PasswordChange } from './password-change.ts';
import type { Busy } from './password-hasher.adapter.ts';
import { PeopleQuery } from './people.query.ts';
import { SignedLinkStore } from './signed-link.store.ts';

export type ResetByLinkRefusal = LinkNotOpen | PasswordRefusal | { code: 'id-reused' } | Busy;

/** Sets a new password for whoever holds the link that was mailed to the account. Gives no session. */
@Injectable()
export class ResetByLinkUseCase {
  constructor(
    private readonly findLink: FindLinkQuery,
    private readonly people: PeopleQuery,
    private readonly newPasswords: NewPasswords,
    private readonly change: PasswordChange,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    input: { changeId: string; token: string; password: string },
    address: string,
  ): Promise<Result<null, ResetByLinkRefusal>> {
    const found = await this.findLink.run(input.token, ['password-reset']);
    if (!found.ok) return found;
    const { id: linkId, subjectId: accountId } = found.value;
    const owner = (await this.people.of([accountId])).get(accountId);
    if (!owner) return refuse({ code: 'link-not-open', state: 'revoked' });
    const hashed = await this.newPasswords.prepare(input.password, owner);
    if (!hashed.ok) return hashed;

    const command = { id: input.changeId, operation: 'identity.reset-password', content: { linkId } };
    return this.unitOfWork.write(command, { kind: 'link', id: linkId }, async (tx) => {
      const now = this.clock.now();
      const links = new SignedLinkStore(tx);
      const account = await new AccountStore(tx).lock(accountId);
      const link = await links.lock(linkId, now);
      if (link?.state !== 'open' || account === null || account.isDisabled)
        return refuse<LinkNotOpen>({
          code: 'link-not-open',
          state: link === null || link.state === 'open' ? 'revoked' : link.state,
        });
      await links.use(linkId, 'confirmed', toTimestamp(now));
      const password = { hash: hashed.value, by: 'password-reset-by-link', address } as const;
      await this.change.replace(tx, account, password, toTimestamp(now));
      return ok(null);
    });
  }
}
