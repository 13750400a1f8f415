import type { MemberForRules, Role } from '@guyub/domain/organization';
import type { EntityManager } from 'typeorm';

export interface Member extends MemberForRules {
  accountId: string;
  roles: Role[];
  version: number;
}

export interface NewMember {
  id: string;
  organizationId: string;
  accountId: string;
  roles: readonly Role[];
  joinedBy: 'founding' | 'invitation' | 'request';
}

/** What the caller is among the locked members: sooner than the session knows of a change that was just made. */
export const rolesOf = (members: readonly Member[], caller: { accountId: string }): readonly Role[] =>
  members.find((member) => member.accountId === caller.accountId)?.roles ?? [];

/** Present members; those who went are history and stay as they are. */
export class MemberStore {
  constructor(private readonly tx: EntityManager) {}

  /** Locks them all; the organization's lock is taken first. */
  lockMembers(organizationId: string): Promise<Member[]> {
    return this.tx.query<Member[]>(
      `select m.id as "membershipId", m.account_id as "accountId", m.roles, m.version,
              a.disabled_at is not null as "isDisabled"
         from membership m join account a on a.id = m.account_id
        where m.organization_id = $1 and m.ended_at is null order by m.id for update of m`,
      [organizationId],
    );
  }

  /** Whether somebody with this e-mail address or phone number is in. */
  async isContactIn(
    organizationId: string,
    contact: { email: string } | { phone: string },
  ): Promise<boolean> {
    const column = 'email' in contact ? 'email' : 'phone';
    const rows = await this.tx.query<unknown[]>(
      `select from membership m join account a on a.id = m.account_id
        where m.organization_id = $1 and m.ended_at is null and a.${column} = $2`,
      [organizationId, 'email' in contact ? contact.email : contact.phone],
    );
    return rows.length > 0;
  }

  async isMember(organizationId: string, accountId: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>(
      'select from membership where organization_id = $1 and account_id = $2 and ended_at is null',
      [organizationId, accountId],
    );
    return rows.length > 0;
  }

  /** False for somebody who is in already. */
  async addMember({ id, organizationId, accountId, roles, joinedBy }: NewMember, at: Date): Promise<boolean> {
    const [added] = await this.tx.query<unknown[]>(
      `insert into membership (id, organization_id, account_id, roles, joined_at, joined_by, version)
       values ($1, $2, $3, $4, $5, $6, 1)
       on conflict (organization_id, account_id) where ended_at is null do nothing returning id`,
      [id, organizationId, accountId, roles, at, joinedBy],
    );
    return added !== undefined;
  }

  async setRoles(membershipId: string, roles: readonly Role[]): Promise<void> {
    await this.tx.query('update membership set roles = $2, version = version + 1 where id = $1', [
      membershipId,
      roles,
    ]);
  }

  /** With a reason: was removed; without: left. */
  async endMembership(membershipId: string, reason: string | null, at: Date): Promise<void> {
    await this.tx.query(
      `update membership
          set ended_at = $2, end_kind = $3, end_reason = $4, version = version + 1
        where id = $1`,
      [membershipId, at, reason === null ? 'left' : 'removed', reason],
    );
  }
}
