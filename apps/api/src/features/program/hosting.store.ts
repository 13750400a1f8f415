import type {
  HostState,
  PartnerForRule,
  PartnerRole,
  PartnerState,
  ProposalForRule,
} from '@guyub/domain/program';
import type { EntityManager } from 'typeorm';

export interface Partner extends PartnerForRule {
  id: string;
  name: string;
  isSuspended: boolean;
}

export interface Proposal extends ProposalForRule {
  id: string;
  reason: string;
}

/** Who hosts a program, who helps, and what the hosts ask of each other. Written under the program's lock. */
export class HostingStore {
  constructor(private readonly tx: EntityManager) {}

  async addOwner(programId: string, organizationId: string, now: Date): Promise<void> {
    await this.tx.query(
      `insert into program_host (program_id, organization_id, state, since, version) values ($1, $2, 'owner', $3, 1)`,
      [programId, organizationId, now],
    );
  }

  async inviteHost(programId: string, organizationId: string, invitedBy: string, now: Date): Promise<void> {
    await this.tx.query(
      `insert into program_host (program_id, organization_id, state, since, invited_by, version)
       values ($1, $2, 'invited', $3, $4, 1)
       on conflict (program_id, organization_id) do update set
         state = 'invited', since = excluded.since, invited_by = excluded.invited_by, reminded_at = null,
         version = program_host.version + 1`,
      [programId, organizationId, now, invitedBy],
    );
  }

  async moveHost(programId: string, organizationId: string, state: HostState, now: Date): Promise<void> {
    await this.tx.query(
      `update program_host set state = $3, since = $4, version = version + 1
        where program_id = $1 and organization_id = $2`,
      [programId, organizationId, state, now],
    );
  }

  async recordReminder(programId: string, organizationId: string, now: Date): Promise<void> {
    await this.tx.query(
      `update program_host set reminded_at = $3, version = version + 1 where program_id = $1 and organization_id = $2`,
      [programId, organizationId, now],
    );
  }

  listPartners(programId: string): Promise<Partner[]> {
    return this.tx.query<Partner[]>(
      `select r.id, r.organization_id as "organizationId", r.role, r.state, o.name,
              o.status = 'suspended' as "isSuspended"
         from program_partner r join organization o on o.id = r.organization_id
        where r.program_id = $1 order by r.since, r.id`,
      [programId],
    );
  }

  async addPartner(
    programId: string,
    partner: { id: string; organizationId: string; role: PartnerRole },
    askedBy: string,
    now: Date,
  ): Promise<void> {
    await this.tx.query(
      `insert into program_partner (id, program_id, organization_id, role, state, note, asked_by, since, version)
       values ($1, $2, $3, $4, 'asked', '', $5, $6, 1)`,
      [partner.id, programId, partner.organizationId, partner.role, askedBy, now],
    );
  }

  async movePartner(id: string, state: PartnerState, note: string, now: Date): Promise<void> {
    await this.tx.query(
      'update program_partner set state = $2, note = $3, since = $4, version = version + 1 where id = $1',
      [id, state, note, now],
    );
  }

  listProposals(programId: string): Promise<Proposal[]> {
    return this.tx.query<Proposal[]>(
      `select id, kind, asked_by as "askedBy", target_organization_id as target, reason, state, answered_by as "answeredBy"
         from program_proposal where program_id = $1 order by asked_at, id`,
      [programId],
    );
  }

  async addProposal(
    programId: string,
    proposal: Omit<Proposal, 'answeredBy' | 'state'>,
    state: 'open' | 'done',
    now: Date,
  ): Promise<void> {
    await this.tx.query(
      `insert into program_proposal
         (id, program_id, kind, asked_by, target_organization_id, reason, state, answered_by, asked_at, answered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        proposal.id,
        programId,
        proposal.kind,
        proposal.askedBy,
        proposal.target,
        proposal.reason,
        state,
        state === 'done' ? proposal.askedBy : null,
        now,
        state === 'done' ? now : null,
      ],
    );
  }

  async answerProposal(
    id: string,
    state: 'done' | 'rejected' | 'withdrawn',
    answeredBy: string | null,
    now: Date,
  ): Promise<void> {
    await this.tx.query(
      'update program_proposal set state = $2, answered_by = $3, answered_at = $4 where id = $1',
      [id, state, answeredBy, now],
    );
  }
}
