import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { maskEmail } from '@guyub/domain/kernel/email';
import { ok } from '@guyub/domain/kernel/result';
import { organizationIdSchema, weaveFor } from '@guyub/domain/organization';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { FirstOfficeStore } from './first-office.store.ts';
import { InvitationStore } from './invitation.store.ts';
import { OrganizationStore } from './organization.store.ts';

export interface FirstAdmin {
  email: string;
  /** the regency's communication office, which oversees the rest */
  office: { slug: string; code: string; name: string };
}

/**
 * The way into an installation without people: its communication office, and a link that makes whoever opens it its
 * head and sysadmin. Asked again it makes a new link, until somebody has come in; from then on it does nothing.
 */
@Injectable()
export class EnsureFirstAdminUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: SignedLinks,
  ) {}

  /** The link's address, to be shown once; null when somebody is in. */
  async run({ email, office }: FirstAdmin): Promise<string | null> {
    let address: string | null = null;
    const invitationId = randomUUID();
    const command = { id: invitationId, operation: 'organization.ensure-first-admin', content: { email } };
    const actor = { kind: 'system', id: 'first-admin' } as const;
    await this.unitOfWork.write<void, never>(command, actor, async (tx) => {
      const store = new FirstOfficeStore(tx);
      const now = this.clock.now();
      const found = await store.lockOffice();
      if (found?.hasMembers) return ok(undefined);
      const organizationId = found?.id ?? (await this.addOffice(new OrganizationStore(tx), office));
      const invitations = new InvitationStore(tx);
      for (const earlierId of await store.listOpenInvitations(organizationId)) {
        await this.links.revoke(tx, { purpose: 'member-invitation', subjectId: earlierId });
        await invitations.recordAnswer(earlierId, 'revoked', null, toTimestamp(now));
      }
      const expiresAt = await this.links.answerUntil();
      await invitations.addInvitation(
        {
          id: invitationId,
          organizationId,
          name: office.name.slice(0, 100),
          contactKind: 'email',
          contactMasked: maskEmail(email),
          roles: ['head', 'sysadmin'],
          invitedBy: null,
        },
        toTimestamp(now),
        toTimestamp(expiresAt),
      );
      const link = {
        purpose: 'member-invitation',
        subjectId: invitationId,
        organizationId,
        expiresAt,
      } as const;
      address = (await this.links.makeNow(tx, { ...link, contact: { email } })).address;
      return ok(undefined);
    });
    return address;
  }

  private async addOffice(store: OrganizationStore, office: FirstAdmin['office']): Promise<string> {
    const id = randomUUID();
    const profile = { about: '', legalForm: null, foundedYear: null, areaCode: null, isKim: false };
    const weave = weaveFor(id, await store.listWeaves());
    const added = {
      id: organizationIdSchema.parse(id),
      kind: 'office',
      ...office,
      ...profile,
      weave,
    } as const;
    const isAdded = await store.addOrganization(added, toTimestamp(this.clock.now()), true);
    if (!isAdded)
      throw new Error(`Another organization has the address of the communication office (${office.slug})`);
    return id;
  }
}
