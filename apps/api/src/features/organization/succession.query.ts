import { Injectable } from '@nestjs/common';
import { Temporal } from '@guyub/domain/kernel/temporal';
import {
  adminsLastSeenMs,
  adminsOf,
  candidatesOf,
  type CastVote,
  countVotes,
  isWithoutAdmin,
  mayAdminister,
  openVote,
  type OrganizationKind,
  type SuccessionClock,
  type SuccessionEntry,
  type SuccessionView,
  votersOf,
  votesNeeded,
} from '@guyub/domain/organization';

import type { AccountCaller } from '../../platform/caller.ts';
import { toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { HandOverStore } from './hand-over.store.ts';
import { SettleSuccessionUseCase } from './settle-succession.use-case.ts';
import { type NamedMember, SuccessionStore } from './succession.store.ts';

/** As many as a page tells; older ones stand in the trail. */
const ENTRIES = 5;

const toInstant = (ms: number | null) =>
  ms === null ? null : Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toString();

interface OpenRow {
  id: string;
  membershipId: string;
  candidate: string;
  proposedBy: string;
  proposedAt: Date;
  endsAt: Date;
  hasAgreed: boolean;
}

/** Whether a group's admins are there, what is voted about, and how it came by its admins before. */
@Injectable()
export class SuccessionQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settling: SettleSuccessionUseCase,
  ) {}

  async run(organizationId: string, caller: AccountCaller): Promise<SuccessionView> {
    const clock = await this.settling.readClock();
    return this.unitOfWork.read(async (tx) => {
      const members = await new SuccessionStore(tx).listMembers(organizationId);
      const [{ kind }] = await tx.query<[{ kind: OrganizationKind }]>(
        'select kind from organization where id = $1',
        [organizationId],
      );
      const isGone = kind === 'group' && isWithoutAdmin(members, clock);
      const voters = votersOf(members, clock);
      const isVoter = isGone && voters.some(({ accountId }) => accountId === caller.accountId);
      const open = await this.readOpen(tx, organizationId, members, caller, clock);
      const mayPropose = isVoter && open === null && openVote({ kind }, members, clock).ok;
      const invited = caller.isOverseer ? await this.readInvited(tx, organizationId, clock) : null;
      const mayHandOver = isGone && caller.isOverseer && invited === null;
      const admins = adminsOf(members);
      const isOnlyAdmin = admins.length === 1 && admins[0]?.accountId === caller.accountId;
      // the office hands over to whom it reached, members propose who is there, and who leaves names whom they like
      const listed = mayPropose
        ? candidatesOf(members, clock)
        : mayHandOver || isOnlyAdmin
          ? members.filter(({ roles, isDisabled }) => !mayAdminister(roles) && !isDisabled)
          : [];
      return {
        isWithoutAdmin: isGone,
        hasAdmin: admins.length > 0,
        adminsLastSeenAt: toInstant(adminsLastSeenMs(members)),
        goneDays: clock.goneDays,
        isVoter,
        voters: isGone ? voters.length : 0,
        mayPropose,
        mayHandOver,
        invited,
        candidates: listed.map(({ membershipId, name }) => ({ membershipId, name })),
        isOnlyAdmin,
        open,
        entries: await this.listEntries(tx, organizationId),
      };
    });
  }

  private async readInvited(
    tx: Transaction,
    organizationId: string,
    clock: SuccessionClock,
  ): Promise<SuccessionView['invited']> {
    const now = toTimestamp(Temporal.Instant.fromEpochMilliseconds(clock.nowMs));
    const invited = await new HandOverStore(tx).findInvited(organizationId, now);
    return (
      invited && {
        ...invited,
        invitedAt: invited.invitedAt.toISOString(),
        expiresAt: invited.expiresAt.toISOString(),
      }
    );
  }

  private async readOpen(
    tx: Transaction,
    organizationId: string,
    members: readonly NamedMember[],
    caller: AccountCaller,
    clock: SuccessionClock,
  ): Promise<SuccessionView['open']> {
    const [row] = await tx.query<OpenRow[]>(
      `select s.id, s.membership_id as "membershipId", c.name as candidate, p.name as "proposedBy",
              s.proposed_at as "proposedAt", s.ends_at as "endsAt", s.agreed_at is not null as "hasAgreed"
         from organization_succession s
         join membership m on m.id = s.membership_id join account a on a.id = m.account_id join person c on c.id = a.person_id
         join account b on b.id = s.proposed_by join person p on p.id = b.person_id
        where s.organization_id = $1 and s.state = 'open' and s.ends_at > $2`,
      [organizationId, toTimestamp(Temporal.Instant.fromEpochMilliseconds(clock.nowMs))],
    );
    if (!row) return null;
    const { membershipId, proposedAt, endsAt, ...open } = row;
    const votes: CastVote[] = await new SuccessionStore(tx).listVotes(row.id);
    const own = members.find(({ accountId }) => accountId === caller.accountId);
    const ownVote = votes.find(({ accountId }) => accountId === caller.accountId)?.vote ?? null;
    const counted = countVotes(members, votes, clock);
    const isVoter = votersOf(members, clock).some(({ accountId }) => accountId === caller.accountId);
    return {
      ...open,
      ...counted,
      proposedAt: proposedAt.toISOString(),
      endsAt: endsAt.toISOString(),
      needed: votesNeeded(counted.voters),
      ownVote,
      mayVote: isVoter && ownVote === null,
      mayAnswer: own?.membershipId === membershipId && !row.hasAgreed,
      mayObject: own !== undefined && mayAdminister(own.roles),
    };
  }

  private async listEntries(tx: Transaction, organizationId: string): Promise<SuccessionEntry[]> {
    const rows = await tx.query<(Omit<SuccessionEntry, 'at'> & { at: Date })[]>(
      // of each kind only the newest are looked into
      `with vote as materialized (
         select * from organization_succession where organization_id = $1 and state <> 'open'
          order by settled_at desc, id desc limit $2),
       hand_over as materialized (
         select * from organization_hand_over where organization_id = $1
          order by coalesce(done_at, at) desc, id desc limit $2)
       select id, at, kind, state, candidate, reason, "endsAdminRoles" from (
         select s.id, s.settled_at as at, 'vote' as kind, s.state, p.name as candidate, null as reason,
                false as "endsAdminRoles"
           from vote s join membership m on m.id = s.membership_id
           join account a on a.id = m.account_id join person p on p.id = a.person_id
         union all
         select h.id, coalesce(h.done_at, h.at), 'hand-over', case when h.done_at is null then 'open' else 'accepted' end,
                p.name, h.reason, h.ends_admin_roles
           from hand_over h left join member_invitation i on i.id = h.invitation_id
           left join membership m on m.id = coalesce(h.membership_id, i.membership_id)
           left join account a on a.id = m.account_id left join person p on p.id = a.person_id) as entry
       order by at desc, id desc limit $2`,
      [organizationId, ENTRIES],
    );
    return rows.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() }));
  }
}
