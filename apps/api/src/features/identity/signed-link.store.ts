import { type LinkPurpose, type LinkState, linkState } from '@guyub/domain/identity';
import type { Temporal } from '@guyub/domain/kernel/temporal';
import type { EntityManager } from 'typeorm';

import { fromTimestamp } from '../../platform/clock.ts';
import type { Locale } from './account.store.ts';

export type LinkAnswer = 'accepted' | 'declined' | 'confirmed';

/** What a handler may know of a link: whom it asks, never its token or the contact itself. */
export interface SignedLink {
  id: string;
  purpose: LinkPurpose;
  subjectId: string;
  organizationId: string | null;
  contactMasked: string;
}

export interface KeptLink extends SignedLink {
  contactKind: 'email' | 'phone';
  contact: string;
  locale: Locale;
  expiresAt: Temporal.Instant;
  state: LinkState;
  answer: LinkAnswer | null;
  hasToken: boolean;
}

export interface NewLink extends SignedLink {
  tokenHash: Buffer | null;
  contactKind: 'email' | 'phone';
  contact: string;
  locale: Locale;
  madeAt: Date;
  expiresAt: Date;
}

export interface LinkSubjectKey {
  purpose: LinkPurpose;
  subjectId: string;
  /** left out: whichever organization it asks */
  organizationId?: string | undefined;
  contact?: string | undefined;
}

interface LinkRow extends SignedLink {
  contactKind: 'email' | 'phone';
  contact: string;
  locale: Locale;
  expiresAt: Date;
  revokedAt: Date | null;
  uses: number;
  maximumUses: number;
  answer: LinkAnswer | null;
  hasToken: boolean;
  isHolderDisabled: boolean;
}

const columns = `id, purpose, subject_id as "subjectId", organization_id as "organizationId",
  contact_kind as "contactKind", contact, contact_masked as "contactMasked", locale, expires_at as "expiresAt",
  revoked_at as "revokedAt", uses, maximum_uses as "maximumUses", answer, token_hash is not null as "hasToken",
  exists (select from account a where a.disabled_at is not null
    and (a.email = contact or a.phone = contact)) as "isHolderDisabled"`;

const ofSubject = `purpose = $1 and subject_id = $2 and ($3::uuid is null or organization_id = $3)
  and ($4::text is null or contact = $4) and uses = 0 and revoked_at is null`;

const keyOf = ({ purpose, subjectId, organizationId, contact }: LinkSubjectKey) => [
  purpose,
  subjectId,
  organizationId ?? null,
  contact ?? null,
];

function toKeptLink(
  { revokedAt, uses, maximumUses, isHolderDisabled, ...row }: LinkRow,
  now: Temporal.Instant,
): KeptLink {
  const expiresAt = fromTimestamp(row.expiresAt);
  const times = { expiresAt, revokedAt: revokedAt && fromTimestamp(revokedAt), uses, maximumUses };
  const state = linkState(times, now);
  // one that was asked for while its holder was being disabled is as dead as those that were open then
  return { ...row, expiresAt, state: state === 'open' && isHolderDisabled ? 'revoked' : state };
}

export class SignedLinkStore {
  constructor(private readonly tx: EntityManager) {}

  async addLink(link: NewLink): Promise<void> {
    await this.tx.query(
      `insert into signed_link (id, token_hash, purpose, subject_id, organization_id, contact_kind, contact,
         contact_masked, locale, made_at, expires_at, maximum_uses, uses)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, 0)`,
      [
        link.id,
        link.tokenHash,
        link.purpose,
        link.subjectId,
        link.organizationId,
        link.contactKind,
        link.contact,
        link.contactMasked,
        link.locale,
        link.madeAt,
        link.expiresAt,
      ],
    );
  }

  async findByToken(tokenHash: Buffer, now: Temporal.Instant): Promise<KeptLink | null> {
    const [row] = await this.tx.query<LinkRow[]>(`select ${columns} from signed_link where token_hash = $1`, [
      tokenHash,
    ]);
    return row ? toKeptLink(row, now) : null;
  }

