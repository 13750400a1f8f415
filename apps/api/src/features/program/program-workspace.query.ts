import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { isHosting, isProgramOver, type ProgramWorkspace } from '@guyub/domain/program';
import { DataSource } from 'typeorm';

import type { AccountCaller } from '../../platform/caller.ts';
import { briefOf } from '../organization/index.ts';
import { type ProgramRelation, ProgramRelationReader } from './program-relation.query.ts';
import {
  instantOf,
  moderations,
  programFrom,
  programJson,
  type ProgramRecord,
  toHostsView,
  toPublicView,
} from './program-view.query.ts';

/** How far back the workspace tells; the audit has all. */
const historyLimit = 200;

const workspaceJson = `
  json_build_object(
    'holidayPolicy', p.holiday_policy,
    'location', json_build_object('venueId', p.venue_id, 'onlineUrl', p.online_url),
    'contactChannelId', p.contact_channel_id,
    'owner', (select ${briefOf('o')} from organization o where o.id = p.owner_organization_id),
    'hosts', (
      select json_agg(json_build_object('organization', ${briefOf('o')}, 'state', h.state,
               'since', ${instantOf('h.since')}) order by lower(o.name), o.id)
        from program_host h join organization o on o.id = h.organization_id where h.program_id = p.id),
    'partners', (
      select coalesce(json_agg(json_build_object('id', r.id, 'organization', ${briefOf('o')}, 'role', r.role,
               'state', r.state, 'note', r.note) order by r.since, r.id), '[]')
        from program_partner r join organization o on o.id = r.organization_id where r.program_id = p.id),
    'proposals', (
      select coalesce(json_agg(json_build_object('id', x.id, 'kind', x.kind, 'state', x.state, 'reason', x.reason,
               'askedAt', ${instantOf('x.asked_at')},
               'askedBy', (select ${briefOf('o')} from organization o where o.id = x.asked_by),
               'target', (select ${briefOf('o')} from organization o where o.id = x.target_organization_id))
               order by x.asked_at desc, x.id), '[]')
        from program_proposal x where x.program_id = p.id),
    'flags', (
      select coalesce(json_agg(json_build_object('id', f.id, 'reason', f.reason, 'flaggedAt', ${instantOf('f.flagged_at')},
               'resolvedAt', ${instantOf('f.resolved_at')}, 'answer', f.answer) order by f.flagged_at desc, f.id), '[]')
        from program_flag f where f.program_id = p.id),
    'history', (
      select coalesce(json_agg(entry order by id desc), '[]') from (
        select y.id, json_build_object('at', ${instantOf('y.at')}, 'kind', y.kind, 'params', y.params,
                 'organization', (select ${briefOf('o')} from organization o where o.id = y.organization_id)) as entry
          from program_history y
         where y.program_id = p.id
           and ($2::uuid[] is null or y.organization_id = any ($2) or y.params ->> 'organizationId' = any ($2::text[]))
         order by y.id desc limit ${historyLimit}) newest))`;

type Workspace = Omit<ProgramWorkspace, 'program' | 'may'>;

/** What hosts work with. Others who were asked see a part of it, and of the history what concerns them. */
@Injectable()
export class ProgramWorkspaceQuery {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly relations: ProgramRelationReader,
  ) {}

  async run(caller: AccountCaller, slug: string): Promise<Result<ProgramWorkspace, { code: 'not-found' }>> {
    const relation = await this.relations.read({ params: { slug }, query: {}, body: undefined }, caller);
    if (!relation) return refuse({ code: 'not-found' });
    const isWhole =
      caller.isOverseer || relation.standings.some(({ host }) => host !== null && isHosting(host));
    const own = relation.standings.map(({ organizationId }) => organizationId);
    const [record] = await this.db.query<(ProgramRecord & { workspace: Workspace })[]>(
      `select ${programJson} as program, ${moderations} as moderations, ${workspaceJson} as workspace
         from ${programFrom} where p.id = $1`,
      [relation.programId, isWhole ? null : own],
    );
    if (!record) return refuse({ code: 'not-found' });
    const may = mayDo(caller, relation, record.workspace);
    if (isWhole) return ok({ program: toHostsView(record), ...record.workspace, may });
    return ok({ ...inPart(record, own), may });
  }
}

/** What an organization that was only asked needs to answer: what, when, with whom. Of a draft nothing else is told. */
function inPart(
  record: ProgramRecord & { workspace: Workspace },
  own: readonly string[],
): Omit<ProgramWorkspace, 'may'> {
  const { workspace } = record;
  const program = toPublicView(record);
  const isOwn = ({ organization }: { organization: { id: string } }) => own.includes(organization.id);
  const plan = {
    indicator: '',
    indicatorTarget: null,
    peopleTarget: null,
    contactName: '',
    contactUrl: null,
  };
  return {
    ...workspace,
    program: program.state === 'draft' ? { ...program, ...plan, purpose: '', activities: [] } : program,
    contactChannelId: null,
    hosts: workspace.hosts.filter((host) => isHosting(host.state) || isOwn(host)),
    partners: workspace.partners.filter((partner) => partner.state === 'confirmed' || isOwn(partner)),
    proposals: [],
    flags: [],
  };
}

function mayDo(
  caller: AccountCaller,
  relation: ProgramRelation,
  workspace: Workspace,
): ProgramWorkspace['may'] {
  const isOpen = !isProgramOver(relation.state);
  const acting = new Map(relation.standings.map((standing) => [standing.organizationId, standing.host]));
  const of = (states: readonly string[]) =>
    workspace.hosts
      .filter(({ organization, state }) => isOpen && acting.has(organization.id) && states.includes(state))
      .map(({ organization }) => organization.id);
  const asked = workspace.partners.filter(
    ({ organization, state }) => isOpen && state === 'asked' && acting.has(organization.id),
  );
  return {
    editFor: of(['owner', 'accepted']),
    answerInvitationFor: of(['invited']),
    answerPartnerFor: [...new Set(asked.map(({ organization }) => organization.id))],
    isOwnerAdmin: acting.get(workspace.owner.id) === 'owner',
    moderate: caller.isOverseer,
  };
}
