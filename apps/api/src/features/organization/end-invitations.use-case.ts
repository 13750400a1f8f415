import { Injectable } from '@nestjs/common';
import { isInviterStanding } from '@guyub/domain/organization';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { SessionRights, SignedLinks } from '../identity/index.ts';
import { InvitationStore } from './invitation.store.ts';

/** What somebody may no longer invite to, nobody comes in by: with their power their open invitations end. */
@Injectable()
export class EndInvitationsUseCase {
  constructor(
    rights: SessionRights,
    private readonly clock: Clock,
    private readonly links: SignedLinks,
  ) {
    rights.onChange((tx, accountId) => this.run(tx, accountId));
  }

  async run(tx: Transaction, accountId: string): Promise<void> {
    const invitations = new InvitationStore(tx);
    const fallen = (await invitations.listOpenBy(accountId)).filter(
      ({ organization, inviter, ...invitation }) => !isInviterStanding(organization, inviter, invitation),
    );
    if (fallen.length === 0) return;
    const ids = fallen.map(({ id }) => id);
    await invitations.revokeOpen(ids, toTimestamp(this.clock.now()));
    await this.links.revokeFree(tx, 'member-invitation', ids);
  }
}
