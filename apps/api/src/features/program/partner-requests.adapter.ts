import { Injectable } from '@nestjs/common';
import type { PartnerRole } from '@guyub/domain/program';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { HostingStore } from './hosting.store.ts';
import type { KnownOrganization } from './program.store.ts';
import { ProgramTelling } from './program-telling.adapter.ts';

/** Asks partners for their part: by a link to the contacts that they registered themselves, and in the app. */
@Injectable()
export class PartnerRequests {
  constructor(
    private readonly links: SignedLinks,
    private readonly telling: ProgramTelling,
    private readonly clock: Clock,
  ) {}

  async askPartner(
    tx: Transaction,
    program: { id: string; slug: string; title: string },
    by: KnownOrganization,
    asked: { id: string; role: PartnerRole; organization: KnownOrganization },
  ): Promise<void> {
    const { id, role, organization } = asked;
    const { organizationId } = organization;
    const now = toTimestamp(this.clock.now());
    await new HostingStore(tx).addPartner(program.id, { id, organizationId, role }, by.organizationId, now);
    await this.links.request(tx, {
      purpose: 'partner-confirmation',
      subjectId: id,
      organizationId,
      expiresAt: await this.links.answerUntil(),
    });
    await this.telling.tell(tx, program, {
      kind: 'partner-asked',
      by,
      about: organization,
      params: { role },
      notice: { kind: 'partner-request', to: [organizationId] },
    });
  }
}
