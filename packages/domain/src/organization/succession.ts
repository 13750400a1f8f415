import { ok, refuse, type Result } from '../kernel/result.ts';
import type { OrganizationRefusal, Role } from './organization.schema.ts';
import { mayAdminister, type OrganizationForRoles } from './roles.ts';
import type { SuccessionState, SuccessionVote } from './succession.schema.ts';

const dayMs = 86_400_000;

/** Nobody decides alone about who leads: with one voter only the communication office can hand a group over. */
const fewestVoters = 2;

/** A present member, and when they last used the product; joining counts as having been there. */
export interface MemberForSuccession {
  membershipId: string;
  accountId: string;
  roles: readonly Role[];
  lastSeenMs: number;
  /** their account was disabled: as good as gone, however lately they were there */
  isDisabled: boolean;
}

/** At which moment, and after how many days without a sign somebody counts as gone. */
export interface SuccessionClock {
  nowMs: number;
  goneDays: number;
}

export interface OpenSuccession {
  /** the member who would be admin */
  membershipId: string;
  hasAgreed: boolean;
  endsMs: number;
}

/** One person's word; of somebody who may not vote any more it counts nothing. */
export interface CastVote {
  accountId: string;
  vote: SuccessionVote;
}

type Refusal<Code extends OrganizationRefusal['code']> = Extract<OrganizationRefusal, { code: Code }>;

export const isActive = (
  { lastSeenMs, isDisabled }: Pick<MemberForSuccession, 'lastSeenMs' | 'isDisabled'>,
  { nowMs, goneDays }: SuccessionClock,
) => !isDisabled && nowMs - lastSeenMs < goneDays * dayMs;

/** A disabled one can let nobody in. */
export const adminsOf = <Member extends MemberForSuccession>(members: readonly Member[]): Member[] =>
  members.filter(({ roles, isDisabled }) => mayAdminister(roles) && !isDisabled);

/** Whether nobody is there who could let others in: no admin at all, or none who came by for so many days. */
export const isWithoutAdmin = (members: readonly MemberForSuccession[], clock: SuccessionClock): boolean =>
  !adminsOf(members).some((admin) => isActive(admin, clock));

/** When the last of the admins was there; null where there is none. */
export function adminsLastSeenMs(members: readonly MemberForSuccession[]): number | null {
  const seen = adminsOf(members).map(({ lastSeenMs }) => lastSeenMs);
  return seen.length === 0 ? null : Math.max(...seen);
}

/** Who could be proposed: whoever is there and is no admin yet. */
export const candidatesOf = <Member extends MemberForSuccession>(
  members: readonly Member[],
  clock: SuccessionClock,
): Member[] => members.filter((member) => isActive(member, clock) && !mayAdminister(member.roles));

/**
 * Who proposes and votes: those of the active members who hold an office in the group; where fewer than two do, all of the
 * active members. Admins are the ones who are missing, so they are not counted; one who comes back may object.
 */
export function votersOf<Member extends MemberForSuccession>(
  members: readonly Member[],
  clock: SuccessionClock,
): Member[] {
  const active = candidatesOf(members, clock);
  const holders = active.filter(({ roles }) => roles.some((role) => role !== 'member'));
  return holders.length >= fewestVoters ? holders : active;
}

/** How many yes decide: more than half of those who may vote, whether they do or not. */
export const votesNeeded = (voters: number): number => Math.floor(voters / 2) + 1;

/** Whether a group may vote at all, whoever asks. */
export function openVote(
  organization: Pick<OrganizationForRoles, 'kind'>,
  members: readonly MemberForSuccession[],
  clock: SuccessionClock,
): Result<void, Refusal<'admin-present' | 'too-few-voters' | 'succession-not-for-kind'>> {
  if (organization.kind !== 'group') return refuse({ code: 'succession-not-for-kind' });
  if (!isWithoutAdmin(members, clock)) return refuse({ code: 'admin-present' });
  return votersOf(members, clock).length < fewestVoters ? refuse({ code: 'too-few-voters' }) : ok(undefined);
}

/** Decides whether this member may propose that one; proposing is the proposer's yes, and of oneself one's own consent. */
export function proposeSuccession(
  organization: Pick<OrganizationForRoles, 'kind'>,
  members: readonly MemberForSuccession[],
  { proposerId, membershipId, hasOpen }: { proposerId: string; membershipId: string; hasOpen: boolean },
  clock: SuccessionClock,
): Result<
  { hasAgreed: boolean },
  Refusal<
    | 'admin-present'
    | 'too-few-voters'
    | 'succession-not-for-kind'
    | 'succession-open'
    | 'not-a-voter'
    | 'no-candidate'
  >
