import fc from 'fast-check';

import type { Role } from './organization.schema.ts';
import { mayAdminister } from './roles.ts';
import {
  adminsLastSeenMs,
  type CastVote,
  castVote,
  countVotes,
  isWithoutAdmin,
  judgeSuccession,
  mayHandOver,
  type MemberForSuccession,
  openVote,
  proposeSuccession,
  rolesWithAdmin,
  rolesWithoutAdmin,
  votersOf,
  votesNeeded,
} from './succession.ts';

const day = 86_400_000;
const clock = { nowMs: 1000 * day, goneDays: 30 };
const group = { kind: 'group' } as const;

const member = (id: string, roles: Role[], daysAway = 0): MemberForSuccession => ({
  membershipId: id,
  accountId: `account-${id}`,
  roles,
  lastSeenMs: clock.nowMs - daysAway * day,
  isDisabled: false,
});
const gone = member('rina', ['admin'], 45);
const tono = member('tono', ['treasurer'], 2);
const yudi = member('yudi', ['surveyor'], 3);
const lina = member('lina', ['member'], 1);
const members = [gone, tono, yudi, lina];
const yes = ({ accountId }: MemberForSuccession): CastVote => ({ accountId, vote: 'yes' });
const no = ({ accountId }: MemberForSuccession): CastVote => ({ accountId, vote: 'no' });
const refused = (code: string) => ({ ok: false, error: { code } });

describe('isWithoutAdmin', () => {
  it('counts an admin as gone on the day on which the setting says so, not before', () => {
    expect(isWithoutAdmin([member('a', ['admin'], 29.9), lina], clock)).toBe(false);
    expect(isWithoutAdmin([member('a', ['admin'], 30), lina], clock)).toBe(true);
    expect(isWithoutAdmin([lina], clock)).toBe(true);
  });
  it('counts an admin whose account was disabled as gone at once, and as nobody’s admin', () => {
    const disabled = { ...member('a', ['admin']), isDisabled: true };
    expect(isWithoutAdmin([disabled, lina], clock)).toBe(true);
    expect(adminsLastSeenMs([disabled, lina])).toBeNull();
    expect(openVote(group, [disabled, tono, yudi], clock).ok).toBe(true);
  });
  it('is false as long as one of several admins comes by', () => {
    expect(isWithoutAdmin([gone, member('b', ['admin'], 1)], clock)).toBe(false);
  });
  it('tells when the last of them was there', () => {
    expect(adminsLastSeenMs([gone, member('b', ['admin'], 40)])).toBe(clock.nowMs - 40 * day);
    expect(adminsLastSeenMs([lina])).toBeNull();
  });
});

const toMember = (membershipId: string | null) => ({ membershipId, isInvited: false });

describe('votersOf', () => {
  it('are those who hold an office, where two do', () => {
    expect(votersOf(members, clock)).toEqual([tono, yudi]);
  });
  it('are none whose account was disabled, and none of those is handed a group', () => {
    const all = [gone, tono, { ...yudi, isDisabled: true }, lina];
    expect(votersOf(all, clock)).toEqual([tono, lina]);
    expect(mayHandOver(group, all, toMember('yudi'), clock)).toEqual(refused('no-candidate'));
    const open = { membershipId: 'yudi', hasAgreed: true, endsMs: clock.nowMs + day };
    expect(judgeSuccession(open, all, [yes(tono), yes(lina)], clock)).toBe('lapsed');
  });
  it('are all active members where one or none does', () => {
    expect(votersOf([gone, tono, lina], clock)).toEqual([tono, lina]);
    expect(votersOf([gone, lina, member('ida', ['member'])], clock)).toHaveLength(2);
  });
  it('are nobody who is gone too: an office that nobody fills holds nothing up', () => {
    expect(votersOf([gone, tono, member('yudi', ['surveyor'], 90), lina], clock)).toEqual([tono, lina]);
  });
});

