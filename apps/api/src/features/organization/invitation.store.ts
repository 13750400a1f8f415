import type { InvitationForState, Role } from '@guyub/domain/organization';
import type { EntityManager } from 'typeorm';

export interface Invitation extends InvitationForState {
  id: string;
  organizationId: string;
  roles: Role[];
}

export interface NewInvitation {
  id: string;
  organizationId: string;
  name: string;
  contactKind: 'email' | 'phone';
  contactMasked: string;
  roles: readonly Role[];
  /** null: the installation itself, for its first account */
  invitedBy: string | null;
}

interface InvitationRow extends Omit<Invitation, 'expiresAt'> {
  expiresAt: Date;
}

export class InvitationStore {
  constructor(private readonly tx: EntityManager) {}

  async addInvitation(invitation: NewInvitation, at: Date, expiresAt: Date): Promise<void> {
    const { id, organizationId, name, contactKind, contactMasked, roles, invitedBy } = invitation;
    await this.tx.query(
      `insert into member_invitation
         (id, organization_id, name, contact_kind, contact_masked, roles, state, invited_by, invited_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9)`,
      [id, organizationId, name, contactKind, contactMasked, roles, invitedBy, at, expiresAt],
    );
  }

  find(id: string): Promise<Invitation | null> {
    return this.read(id, '');
  }

  get(id: string): Promise<Invitation> {
    return this.mustRead(id, '');
  }

  lock(id: string): Promise<Invitation> {
    return this.mustRead(id, 'for update');
  }

  async recordAnswer(
    id: string,
    state: 'accepted' | 'declined' | 'revoked',
    membershipId: string | null,
    at: Date,
  ): Promise<void> {
    await this.tx.query(
      'update member_invitation set state = $2, membership_id = $3, answered_at = $4 where id = $1',
      [id, state, membershipId, at],
    );
  }

  private async mustRead(id: string, lock: '' | 'for update'): Promise<Invitation> {
    const found = await this.read(id, lock);
    if (!found) throw new RangeError('There is no such invitation; nothing leads here without one');
    return found;
  }

  private async read(id: string, lock: '' | 'for update'): Promise<Invitation | null> {
    const [found] = await this.tx.query<InvitationRow[]>(
      `select id, organization_id as "organizationId", roles, state, expires_at as "expiresAt"
         from member_invitation where id = $1 ${lock}`,
      [id],
    );
    return found ? { ...found, expiresAt: found.expiresAt.toISOString() } : null;
  }
}
