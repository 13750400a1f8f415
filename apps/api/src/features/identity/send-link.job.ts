import { Injectable } from '@nestjs/common';
import { ok } from '@guyub/domain/kernel/result';
import { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Config, InjectConfig } from '../../platform/config.ts';
import { JobRegistry } from '../../platform/job-registry.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { linkAddress } from './link-address.ts';
import { LinkHandlers } from './link-handlers.ts';
import { LinkOrganizationStore } from './link-organization.store.ts';
import { Mailer } from './mailer.ts';
import { hashToken, newToken } from './secret-token.ts';
import { SignedLinkStore } from './signed-link.store.ts';
import { SEND_LINK } from './signed-links.ts';
import { stableId } from './stable-id.ts';

/**
 * Makes a link's token and the message that carries it, in one transaction: a repetition finds the token made. Only
 * the message ever holds it.
 */
@Injectable()
export class SendLinkJob {
  constructor(
    registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: LinkHandlers,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {
    registry.handle(SEND_LINK, z.object({ linkId: z.uuid() }), ({ linkId }) => this.run(linkId));
  }

  async run(linkId: string): Promise<void> {
    const command = { id: stableId(SEND_LINK, linkId), operation: SEND_LINK, content: { linkId } };
    await this.unitOfWork.write(command, { kind: 'system', id: SEND_LINK }, async (tx) => {
      const links = new SignedLinkStore(tx);
      const now = this.clock.now();
      const link = await links.lock(linkId, now);
      if (link === null || link.hasToken || link.state !== 'open') return ok(null);
      const subject = await this.handlers.getDescription(link.purpose).describe(tx, link);
      if (subject === null) {
        await links.revoke({ ...link, organizationId: link.organizationId ?? undefined }, toTimestamp(now));
        return ok(null);
      }
      const { timeZone, organization } = await new LinkOrganizationStore(tx).read(link.organizationId);
      const token = newToken();
      await links.setToken(linkId, hashToken(token));
      await this.mailer.add(tx, { email: link.contact, locale: link.locale }, link.purpose, {
        organizationName: organization?.name ?? '',
        subject,
        address: linkAddress(this.config, link.purpose, link.locale, token),
        expiresAt: link.expiresAt.toString(),
        timeZone,
      });
      return ok(null);
    });
  }
}