  /** Locked, so that of two answers at once one is the first. */
  async lock(linkId: string, now: Temporal.Instant): Promise<KeptLink | null> {
    const [row] = await this.tx.query<LinkRow[]>(
      `select ${columns} from signed_link where id = $1 for update`,
      [linkId],
    );
    return row ? toKeptLink(row, now) : null;
  }

  /** All links that ask the same, in one order, so that answers by two of them wait for one another. */
  async lockSiblings({
    purpose,
    subjectId,
    organizationId,
  }: Pick<SignedLink, 'purpose' | 'subjectId' | 'organizationId'>): Promise<void> {
    await this.tx.query(
      `select id from signed_link
        where purpose = $1 and subject_id = $2 and organization_id is not distinct from $3 order by id for update`,
      [purpose, subjectId, organizationId],
    );
  }

  async setToken(linkId: string, tokenHash: Buffer): Promise<void> {
    await this.tx.query('update signed_link set token_hash = $2 where id = $1', [linkId, tokenHash]);
  }

  async use(linkId: string, answer: LinkAnswer | null, now: Date): Promise<void> {
    await this.tx.query(`update signed_link set uses = uses + 1, used_at = $2, answer = $3 where id = $1`, [
      linkId,
      now,
      answer,
    ]);
  }

  /** The other open links that ask the same: answered by this one. */
  async settle(key: LinkSubjectKey, answer: LinkAnswer | null, now: Date): Promise<void> {
    await this.tx.query(
      `update signed_link set uses = maximum_uses, used_at = $5, answer = $6 where ${ofSubject}`,
      [...keyOf(key), now, answer],
    );
  }

  async revoke(key: LinkSubjectKey, now: Date): Promise<void> {
    await this.tx.query(`update signed_link set revoked_at = $5 where ${ofSubject}`, [...keyOf(key), now]);
  }

  /** Waits for none that is held. */
  async revokeFree(purpose: LinkPurpose, subjectIds: readonly string[], now: Date): Promise<void> {
    await this.tx.query(
      `update signed_link set revoked_at = $3 where id in (
         select id from signed_link where purpose = $1 and subject_id = any ($2::uuid[]) and uses = 0
            and revoked_at is null for update skip locked)`,
      [purpose, subjectIds, now],
    );
  }

  /** All that went to somebody's contacts, whatever they ask. */
  async revokeOf(contacts: readonly string[], now: Date): Promise<void> {
    await this.tx.query(
      `update signed_link set revoked_at = $2
        where contact = any ($1::text[]) and uses = 0 and revoked_at is null`,
      [contacts, now],
    );
  }

  /** Links that ask an organization, at addresses that are no longer its own. */
  async revokeStrangers(organizationId: string, now: Date): Promise<void> {
    const contacts = await this.listContacts(organizationId);
    await this.tx.query(
      `update signed_link set revoked_at = $3
        where organization_id = $1 and purpose in ('host-invitation', 'partner-confirmation') and uses = 0
          and revoked_at is null and contact <> all ($2::text[])`,
      [organizationId, contacts.map(({ email }) => email), now],
    );
  }

  /** Where a link for an organization may go: contacts that were registered for it, and those who act for it. */
  async listContacts(organizationId: string): Promise<{ email: string; locale: Locale }[]> {
    return this.tx.query(
      `select email, min(locale) as locale from (
         select a.email, a.locale from membership m join account a on a.id = m.account_id
          where m.organization_id = $1 and m.ended_at is null and a.email is not null and a.disabled_at is null
            and m.roles && array['admin', 'officer', 'head']
         union all
         select c.email, coalesce(a.locale, 'id') from organization_contact c left join account a on a.email = c.email
          where c.organization_id = $1 and c.removed_at is null and a.disabled_at is null) as contact
        group by email order by email`,
      [organizationId],
    );
  }

  async dropExpired(before: Date): Promise<void> {
    await this.tx.query('delete from signed_link where expires_at < $1', [before]);
  }
}
