import type {
  CastVote,
  MemberForSuccession,
  OpenSuccession,
  SuccessionState,
  SuccessionVote,
} from '@guyub/domain/organization';
import type { EntityManager } from 'typeorm';

import { membersWithPresence } from './member-presence.ts';

export interface Succession extends OpenSuccession {
  id: string;
  organizationId: string;
  state: SuccessionState;
}

export interface NewSuccession {
  id: string;
  organizationId: string;
  membershipId: string;
  proposedBy: string;
  hasAgreed: boolean;
}

interface SuccessionRow extends Omit<Succession, 'endsMs'> {
  endsAt: Date;
}

export type NamedMember = MemberForSuccession & { name: string };

const columns = `id, organization_id as "organizationId", membership_id as "membershipId", state,
  agreed_at is not null as "hasAgreed", ends_at as "endsAt"`;

/** Votes about who follows gone admins. The organization's lock is taken first, the members' next. */
export class SuccessionStore {
  constructor(private readonly tx: EntityManager) {}

  async listMembers(organizationId: string): Promise<NamedMember[]> {
    const rows = await this.tx.query<(Omit<NamedMember, 'lastSeenMs'> & { lastSeenMs: string })[]>(
      membersWithPresence,
      [organizationId],
    );
    return rows.map((row) => ({ ...row, lastSeenMs: Number(row.lastSeenMs) }));
  }

  async addSuccession(
    { id, organizationId, membershipId, proposedBy, hasAgreed }: NewSuccession,
    at: Date,
    endsAt: Date,
  ): Promise<void> {
    await this.tx.query(
      `insert into organization_succession
         (id, organization_id, membership_id, proposed_by, proposed_at, ends_at, agreed_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, 'open')`,
      [id, organizationId, membershipId, proposedBy, at, endsAt, hasAgreed ? at : null],
    );
  }

  lockOpen(organizationId: string): Promise<Succession | null> {
    return this.read(`organization_id = $1 and state = 'open'`, organizationId);
  }

  async lock(id: string): Promise<Succession> {
    const found = await this.read('id = $1', id);
    if (!found) throw new RangeError('There is no such vote; nothing leads here without one');
    return found;
  }

  async listVotes(id: string): Promise<CastVote[]> {
    return this.tx.query(
      `select account_id as "accountId", vote from organization_succession_vote where succession_id = $1`,
      [id],
    );
  }

  async addVote(
    vote: { id: string; successionId: string; accountId: string; vote: SuccessionVote },
    at: Date,
  ): Promise<void> {
    await this.tx.query(
      'insert into organization_succession_vote (id, succession_id, account_id, vote, at) values ($1, $2, $3, $4, $5)',
      [vote.id, vote.successionId, vote.accountId, vote.vote, at],
    );
  }

  async recordConsent(id: string, at: Date): Promise<void> {
    await this.tx.query('update organization_succession set agreed_at = $2 where id = $1', [id, at]);
  }

  async settle(id: string, state: Exclude<SuccessionState, 'open'>, at: Date): Promise<void> {
    await this.tx.query('update organization_succession set state = $2, settled_at = $3 where id = $1', [
      id,
      state,
      at,
    ]);
  }

  /** Organizations in which a vote is open. */
  async listOpen(): Promise<string[]> {
    const rows = await this.tx.query<{ id: string }[]>(
      `select organization_id as id from organization_succession where state = 'open' order by ends_at, id`,
    );
    return rows.map(({ id }) => id);
  }

  private async read(which: string, id: string): Promise<Succession | null> {
    const [found] = await this.tx.query<SuccessionRow[]>(
      `select ${columns} from organization_succession where ${which} for update`,
      [id],
    );
    if (!found) return null;
    const { endsAt, ...succession } = found;
    return { ...succession, endsMs: endsAt.getTime() };
  }
}
