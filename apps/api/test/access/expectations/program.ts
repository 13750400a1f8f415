import { uuid } from '../../uuid.ts';
import {
  acting,
  actingForAny,
  type Allowed,
  type Expectation,
  type SliceExpectations,
} from '../expectation.ts';
import type { Holder, Things } from '../holders.ts';

const hosts = { owner: acting, 'co-host': acting } as const satisfies Allowed;
const overseers = { 'communication-office': ['officer', 'head'] } as const satisfies Allowed;

const ofProgram = ({ programId = '' }: Things) => ({ id: programId });
const byHosts: Expectation = { allowed: hosts, path: ofProgram };

/** Each partner has a part of its own; the others are asked about one that is not theirs. */
const ofOwnPart = (things: Things, holder: Holder | null) => ({
  ...ofProgram(things),
  partnerId: things[`partnerOf:${holder?.organizationId}`] ?? things.partnerId ?? '',
});
const ofProposal = (things: Things) => ({ ...ofProgram(things), proposalId: things.proposalId ?? '' });

export const program: SliceExpectations = {
  async make(api, { things, organizations }) {
    const { programId = '' } = things;
    const [proposalId, flagId, draftId] = [uuid(), uuid(), uuid()];
    const now = api.clock.now().toString();
    await api.asSystem(async (tx) => {
      await tx.query(
        `insert into program_proposal (id, program_id, kind, asked_by, reason, state, asked_at)
         values ($1, $2, 'cancel-program', $3, 'sepi peminat', 'open', $4)`,
        [proposalId, programId, organizations['co-host'], now],
      );
      await tx.query(
        `insert into program_flag (id, program_id, flagged_by, reason, flagged_at)
         values ($1, $2, $3, 'tanggalnya perlu diperiksa', $4)`,
        [flagId, programId, organizations['communication-office'], now],
      );
      await tx.query(
        `insert into program (id, regency_code, slug, title, purpose, indicator, kinds, state, owner_organization_id,
           contact_name, recurrence, dtstart, rdates, time_zone, duration_minutes, holiday_policy, historic_hosts,
           search_text, created_at, version)
         select $1, regency_code, $2, title, purpose, indicator, kinds, 'draft', owner_organization_id, contact_name,
                recurrence, dtstart, rdates, time_zone, duration_minutes, holiday_policy, historic_hosts, '', created_at, 1
           from program where id = $3`,
        [draftId, `draft-${draftId}`, programId],
      );
      await tx.query(
        `insert into program_host (program_id, organization_id, state, since, invited_by, version)
         select $1, organization_id, state, since, invited_by, 1 from program_host where program_id = $2`,
        [draftId, programId],
      );
      // the page of a program shows its rule, so it must be one
      await tx.query('update program set recurrence = $2 where id = any ($1)', [
        [programId, draftId],
        JSON.stringify({
          kind: 'once',
          startsOn: '2026-12-12',
          startTime: '08:00',
          endTime: '12:00',
          timeZone: 'Asia/Jakarta',
          until: null,
          count: null,
        }),
      ]);
    });
    const parts = await api.db.query<{ id: string; organizationId: string }[]>(
      'select id, organization_id as "organizationId" from program_partner where program_id = $1',
      [programId],
    );
    return {
      proposalId,
      flagId,
      draftId,
      draftSlug: `draft-${draftId}`,
      ...Object.fromEntries(parts.map(({ id, organizationId }) => [`partnerOf:${organizationId}`, id])),
    };
  },
  rows: {
    'program.list': { allowed: 'everyone' },
    'program.read': { allowed: 'everyone', path: ({ programSlug = '' }) => ({ slug: programSlug }) },
    'program.create': [
      { allowed: actingForAny },
      // in the name of the owner: its own people alone
      { allowed: { owner: acting }, body: ({ things }) => ({ organizationId: things.organizationId }) },
    ],
    'program.preview-dates': { allowed: 'signed-in' },
    'program.workspace': [
      {
        allowed: { ...hosts, invited: acting, 'former-host': acting, partner: acting, ...overseers },
        path: ({ programSlug = '' }) => ({ slug: programSlug }),
      },
      // a draft is nothing to those who have no part in it
      {
        allowed: { ...hosts, invited: acting, 'former-host': acting, ...overseers },
        isHidden: true,
        path: ({ draftSlug = '' }) => ({ slug: draftSlug }),
      },
    ],
    'program.edit': [
      byHosts,
      {
        allowed: { owner: acting },
        path: ofProgram,
        body: ({ things }) => ({ organizationId: things.organizationId }),
      },
    ],
    'program.set-state': byHosts,
    'program.invite-host': byHosts,
    'program.answer-invitation': {
      allowed: { 'co-host': acting, invited: acting, 'former-host': acting },
      path: ofProgram,
    },
    'program.leave': { allowed: { ...hosts, 'former-host': acting }, path: ofProgram },
    'program.remind-host': {
      allowed: hosts,
      path: (things) => ({ ...ofProgram(things), organizationId: things.invitedId ?? '' }),
    },
    'program.ask-partner': byHosts,
    'program.answer-partner-request': { allowed: { partner: acting }, path: ofOwnPart },
    'program.withdraw-partner': { allowed: { ...hosts, partner: acting }, path: ofOwnPart },
    'program.propose': byHosts,
    'program.answer-proposal': { allowed: hosts, path: ofProposal },
    'program.withdraw-proposal': { allowed: hosts, path: ofProposal },
    'program.flag': { allowed: overseers, path: ofProgram },
    'program.resolve-flag': {
      allowed: { ...hosts, ...overseers },
      path: (things) => ({ ...ofProgram(things), flagId: things.flagId ?? '' }),
    },
    'program.moderate': { allowed: overseers, path: ofProgram },
  },
};
