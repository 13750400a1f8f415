import type {
  InvitationForState,
  Inviter,
  MailedInvitations,
  OrganizationForRoles,
  Role,
} from '@guyub/domain/organization';
import type { EntityManager } from 'typeorm';

export interface Invitation extends InvitationForState {
  id: string;
  organizationId: string;
  /** whom it is for, as the inviter wrote it */
  name: string;
  roles: Role[];
  /** null: the installation itself */
  invitedBy: string | null;
  /** by the communication office, to whom it hands a group over */
  isHandOver: boolean;
}

/** An open invitation with what its standing rests on. */
export interface OpenInvitation extends Pick<Invitation, 'id' | 'roles' | 'isHandOver'> {
  organization: OrganizationForRoles;
  inviter: Inviter;
}

/** The account `a`, as the inviter to an organization. */
const inviterTo = (organizationId: string) => `
  jsonb_build_object(
    'isDisabled', a.disabled_at is not null,
    'roles', coalesce((select to_jsonb(m.roles) from membership m
      where m.account_id = a.id and m.organization_id = ${organizationId} and m.ended_at is null), '[]'),
    'isOverseer', exists (${inOffice(`array['officer', 'head']`)}),
    'isSysadmin', exists (${inOffice(`array['sysadmin']`)}))`;

const inOffice = (roles: string) => `
  select from membership m join organization g on g.id = m.organization_id and g.is_communication_office
    where m.account_id = a.id and m.ended_at is null and m.roles && ${roles}`;

const isHandOver = 'exists (select from organization_hand_over h where h.invitation_id = i.id)';

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

  /** How many went out by mail since then. Counted in turn for each account, which may invite into several groups at once. */
  async countMailed(organizationId: string, accountId: string, since: Date): Promise<MailedInvitations> {
    await this.tx.query(`select pg_advisory_xact_lock(hashtext('organization.invite'), hashtext($1))`, [
      accountId,
    ]);
    const [counted] = await this.tx.query<[MailedInvitations]>(
      `select (select count(*)::int from member_invitation
                where organization_id = $1 and invited_at > $3 and contact_kind = 'email') as "byOrganization",
              (select count(*)::int from member_invitation
                where invited_by = $2 and invited_at > $3 and contact_kind = 'email') as "byAccount"`,
      [organizationId, accountId, since],
    );
    return counted;
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

  /** What an inviter is at this moment; null: nobody of whom we know. */
  async findInviter({ invitedBy, organizationId }: Invitation): Promise<Inviter | null> {
    const [found] = await this.tx.query<{ inviter: Inviter }[]>(
      `select ${inviterTo('$2')} as inviter from account a where a.id = $1`,
      [invitedBy, organizationId],
    );
    return found?.inviter ?? null;
  }

  /** All that somebody's open invitations rest on. */
  listOpenBy(accountId: string): Promise<OpenInvitation[]> {
    return this.tx.query<OpenInvitation[]>(
      `select i.id, i.roles, ${isHandOver} as "isHandOver",
              jsonb_build_object('kind', o.kind, 'isCommunicationOffice', o.is_communication_office) as organization,
              ${inviterTo('i.organization_id')} as inviter
         from member_invitation i join organization o on o.id = i.organization_id join account a on a.id = i.invited_by
        where i.invited_by = $1 and i.state = 'open' order by i.id`,
      [accountId],
    );
  }

  /** Those of them that nobody has answered meanwhile. */
  async revokeOpen(ids: readonly string[], at: Date): Promise<void> {
    await this.tx.query(
      `update member_invitation set state = 'revoked', answered_at = $2 where id = any ($1::uuid[]) and state = 'open'`,
      [ids, at],
    );
  }

  private async mustRead(id: string, lock: '' | 'for update'): Promise<Invitation> {
    const found = await this.read(id, lock);
    if (!found) throw new RangeError('There is no such invitation; nothing leads here without one');
    return found;
  }

  private async read(id: string, lock: '' | 'for update'): Promise<Invitation | null> {
    const [found] = await this.tx.query<InvitationRow[]>(
      `select i.id, i.organization_id as "organizationId", i.name, i.roles, i.state, i.expires_at as "expiresAt",
              i.invited_by as "invitedBy", ${isHandOver} as "isHandOver"
         from member_invitation i where i.id = $1 ${lock}`,
      [id],
    );
    return found ? { ...found, expiresAt: found.expiresAt.toISOString() } : null;
  }
}
