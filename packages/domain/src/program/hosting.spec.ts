import fc from 'fast-check';

import {
  actAsHost,
  answerHostInvitation,
  type HostForRule,
  hostStateOf,
  inviteHost,
  leaveProgram,
  mayEdit,
  type ProgramForHosting,
  remindHost,
} from './hosting.ts';
import { hostStates } from './program.schema.ts';
import { isHosting, nextHostStates } from './program-state.ts';

const program = (
  hosts: Record<string, HostForRule['state']>,
  state: ProgramForHosting['state'] = 'active',
): ProgramForHosting => ({
  state,
  hosts: Object.entries(hosts).map(([organizationId, host]) => ({ organizationId, state: host })),
});

describe('hosting together', () => {
  const joint = program({ ick: 'owner', skb: 'accepted', isk: 'invited', isw: 'declined', pmi: 'left' });

  it('lets the owner and accepted hosts edit equally, and nobody else', () => {
    expect(
      joint.hosts.filter((host) => mayEdit(joint, host.organizationId)).map((h) => h.organizationId),
    ).toEqual(['ick', 'skb']);
    expect(mayEdit(joint, 'kodim')).toBe(false);
  });

  it.each([
    ['declined', 'isw'],
    ['left', 'pmi'],
    [null, 'kodim'],
  ])('invites one whose place is %s', (from, organizationId) => {
    expect(inviteHost(joint, organizationId)).toEqual({
      ok: true,
      value: { from, to: 'invited', isChanged: true },
    });
  });

  it('invites one again that was removed', () => {
    expect(inviteHost(program({ ick: 'owner', skb: 'removed' }), 'skb').ok).toBe(true);
  });

  it.each(['ick', 'skb', 'isk'])('refuses to invite %s, which is in already', (organizationId) => {
    expect(inviteHost(joint, organizationId)).toEqual({ ok: false, error: { code: 'already-host' } });
  });

  it('takes a yes and a no from the invited', () => {
    expect(answerHostInvitation(joint, 'isk', 'accept')).toMatchObject({
      value: { to: 'accepted', isChanged: true },
    });
    expect(answerHostInvitation(joint, 'isk', 'decline')).toMatchObject({
      value: { to: 'declined', isChanged: true },
    });
  });

  it('takes the same answer again as the same success, and another one as too late', () => {
    expect(answerHostInvitation(joint, 'skb', 'accept')).toMatchObject({ value: { isChanged: false } });
    expect(answerHostInvitation(joint, 'isw', 'decline')).toMatchObject({ value: { isChanged: false } });
    expect(answerHostInvitation(joint, 'skb', 'decline')).toEqual({
      ok: false,
      error: { code: 'invitation-not-open' },
    });
    expect(answerHostInvitation(joint, 'isw', 'accept')).toEqual({
      ok: false,
      error: { code: 'invitation-not-open' },
    });
  });

  it.each(['ick', 'pmi', 'kodim'])('has no invitation for %s to answer', (organizationId) => {
    expect(answerHostInvitation(joint, organizationId, 'accept')).toEqual({
      ok: false,
      error: { code: 'invitation-not-open' },
    });
  });

  it('lets an accepted host leave, never the owner, and nobody who is not in', () => {
    expect(leaveProgram(joint, 'skb')).toEqual({
      ok: true,
      value: { from: 'accepted', to: 'left', isChanged: true },
    });
    expect(leaveProgram(joint, 'ick')).toEqual({ ok: false, error: { code: 'owner-cannot-leave' } });
    for (const other of ['isk', 'isw', 'pmi', 'kodim'])
      expect(leaveProgram(joint, other)).toEqual({ ok: false, error: { code: 'not-a-host' } });
  });

  it.each(['closed', 'cancelled'] as const)('keeps the hosts of a %s program as they were', (state) => {
    const over = program({ ick: 'owner', skb: 'accepted', isk: 'invited' }, state);
    const refusal = { ok: false, error: { code: 'program-not-active' } };
    expect(inviteHost(over, 'isw')).toEqual(refusal);
    expect(answerHostInvitation(over, 'isk', 'accept')).toEqual(refusal);
    expect(leaveProgram(over, 'skb')).toEqual(refusal);
    expect(answerHostInvitation(over, 'skb', 'accept')).toMatchObject({ value: { isChanged: false } });
  });

  it('always has one owner, moves only along the table, and gives no rights without a yes', () => {
    const ids = ['a', 'b', 'c'] as const;
    const act = fc.record({
      who: fc.constantFrom('owner', ...ids),
      what: fc.constantFrom('invite', 'accept', 'decline', 'leave'),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let now = program({ owner: 'owner' });
        const saidYes = new Set<string>(['owner']);
        for (const { who, what } of acts) {
          const moved =
            what === 'invite'
              ? inviteHost(now, who)
              : what === 'leave'
                ? leaveProgram(now, who)
                : answerHostInvitation(now, who, what);
          if (!moved.ok) continue;
          const { from, to, isChanged } = moved.value;
          if (from !== null && isChanged) expect(nextHostStates[from]).toContain(to);
          if (to === 'accepted') saidYes.add(who);
          else saidYes.delete(who);
          now = {
            ...now,
            hosts: [...now.hosts.filter((h) => h.organizationId !== who), { organizationId: who, state: to }],
          };
          expect(now.hosts.filter((host) => host.state === 'owner')).toHaveLength(1);
          for (const id of ['owner', ...ids]) expect(mayEdit(now, id)).toBe(saidYes.has(id));
        }
      }),
    );
  });

  it('acts for a host that is active, not for a suspended one or one that only was asked', () => {
    const mixed = {
      hosts: [
        { organizationId: 'ick', state: 'owner', isSuspended: false },
        { organizationId: 'skb', state: 'accepted', isSuspended: true },
        { organizationId: 'isk', state: 'invited', isSuspended: false },
      ],
    } as const;
    expect(actAsHost(mixed, 'ick')).toMatchObject({ ok: true, value: { organizationId: 'ick' } });
    expect(actAsHost(mixed, 'skb')).toEqual({ ok: false, error: { code: 'organization-suspended' } });
    expect(actAsHost(mixed, 'isk')).toEqual({ ok: false, error: { code: 'not-a-host' } });
    expect(actAsHost(mixed, 'pmi')).toEqual({ ok: false, error: { code: 'not-a-host' } });
  });

  it('reminds an invited one once a day', () => {
    const day = 24 * 3_600_000;
    expect(remindHost(joint, 'isk', 0, day).ok).toBe(true);
    expect(remindHost(joint, 'isk', 0, day - 1)).toEqual({ ok: false, error: { code: 'reminded-recently' } });
    expect(remindHost(joint, 'skb', 0, day)).toEqual({ ok: false, error: { code: 'invitation-not-open' } });
    expect(remindHost({ ...joint, state: 'cancelled' }, 'isk', 0, day).ok).toBe(false);
  });

  it('knows every state', () => {
    expect(hostStates.filter(isHosting)).toEqual(['owner', 'accepted']);
    expect(hostStateOf(joint, 'kodim')).toBeNull();
  });
});
