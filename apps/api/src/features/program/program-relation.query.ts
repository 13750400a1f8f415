import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type HostState, isHosting, type ProgramState } from '@guyub/domain/program';
import { DataSource } from 'typeorm';

import { type AccessRequest, type RelationReader, textIn } from '../../platform/access.ts';
import { type Caller, mayActFor } from '../../platform/caller.ts';
import { programBySlug } from './by-slug.ts';

/** How one organization, for which the caller may act, stands to a program. */
export interface Standing {
  organizationId: string;
  host: HostState | null;
  /** the parts it was asked for, whatever became of them */
  partnerIds: string[];
}

/** How a program, and the part of it that the path names, stands to the caller. */
export interface ProgramRelation {
  programId: string;
  state: ProgramState;
  /** narrowed to the organization in whose name the request comes, if it names one */
  standings: Standing[];
  /** the part that the path names, if it names one */
  partnerId: string | null;
}

export const hostsIn = (relation: ProgramRelation): Standing[] =>
  relation.standings.filter(({ host }) => host !== null && isHosting(host));

/** Parts of a program that a path can name, by their parameter. */
const partTables = {
  partnerId: 'program_partner',
  proposalId: 'program_proposal',
  flagId: 'program_flag',
} as const;

/** Reads a program by the path's id or slug. A draft is nothing to those who have no part in it. */
@Injectable()
export class ProgramRelationReader implements RelationReader<ProgramRelation> {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async read({ params, body }: AccessRequest, caller: Caller): Promise<ProgramRelation | null> {
    const [program] = await this.db.query<{ programId: string; state: ProgramState }[]>(
      `select id as "programId", state from program where id = ${params['id'] === undefined ? programBySlug('$1') : '$1'}`,
      [params['id'] ?? params['slug']],
    );
    if (!program || !(await this.hasParts(program.programId, params))) return null;
    const all = await this.readStandings(program.programId, caller);
    const isOverseer = caller.kind === 'account' && caller.isOverseer;
    if (program.state === 'draft' && all.length === 0 && !isOverseer) return null;
    const named = textIn(body, 'organizationId');
    const standings =
      named === undefined ? all : all.filter(({ organizationId }) => organizationId === named);
    return { ...program, standings, partnerId: params['partnerId'] ?? null };
  }

  private async hasParts(programId: string, params: AccessRequest['params']): Promise<boolean> {
    for (const [name, table] of Object.entries(partTables)) {
      const partId = params[name];
      if (partId === undefined) continue;
      const rows = await this.db.query<unknown[]>(`select from ${table} where id = $1 and program_id = $2`, [
        partId,
        programId,
      ]);
      if (rows.length === 0) return false;
    }
    return true;
  }

  private async readStandings(programId: string, caller: Caller): Promise<Standing[]> {
    if (caller.kind !== 'account') return [];
    const acting = caller.memberships
      .map(({ organizationId }) => organizationId)
      .filter((organizationId) => mayActFor(caller, organizationId));
    if (acting.length === 0) return [];
    return this.db.query<Standing[]>(
      `select o.id as "organizationId", h.state as host,
              array(select r.id::text from program_partner r
                     where r.program_id = $1 and r.organization_id = o.id order by r.id) as "partnerIds"
         from organization o
         left join program_host h on h.program_id = $1 and h.organization_id = o.id
        where o.id = any($2)
          and (h.state is not null
               or exists (select from program_partner r where r.program_id = $1 and r.organization_id = o.id))
        order by o.id`,
      [programId, acting],
    );
  }
}
