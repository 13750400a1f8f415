import { Injectable } from '@nestjs/common';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { HostingStore } from './hosting.store.ts';
import type { KnownOrganization } from './program.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

interface AskingProgram {
  id: string;
  slug: string;
  title: string;
}

/** Asks organizations: by a link to the contacts that they registered themselves, and in the app. */
@Injectable()
export class HostInvitations {
  constructor(
    private readonly links: SignedLinks,
    private readonly telling: ProgramTelling,
    private readonly clock: Clock,
  ) {}

  async inviteHost(
    tx: Transaction,
    program: AskingProgram,
    by: KnownOrganization,
    invited: KnownOrganization,
  ): Promise<void> {
    const now = toTimestamp(this.clock.now());
    await new HostingStore(tx).inviteHost(program.id, invited.organizationId, by.organizationId, now);
    await this.sendHostLink(tx, program.id, invited.organizationId);
    await this.telling.tell(tx, program, {
      kind: 'host-invited',
      by,
      about: invited,
      notice: { kind: 'host-invitation', to: [invited.organizationId] },
    });
  }

  /** Sends the link anew; older ones of the same contact stop working. */
  async sendHostLink(tx: Transaction, programId: string, organizationId: string): Promise<void> {
    await this.links.request(tx, {
      purpose: 'host-invitation',
      subjectId: programId,
      organizationId,
      expiresAt: await this.links.answerUntil(),
    });
  }
}
