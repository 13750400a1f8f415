import type { EntityManager } from 'typeorm';

export interface NewHandOver {
  id: string;
  organizationId: string;
  decidedBy: string;
  reason: string;
  membershipId: string | null;
  invitationId: string | null;
  endsAdminRoles: boolean;
}

export interface InvitedToLead {
  invitationId: string;
  name: string;
  contactMasked: string;
  invitedAt: Date;
  expiresAt: Date;
}

/** What the communication office decided about who leads a group without an admin. */
export class HandOverStore {
  constructor(private readonly tx: EntityManager) {}

  /** To a member it is done at once. */
  async addHandOver(handOver: NewHandOver, at: Date): Promise<void> {
    const { id, organizationId, decidedBy, reason, membershipId, invitationId, endsAdminRoles } = handOver;
    await this.tx.query(
      `insert into organization_hand_over
         (id, organization_id, at, decided_by, reason, membership_id, invitation_id, ends_admin_roles, done_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        organizationId,
        at,
        decidedBy,
        reason,
        membershipId,
        invitationId,
        endsAdminRoles,
        membershipId && at,
      ],
    );
  }

  /** The hand-over that an invitation carries and that waits for whoever takes it. */
  async lockByInvitation(invitationId: string): Promise<{ id: string; endsAdminRoles: boolean } | null> {
    const [found] = await this.tx.query<{ id: string; endsAdminRoles: boolean }[]>(
      `select id, ends_admin_roles as "endsAdminRoles" from organization_hand_over
        where invitation_id = $1 and done_at is null for update`,
      [invitationId],
    );
    return found ?? null;
  }

  async isHandOver(invitationId: string): Promise<boolean> {
    const found = await this.tx.query<unknown[]>(
      'select from organization_hand_over where invitation_id = $1',
      [invitationId],
    );
    return found.length > 0;
  }

  /** Whom the office invited to lead the group, and who can still answer. */
  async findInvited(organizationId: string, now: Date): Promise<InvitedToLead | null> {
    const [found] = await this.tx.query<InvitedToLead[]>(
      `select i.id as "invitationId", i.name, i.contact_masked as "contactMasked", i.invited_at as "invitedAt",
              i.expires_at as "expiresAt"
         from organization_hand_over h join member_invitation i on i.id = h.invitation_id
        where h.organization_id = $1 and h.done_at is null and i.state = 'open' and i.expires_at > $2
        order by h.at desc, h.id desc limit 1`,
      [organizationId, now],
    );
    return found ?? null;
  }

  async recordDone(id: string, at: Date): Promise<void> {
    await this.tx.query('update organization_hand_over set done_at = $2 where id = $1', [id, at]);
  }
}
