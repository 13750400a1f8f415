import type { JoinRequestState } from '@guyub/domain/organization';
import type { EntityManager } from 'typeorm';

export interface JoinRequest {
  organizationId: string;
  accountId: string;
  state: JoinRequestState;
}

export interface JoinAnswer {
  state: Exclude<JoinRequestState, 'open'>;
  answeredBy: string | null;
  membershipId: string | null;
}

export class JoinRequestStore {
  constructor(private readonly tx: EntityManager) {}

  async hasOpenRequest(organizationId: string, accountId: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>(
      `select from join_request where organization_id = $1 and account_id = $2 and state = 'open'`,
      [organizationId, accountId],
    );
    return rows.length > 0;
  }

  /** False when one is open already. */
  async addRequest(
    request: { id: string; organizationId: string; accountId: string; message: string },
    at: Date,
  ): Promise<boolean> {
    const [added] = await this.tx.query<unknown[]>(
      `insert into join_request (id, organization_id, account_id, message, state, asked_at)
       values ($1, $2, $3, $4, 'open', $5)
       on conflict (organization_id, account_id) where state = 'open' do nothing returning id`,
      [request.id, request.organizationId, request.accountId, request.message, at],
    );
    return added !== undefined;
  }

  async lock(id: string): Promise<JoinRequest> {
    const [found] = await this.tx.query<JoinRequest[]>(
      `select organization_id as "organizationId", account_id as "accountId", state
         from join_request where id = $1 for update`,
      [id],
    );
    if (!found)
      throw new RangeError('There is no such request; the access guard lets nobody come here for it');
    return found;
  }

  async recordAnswer(id: string, answer: JoinAnswer, at: Date): Promise<void> {
    await this.tx.query(
      `update join_request set state = $2, answered_by = $3, membership_id = $4, answered_at = $5 where id = $1`,
      [id, answer.state, answer.answeredBy, answer.membershipId, at],
    );
  }

  /** Who came in another way asks no longer. */
  async withdrawOpen(organizationId: string, accountId: string, at: Date): Promise<void> {
    await this.tx.query(
      `update join_request set state = 'withdrawn', answered_at = $3
        where organization_id = $1 and account_id = $2 and state = 'open'`,
      [organizationId, accountId, at],
    );
  }
}
