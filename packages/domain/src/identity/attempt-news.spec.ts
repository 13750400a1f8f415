import fc from 'fast-check';

import { Temporal } from '../kernel/temporal.ts';
import { attemptKinds, isAttempt, mailedInPlaceOf, wrongTriesBefore } from './attempt-news.ts';
import { securityNoticeKinds } from './security-notice.schema.ts';
import { tryPolicies } from './try-limit.ts';

const now = Temporal.Instant.from('2026-11-26T10:00:00Z');
const policy = tryPolicies.pair;

describe('wrongTriesBefore', () => {
  it('leaves the right try out, which was counted before it was looked at', () => {
    const count = { wrong: 6, lastAt: now };
    expect(wrongTriesBefore([{ count, policy, isTaken: true }], now)).toBe(5);
    expect(wrongTriesBefore([{ count, policy, isTaken: false }], now)).toBe(6);
  });

  it('knows of none where nothing was counted, or all is forgotten', () => {
    const old = { wrong: 9, lastAt: now.subtract({ seconds: policy.forgetAfterSeconds }) };
    expect(wrongTriesBefore([{ count: null, policy, isTaken: false }], now)).toBe(0);
    expect(wrongTriesBefore([{ count: old, policy, isTaken: false }], now)).toBe(0);
    expect(wrongTriesBefore([], now)).toBe(0);
  });

  it('tells the largest of several counts, and never less than none', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(200), fc.boolean())), (counts) => {
        const given = counts.map(([wrong, isTaken]) => ({ count: { wrong, lastAt: now }, policy, isTaken }));
        const before = wrongTriesBefore(given, now);
        expect(before).toBeGreaterThanOrEqual(0);
        for (const [wrong, isTaken] of counts) expect(before).toBeGreaterThanOrEqual(wrong - Number(isTaken));
      }),
    );
  });
});

it('mails once an hour what can be caused again and again, and everything else each time', () => {
  const hushed = securityNoticeKinds.filter((kind) => mailedInPlaceOf(kind).length > 0);
  const repeatable = [
    'new-device',
    'oldest-session-ended',
    'wrong-passwords-in-session',
    'session-ended-by-wrong-passwords',
  ];
  expect(hushed.toSorted()).toEqual([...attemptKinds, ...repeatable].toSorted());
  for (const kind of hushed) expect(mailedInPlaceOf(kind)).toContain(kind);
  expect(mailedInPlaceOf('second-step-unfinished')).not.toContain('new-device');
});

it('knows what others can cause by trying, and nothing else', () => {
  expect(securityNoticeKinds.filter(isAttempt)).toEqual([...attemptKinds]);
});