describe('proposeSuccession', () => {
  const propose = (who: MemberForSuccession, whom: MemberForSuccession, all = members, hasOpen = false) =>
    proposeSuccession(
      group,
      all,
      { proposerId: who.accountId, membershipId: whom.membershipId, hasOpen },
      clock,
    );
  it('takes a proposal of a voter for an active member, who has agreed when it is the proposer', () => {
    expect(propose(tono, lina)).toEqual({ ok: true, value: { hasAgreed: false } });
    expect(propose(tono, tono)).toEqual({ ok: true, value: { hasAgreed: true } });
  });
  it('refuses while an admin is there, while another vote is open, and in offices', () => {
    expect(propose(tono, lina, [...members, member('new', ['admin'])])).toEqual(refused('admin-present'));
    expect(propose(tono, lina, members, true)).toEqual(refused('succession-open'));
    expect(openVote({ kind: 'office' }, members, clock)).toEqual(refused('succession-not-for-kind'));
  });
  it('refuses who may not vote, and whoever is gone, admin or not of the group', () => {
    expect(propose(lina, tono)).toEqual(refused('not-a-voter'));
    expect(propose(tono, gone)).toEqual(refused('no-candidate'));
    expect(propose(tono, member('eko', ['member']))).toEqual(refused('no-candidate'));
  });
  it('lets nobody take a group alone', () => {
    expect(propose(tono, tono, [gone, tono])).toEqual(refused('too-few-voters'));
  });
});

describe('castVote', () => {
  it('takes one word of each', () => {
    expect(castVote(members, [], tono.accountId, clock).ok).toBe(true);
    expect(castVote(members, [no(tono)], tono.accountId, clock)).toEqual(refused('already-voted'));
    expect(castVote(members, [], lina.accountId, clock)).toEqual(refused('not-a-voter'));
  });
});

describe('judgeSuccession', () => {
  const open = { membershipId: 'lina', hasAgreed: true, endsMs: clock.nowMs + day };
  const judge = (votes: CastVote[], given: Partial<typeof open> = {}, all = members) =>
    judgeSuccession({ ...open, ...given }, all, votes, clock);
  it('is decided by more than half of those who may vote', () => {
    expect(judge([yes(tono)])).toBe('open');
    expect(judge([yes(tono), yes(yudi)])).toBe('accepted');
  });
  it('waits for the candidate to agree', () => {
    expect(judge([yes(tono), yes(yudi)], { hasAgreed: false })).toBe('open');
  });
  it('is lost when no majority can come together any more', () => {
    expect(judge([no(tono)])).toBe('rejected');
  });
  it('lapses with its days, and when the candidate went or is admin already', () => {
    expect(judge([yes(tono), yes(yudi)], { endsMs: clock.nowMs })).toBe('lapsed');
    expect(judge([yes(tono)], {}, [gone, tono, yudi])).toBe('lapsed');
    expect(judge([yes(tono)], {}, [gone, tono, yudi, member('lina', ['admin'])])).toBe('lapsed');
  });
  it('does not count the word of somebody who went', () => {
    const three = [gone, tono, yudi, member('sri', ['treasurer']), lina];
    expect(judge([yes(tono), yes(yudi)], {}, three)).toBe('accepted');
    const without = three.filter(({ membershipId }) => membershipId !== 'tono');
    expect(judge([yes(tono), yes(yudi)], {}, without)).toBe('open');
  });
});

describe('mayHandOver', () => {
  it('asks one at a time', () => {
    for (const membershipId of ['lina', null])
      expect(mayHandOver(group, members, { membershipId, isInvited: true }, clock)).toEqual(
        refused('invitation-open'),
      );
  });
  it('is the last way out, only while no admin is there', () => {
    expect(mayHandOver(group, members, toMember('lina'), clock).ok).toBe(true);
    expect(mayHandOver(group, members, toMember(null), clock).ok).toBe(true);
    expect(mayHandOver(group, [...members, member('b', ['admin'])], toMember('lina'), clock)).toEqual(
      refused('admin-present'),
    );
    expect(mayHandOver({ kind: 'partner' }, members, toMember('lina'), clock)).toEqual(
      refused('succession-not-for-kind'),
    );
  });
  it('never hands a group to the one who is gone, or to a stranger', () => {
    expect(mayHandOver(group, members, toMember('rina'), clock)).toEqual(refused('no-candidate'));
    expect(mayHandOver(group, members, toMember('eko'), clock)).toEqual(refused('no-candidate'));
  });
});

