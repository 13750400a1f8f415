import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { maskEmail } from '@guyub/domain/kernel/email';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Config, InjectConfig } from '../../platform/config.ts';
import { Outbox } from '../../platform/outbox.ts';
import type { Locale } from './account.store.ts';
import { pageAddress } from './link-address.ts';
import type { LinkTransaction } from './link-handlers.ts';
import { composeMail, type MailContent, type MailKind } from './mail.words.ts';
import { MessageStore } from './message.store.ts';
import { SignedLinkStore } from './signed-link.store.ts';

export const SEND_MESSAGE = 'identity.send-message';

export interface OrganizationNews {
  /** a kind that `notice.words.ts` has words for */
  what: string;
  organizationName: string;
  title: string;
  reason: string | null;
  /** the page to read on, as in Indonesian: `/program/donor-darah` */
  path: string;
}

/** Writes messages within the transaction of what they tell; a job sends them afterwards. */
@Injectable()
export class Mailer {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  async add<Kind extends MailKind>(
    tx: LinkTransaction,
    to: { email: string; locale: Locale },
    kind: Kind,
    content: MailContent[Kind],
  ): Promise<void> {
    const id = randomUUID();
    await new MessageStore(tx).addMessage({
      id,
      recipient: to.email,
      toMasked: maskEmail(to.email),
      kind,
      ...composeMail(kind, to.locale, content),
      createdAt: toTimestamp(this.clock.now()),
    });
    await this.outbox.add(tx, SEND_MESSAGE, { messageId: id });
  }

  /** Tells everybody whom the organization's links would reach. */
  async tellOrganization(tx: LinkTransaction, organizationId: string, news: OrganizationNews): Promise<void> {
    const { path, ...content } = news;
    for (const contact of await new SignedLinkStore(tx).listContacts(organizationId))
      await this.add(tx, contact, 'notice', {
        ...content,
        address: pageAddress(this.config, contact.locale, path),
      });
  }
}
