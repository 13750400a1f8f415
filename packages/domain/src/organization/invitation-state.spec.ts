import {
  answerJoinRequest,
  invitationState,
  moveInvitation,
  nextInvitationStates,
  nextJoinRequestStates,
  openJoinRequest,
} from './invitation-state.ts';

const open = { state: 'open', expiresAt: '2026-12-01T00:00:00Z' } as const;
const before = Date.parse('2026-11-30T23:59:59Z');
const after = Date.parse('2026-12-01T00:00:00Z');

describe('an invitation', () => {
  it('is open until the instant it expires', () => {
    expect(invitationState(open, before)).toBe('open');
    expect(invitationState(open, after)).toBe('expired');
  });
  it('stays what it became, however late it is', () => {
    expect(invitationState({ ...open, state: 'accepted' }, after)).toBe('accepted');
    expect(invitationState({ ...open, state: 'revoked' }, after)).toBe('revoked');
  });
  it.each(['accepted', 'declined', 'revoked'] as const)('can be %s once, while it is open', (to) => {
    expect(moveInvitation(open, to, before)).toEqual({ ok: true, value: to });
    expect(moveInvitation(open, to, after)).toEqual({ ok: false, error: { code: 'invitation-not-open' } });
    expect(moveInvitation({ ...open, state: to }, 'accepted', before).ok).toBe(false);
  });
  it('ends in every state but open', () => {
    const ends = Object.entries(nextInvitationStates).filter(([, next]) => next.length === 0);
    expect(ends.map(([state]) => state)).toEqual(['accepted', 'declined', 'expired', 'revoked']);
  });
});

describe('a request to join', () => {
  it.each(['accepted', 'declined', 'withdrawn'] as const)('can be %s once', (to) => {
    expect(answerJoinRequest('open', to)).toEqual({ ok: true, value: to });
    expect(answerJoinRequest(to, 'accepted')).toEqual({ ok: false, error: { code: 'already-answered' } });
  });
  it('is asked by nobody who is in or waits already', () => {
    expect(openJoinRequest({ isMember: true, hasOpenRequest: false })).toEqual({
      ok: false,
      error: { code: 'already-member' },
    });
    expect(openJoinRequest({ isMember: false, hasOpenRequest: true })).toEqual({
      ok: false,
      error: { code: 'already-asked' },
    });
    expect(openJoinRequest({ isMember: false, hasOpenRequest: false }).ok).toBe(true);
  });
  it('leads nowhere once answered', () => {
    expect([
      nextJoinRequestStates.accepted,
      nextJoinRequestStates.declined,
      nextJoinRequestStates.withdrawn,
    ]).toEqual([[], [], []]);
  });
});
