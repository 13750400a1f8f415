import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '@guyub/domain/event';
import { maskEmail } from '@guyub/domain/kernel/email';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Config, InjectConfig } from '../../platform/config.ts';
import { Outbox } from '../../platform/outbox.ts';
import { Sealer } from '../../platform/sealer.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import type { Locale } from './account.store.ts';
import { pageAddress } from './link-address.ts';
import { LinkOrganizationStore } from './link-organization.store.ts';
import { composeMail, type MailContent, type MailKind } from './mail.words.ts';
import { MessageStore } from './message.store.ts';
import { isMailed } from './notice.words.ts';
import { SignedLinkStore } from './signed-link.store.ts';
import type { SuccessionMail } from './succession.words.ts';

export const SEND_MESSAGE = 'identity.send-message';

/** What an organization is told in the app, and by mail where it may want to act on it. */
export interface OrganizationNews {
  kind: NoticeKind;
  params: Readonly<Record<string, string>>;
  programSlug: string | null;
  eventSlug: string | null;
}

/** What every member of a group is told about who leads it. */
export type SuccessionNews = Pick<SuccessionMail, 'what' | 'name' | 'reason'>;

/** Mails that others cause, and how many of each sort one address gets in a day: nobody's letterbox is somebody's toy. */
const causedByOthers: readonly (readonly MailKind[])[] = [
  ['notice', 'succession'],
  ['host-invitation', 'partner-confirmation', 'member-invitation'],
];
const mostADay = 20;

/** Writes messages within the transaction of what they tell; a job sends them afterwards. */
@Injectable()
export class Mailer {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    @InjectConfig() private readonly config: Config,
  ) {}

  async add<Kind extends MailKind>(
    tx: Transaction,
    to: { email: string; locale: Locale },
    kind: Kind,
    content: MailContent[Kind],
  ): Promise<void> {
    const messages = new MessageStore(tx);
    const now = this.clock.now();
    const sort = causedByOthers.find((kinds) => kinds.includes(kind));
    const dayAgo = toTimestamp(now.subtract({ hours: 24 }));
    // what is not mailed any more stands in the app all the same
    if (sort && (await messages.countSince(to.email, sort, dayAgo)) >= mostADay) return;
    const id = randomUUID();
    const { subject, text } = composeMail(kind, to.locale, content);
    await messages.addMessage({
      id,
      recipient: to.email,
      toMasked: maskEmail(to.email),
      kind,
      subject,
      text: this.sealer.seal(text),
      createdAt: toTimestamp(now),
    });
    await this.outbox.add(tx, SEND_MESSAGE, { messageId: id });
  }

  /** Tells every member, each in their language. */
  async tellMembers(tx: Transaction, organizationId: string, news: SuccessionNews): Promise<void> {
    const organizations = new LinkOrganizationStore(tx);
    const { organization } = await organizations.read(organizationId);
    if (!organization) throw new Error('News is for a group that is not there');
    const office = await organizations.findCommunicationOffice();
    for (const member of await organizations.listMemberAddresses(organizationId))
      await this.add(tx, member, 'succession', {
        ...news,
        organizationName: organization.name,
        address: pageAddress(this.config, member.locale, `/ruang/${organization.slug}/anggota`),
        office: office && {
          name: office.name,
          address: pageAddress(this.config, member.locale, `/grup/${office.slug}`),
        },
      });
  }

  /** Tells everybody whom the organization's links would reach. */
  async tellOrganization(tx: Transaction, organizationId: string, news: OrganizationNews): Promise<void> {
    const { kind, params } = news;
    if (!isMailed(kind)) return;
    const { organization } = await new LinkOrganizationStore(tx).read(organizationId);
    if (!organization) throw new Error('News is for an organization that is not there');
    for (const contact of await new SignedLinkStore(tx).listContacts(organizationId))
      await this.add(tx, contact, 'notice', {
        what: kind,
        organizationName: organization.name,
        title: params.title ?? '',
        day: params.startsLocal?.slice(0, 10) ?? null,
        reason: params.reason ?? params.note ?? null,
        address: pageAddress(this.config, contact.locale, placeOf(news, organization.slug)),
      });
  }
}

/** Pages that a registered contact without an account can read, but where only its admins can answer. */
function placeOf({ kind, programSlug, eventSlug }: OrganizationNews, organizationSlug: string): string {
  if (kind === 'join-requested' || kind === 'member-invited-by-office')
    return `/ruang/${organizationSlug}/anggota`;
  if (eventSlug) return `/kegiatan/${eventSlug}`;
  return programSlug ? `/program/${programSlug}` : `/grup/${organizationSlug}`;
}