> {
  const opened = openVote(organization, members, clock);
  if (!opened.ok) return opened;
  if (hasOpen) return refuse({ code: 'succession-open' });
  if (!votersOf(members, clock).some(({ accountId }) => accountId === proposerId))
    return refuse({ code: 'not-a-voter' });
  const candidate = candidatesOf(members, clock).find((member) => member.membershipId === membershipId);
  if (!candidate) return refuse({ code: 'no-candidate' });
  return ok({ hasAgreed: candidate.accountId === proposerId });
}

/** Decides whether this person may say yes or no now: once, and only while they are one of those who vote. */
export function castVote(
  members: readonly MemberForSuccession[],
  votes: readonly CastVote[],
  accountId: string,
  clock: SuccessionClock,
): Result<void, Refusal<'not-a-voter' | 'already-voted'>> {
  if (!votersOf(members, clock).some((voter) => voter.accountId === accountId))
    return refuse({ code: 'not-a-voter' });
  return votes.some((vote) => vote.accountId === accountId)
    ? refuse({ code: 'already-voted' })
    : ok(undefined);
}

/** Yes, no and not said yet, among those who may vote at this moment. */
export function countVotes(
  members: readonly MemberForSuccession[],
  votes: readonly CastVote[],
  clock: SuccessionClock,
): { yes: number; no: number; voters: number } {
  const voters = new Set(votersOf(members, clock).map(({ accountId }) => accountId));
  const counted = votes.filter(({ accountId }) => voters.has(accountId));
  return {
    yes: counted.filter(({ vote }) => vote === 'yes').length,
    no: counted.filter(({ vote }) => vote === 'no').length,
    voters: voters.size,
  };
}

/**
 * Where a vote stands. A majority decides at once when the candidate has agreed; it is lost as soon as no majority can come
 * together any more, and lapses with its days or when the candidate has gone.
 */
export function judgeSuccession(
  { membershipId, hasAgreed, endsMs }: OpenSuccession,
  members: readonly MemberForSuccession[],
  votes: readonly CastVote[],
  clock: SuccessionClock,
): Extract<SuccessionState, 'open' | 'accepted' | 'rejected' | 'lapsed'> {
  const candidate = members.find((member) => member.membershipId === membershipId);
  if (!candidate || candidate.isDisabled || mayAdminister(candidate.roles) || clock.nowMs >= endsMs)
    return 'lapsed';
  const { yes, no, voters } = countVotes(members, votes, clock);
  const needed = votesNeeded(voters);
  if (voters >= fewestVoters && yes >= needed) return hasAgreed ? 'accepted' : 'open';
  return voters >= fewestVoters && voters - no < needed ? 'rejected' : 'open';
}

/**
 * Decides whether the communication office may hand a group over: only while no admin of its own is there, and nobody whom
 * it invited to lead can still answer. One is asked at a time, or two would come to lead who know nothing of each other.
 */
export function mayHandOver(
  organization: Pick<OrganizationForRoles, 'kind'>,
  members: readonly MemberForSuccession[],
  { membershipId, isInvited }: { membershipId: string | null; isInvited: boolean },
  clock: SuccessionClock,
): Result<void, Refusal<'admin-present' | 'succession-not-for-kind' | 'invitation-open' | 'no-candidate'>> {
  if (organization.kind !== 'group') return refuse({ code: 'succession-not-for-kind' });
  if (!isWithoutAdmin(members, clock)) return refuse({ code: 'admin-present' });
  if (isInvited) return refuse({ code: 'invitation-open' });
  // to whoever the office reached, here lately or not; only not to the one who is gone
  const isMeant = (member: MemberForSuccession) =>
    member.membershipId === membershipId && !member.isDisabled && !mayAdminister(member.roles);
  return membershipId === null || members.some(isMeant) ? ok(undefined) : refuse({ code: 'no-candidate' });
}

/** What is left of a gone admin's roles: the others they had, or those of a member. */
export function rolesWithoutAdmin(held: readonly Role[]): Role[] {
  const left = held.filter((role) => !mayAdminister([role]));
  return left.length > 0 ? left : ['member'];
}

/** The roles of a member who becomes admin: what they were, and admin. */
export const rolesWithAdmin = (held: readonly Role[]): Role[] =>
  held.includes('admin') ? [...held] : [...held, 'admin'];
