import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { LinkPurpose } from '@guyub/domain/identity';
import { maskEmail } from '@guyub/domain/kernel/email';
import { maskPhone } from '@guyub/domain/kernel/phone';
import type { Temporal } from '@guyub/domain/kernel/temporal';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Config, InjectConfig } from '../../platform/config.ts';
import { Outbox } from '../../platform/outbox.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { CurrentSettingQuery } from '../setting/index.ts';
import type { Locale } from './account.store.ts';
import { linkAddress } from './link-address.ts';
import { hashToken, newToken } from './secret-token.ts';
import {
  type LinkAnswer,
  type LinkSubjectKey,
  type SignedLink,
  SignedLinkStore,
} from './signed-link.store.ts';

export const SEND_LINK = 'identity.send-link';

interface LinkRequest {
  purpose: LinkPurpose;
  subjectId: string;
  expiresAt: Temporal.Instant;
}

export type MailLinkRequest = LinkRequest &
  (
    | { organizationId: string; contact?: undefined }
    | { organizationId?: string; contact: { email: string; locale?: Locale } }
  );

export type ShownLinkRequest = LinkRequest & {
  organizationId?: string;
  contact: { email: string } | { phone: string };
  locale?: Locale;
};

/** How other slices ask for signed links, within their own transactions. */
@Injectable()
export class SignedLinks {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly settings: CurrentSettingQuery,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Until when a link that asks something now can be answered; in the app it can be answered after that too. */
  async answerUntil(): Promise<Temporal.Instant> {
    return this.clock.now().add({ hours: 24 * (await this.settings.run('link.open_days')) });
  }

  /**
   * Mails a link to one contact, or to each contact of the asked organization. The token is made by the job that
   * sends it, so whoever asks never holds it. Older open links for the same thing and contact end.
   */
  async request(tx: Transaction, asked: MailLinkRequest): Promise<{ links: number }> {
    const store = new SignedLinkStore(tx);
    const contacts = asked.contact
      ? [{ email: asked.contact.email, locale: asked.contact.locale ?? 'id' }]
      : await store.listContacts(asked.organizationId);
    for (const { email, locale } of contacts) {
      const id = await this.add(tx, asked, { kind: 'email', value: email }, locale, null);
      await this.outbox.add(tx, SEND_LINK, { linkId: id });
    }
    return { links: contacts.length };
  }

  /**
   * Makes a link to be handed over by the caller. Its address holds the token: show it once, and keep it out of
   * what the unit of work returns, since that is stored.
   */
  async makeNow(tx: Transaction, asked: ShownLinkRequest): Promise<{ id: string; address: string }> {
    const token = newToken();
    const locale = asked.locale ?? 'id';
    const contact =
      'email' in asked.contact
        ? ({ kind: 'email', value: asked.contact.email } as const)
        : ({ kind: 'phone', value: asked.contact.phone } as const);
    const id = await this.add(tx, asked, contact, locale, hashToken(token));
    return { id, address: linkAddress(this.config, asked.purpose, locale, token) };
  }

  /** An answer that does not come by a link waits here for one that does, so that neither holds what the other needs. */
  async lock(
    tx: Transaction,
    asked: Pick<SignedLink, 'purpose' | 'subjectId' | 'organizationId'>,
  ): Promise<void> {
    await new SignedLinkStore(tx).lockSiblings(asked);
  }

  /** What was asked is asked no more: its open links end. */
  async revoke(tx: Transaction, key: LinkSubjectKey): Promise<void> {
    await new SignedLinkStore(tx).revoke(key, toTimestamp(this.clock.now()));
  }

  /** The same for several that other locks were taken for before: a link that is being answered is left to its answer, which looks anew. */
  async revokeFree(tx: Transaction, purpose: LinkPurpose, subjectIds: readonly string[]): Promise<void> {
    await new SignedLinkStore(tx).revokeFree(purpose, subjectIds, toTimestamp(this.clock.now()));
  }

  /** Somebody acts for an organization no more, or a contact was removed: links sent to them end. */
  async contactsChanged(tx: Transaction, organizationId: string): Promise<void> {
    await new SignedLinkStore(tx).revokeStrangers(organizationId, toTimestamp(this.clock.now()));
  }

  /** It was answered elsewhere, in the application: its open links are used. */
  async settle(tx: Transaction, key: LinkSubjectKey & { answer: LinkAnswer }): Promise<void> {
    await new SignedLinkStore(tx).settle(key, key.answer, toTimestamp(this.clock.now()));
  }

  private async add(
    tx: Transaction,
    asked: LinkRequest & { organizationId?: string },
    contact: { kind: 'email' | 'phone'; value: string },
    locale: Locale,
    tokenHash: Buffer | null,
  ): Promise<string> {
    const store = new SignedLinkStore(tx);
    const id = randomUUID();
    const madeAt = toTimestamp(this.clock.now());
    const { purpose, subjectId, organizationId } = asked;
    await store.revoke({ purpose, subjectId, organizationId, contact: contact.value }, madeAt);
    await store.addLink({
      id,
      tokenHash,
      purpose,
      subjectId,
      organizationId: organizationId ?? null,
      contactKind: contact.kind,
      contact: contact.value,
      contactMasked: contact.kind === 'email' ? maskEmail(contact.value) : maskPhone(contact.value),
      locale,
      madeAt,
      expiresAt: toTimestamp(asked.expiresAt),
    });
    return id;
  }
}
