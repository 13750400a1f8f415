import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@guyub/domain/kernel/result';
import { moveInvitation, type OrganizationRefusal } from '@guyub/domain/organization';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { InvitationStore } from './invitation.store.ts';
import { OrganizationStore } from './organization.store.ts';

/** Takes one invitation back with its link, whoever decided so. */
@Injectable()
export class TakeBackInvitation {
  constructor(
    private readonly clock: Clock,
    private readonly links: SignedLinks,
  ) {}

  async takeBack(
    tx: Transaction,
    organizationId: string,
    invitationId: string,
  ): Promise<Result<void, Extract<OrganizationRefusal, { code: 'invitation-not-open' }>>> {
    // an answer holds the link before it waits here, so the link is taken before the rest
    await this.links.revoke(tx, { purpose: 'member-invitation', subjectId: invitationId });
    await new OrganizationStore(tx).lock(organizationId);
    const store = new InvitationStore(tx);
    const now = this.clock.now();
    const moved = moveInvitation(await store.lock(invitationId), 'revoked', now.epochMilliseconds);
    if (!moved.ok) return moved;
    await store.recordAnswer(invitationId, moved.value, null, toTimestamp(now));
    return ok(undefined);
  }
}
