import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { moveInvitation } from '@guyub/domain/organization';

import type { AccountCaller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { HandOverStore } from './hand-over.store.ts';
import { InvitationStore } from './invitation.store.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal = { code: 'invitation-not-open' } | { code: 'id-reused' };

@Injectable()
export class RevokeInvitationUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly acting: ActingOrganizationQuery,
    private readonly links: SignedLinks,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    invitationId: string,
    changeId: string,
  ): Promise<Result<void, Refusal>> {
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = { id: changeId, operation: 'organization.revoke-invitation', content: { invitationId } };
    return this.unitOfWork.write<void, Refusal>(command, actor, (tx) =>
      this.revoke(tx, organizationId, invitationId),
    );
  }

  /** The communication office takes back what it asked of somebody who has not answered yet. */
  async ofHandOver(
    caller: AccountCaller,
    organizationId: string,
    changeId: string,
  ): Promise<Result<void, Refusal>> {
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = { id: changeId, operation: 'organization.revoke-hand-over', content: { organizationId } };
    return this.unitOfWork.write<void, Refusal>(command, actor, async (tx) => {
      const invited = await new HandOverStore(tx).findInvited(organizationId);
      return invited
        ? this.revoke(tx, organizationId, invited.invitationId)
        : refuse({ code: 'invitation-not-open' });
    });
  }

  private async revoke(
    tx: Transaction,
    organizationId: string,
    invitationId: string,
  ): Promise<Result<void, Extract<Refusal, { code: 'invitation-not-open' }>>> {
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