describe('the laws of a vote', () => {
  const anyRoles = fc.subarray<Role>(['member', 'admin', 'treasurer', 'surveyor'], { minLength: 1 });
  const anyMembers = fc
    .array(
      fc.record({
        roles: anyRoles,
        daysAway: fc.integer({ min: 0, max: 60 }),
        isDisabled: fc.boolean(),
      }),
      { maxLength: 9 },
    )
    .map((all) =>
      all.map(({ roles, daysAway, isDisabled }, at) => ({
        ...member(String(at), roles, daysAway),
        isDisabled,
      })),
    );
  // some of them of people who are no members, or not any more
  const anyVotes = fc.uniqueArray(
    fc.record({
      accountId: fc.nat(12).map((at) => `account-${at}`),
      vote: fc.constantFrom('yes' as const, 'no' as const),
    }),
    { selector: ({ accountId }) => accountId },
  );
  const anyOpen = fc.record({
    membershipId: fc.nat(12).map(String),
    hasAgreed: fc.boolean(),
    endsMs: fc.integer({ min: clock.nowMs - 5 * day, max: clock.nowMs + 5 * day }),
  });

  it('makes nobody admin without their consent, without two voters, or without more yes than half of them', () => {
    fc.assert(
      fc.property(anyOpen, anyMembers, anyVotes, (open, all, votes) => {
        if (judgeSuccession(open, all, votes, clock) !== 'accepted') return;
        const { yes: agreed, voters } = countVotes(all, votes, clock);
        expect(open.hasAgreed).toBe(true);
        expect(voters).toBeGreaterThanOrEqual(2);
        expect(agreed * 2).toBeGreaterThan(voters);
        expect(all.some(({ membershipId }) => membershipId === open.membershipId)).toBe(true);
        expect(clock.nowMs).toBeLessThan(open.endsMs);
      }),
    );
  });

  it('never counts the word of anybody who may not vote', () => {
    fc.assert(
      fc.property(anyOpen, anyMembers, anyVotes, (open, all, votes) => {
        const voters = votersOf(all, clock).map(({ accountId }) => accountId);
        const own = votes.filter(({ accountId }) => voters.includes(accountId));
        expect(judgeSuccession(open, all, own, clock)).toBe(judgeSuccession(open, all, votes, clock));
      }),
    );
  });

  it('is never rejected while those who have not spoken could still carry it, and never open when they cannot', () => {
    fc.assert(
      fc.property(anyOpen, anyMembers, anyVotes, (open, all, votes) => {
        const state = judgeSuccession(open, all, votes, clock);
        const { no: against, voters } = countVotes(all, votes, clock);
        const canCarry = voters - against >= votesNeeded(voters);
        expect(state === 'rejected' && canCarry).toBe(false);
        expect(state === 'open' && voters >= 2 && !canCarry).toBe(false);
      }),
    );
  });

  it('opens only where no admin is there', () => {
    fc.assert(
      fc.property(anyMembers, (all) => {
        if (!openVote(group, all, clock).ok) return;
        const isThere = ({ roles, lastSeenMs, isDisabled }: MemberForSuccession) =>
          mayAdminister(roles) && !isDisabled && clock.nowMs - lastSeenMs < 30 * day;
        expect(all.some(isThere)).toBe(false);
      }),
    );
  });

  it('gives and takes the one role, and leaves everybody some', () => {
    fc.assert(
      fc.property(anyRoles, (roles) => {
        expect(mayAdminister(rolesWithAdmin(roles))).toBe(true);
        expect(mayAdminister(rolesWithoutAdmin(roles))).toBe(false);
        expect(rolesWithoutAdmin(roles).length).toBeGreaterThan(0);
        expect(new Set(rolesWithAdmin(roles)).size).toBe(rolesWithAdmin(roles).length);
      }),
    );
  });
});
