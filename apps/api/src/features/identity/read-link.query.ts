import { Injectable } from '@nestjs/common';
import type { LinkView } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import type { Caller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { LinkNotOpen } from './find-link.query.ts';
import { LinkHandlers, type LinkSubject } from './link-handlers.ts';
import { LinkOrganizationStore } from './link-organization.store.ts';
import { hashToken } from './secret-token.ts';
import { SignedLinkStore } from './signed-link.store.ts';

const nothing: LinkSubject = {
  title: '',
  slug: null,
  invitedBy: null,
  partnerRole: null,
  nextStartsLocal: null,
  timeZone: null,
  venueLabel: null,
  kinds: [],
  roles: [],
  inviteeName: null,
  isHandOver: false,
};

/** What a link asks. Reading it changes nothing, however often a preview does. */
@Injectable()
export class ReadLinkQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: LinkHandlers,
    private readonly clock: Clock,
  ) {}

  run(token: string, caller: Caller): Promise<Result<LinkView, LinkNotOpen>> {
    return this.unitOfWork.read(async (tx) => {
      const link = await new SignedLinkStore(tx).findByToken(hashToken(token), this.clock.now());
      if (link === null) return refuse({ code: 'link-not-open', state: 'unknown' });
      const subject = await this.handlers.getDescription(link.purpose).describe(tx, link);
      const { organization } = await new LinkOrganizationStore(tx).read(link.organizationId);
      const takesAccount = this.handlers.findHandler(link.purpose)?.takesAccount ?? false;
      return ok({
        purpose: link.purpose,
        // what it asked about is gone
        state: subject === null && link.state === 'open' ? 'revoked' : link.state,
        expiresAt: link.expiresAt.toString(),
        organization,
        contactMasked: link.contactMasked,
        subject: { ...(subject ?? nothing), answer: link.answer },
        needsAccount: takesAccount && caller.kind === 'visitor',
      });
    });
  }
}
