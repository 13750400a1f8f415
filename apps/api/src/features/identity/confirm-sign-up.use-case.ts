import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { FindLinkQuery, type LinkNotOpen } from './find-link.query.ts';
import { PendingStore } from './pending.store.ts';
import { SignedLinkStore } from './signed-link.store.ts';

const notOpen = (state: LinkNotOpen['state']) => refuse<LinkNotOpen>({ code: 'link-not-open', state });

/** Makes the account that was asked for, once the address has shown that it is its owner's. Gives no session. */
@Injectable()
export class ConfirmSignUpUseCase {
  constructor(
    private readonly findLink: FindLinkQuery,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(input: {
    changeId: string;
    token: string;
  }): Promise<Result<{ accountId: string }, LinkNotOpen | { code: 'id-reused' }>> {
    const found = await this.findLink.run(input.token, ['sign-up']);
    if (!found.ok) return found;
    const { id: linkId } = found.value;
    const command = { id: input.changeId, operation: 'identity.confirm-sign-up', content: { linkId } };
    return this.unitOfWork.write(command, { kind: 'link', id: linkId }, async (tx) => {
      const now = this.clock.now();
      const [links, pending] = [new SignedLinkStore(tx), new PendingStore(tx)];
      const link = await links.lock(linkId, now);
      if (link?.state !== 'open') return notOpen(link?.state ?? 'unknown');
      const signUp = await pending.findSignUp(link.subjectId);
      if (signUp === null) return notOpen('revoked');

      const account = { ...signUp, phone: null, createdAt: toTimestamp(now) };
      const isAdded = await new AccountStore(tx).addAccount(account, randomUUID());
      if (!isAdded) return notOpen('used');
      await links.use(linkId, 'confirmed', toTimestamp(now));
      for (const subjectId of await pending.dropSignUps(signUp.email))
        await links.revoke({ purpose: 'sign-up', subjectId }, toTimestamp(now));
      return ok({ accountId: signUp.id });
    });
  }
}
