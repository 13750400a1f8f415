import fc from 'fast-check';

import { Temporal } from '../kernel/temporal.ts';
import { resetCodePolicy } from './reset-code.ts';
import { countWrongTry, secondsToWait, type TryCount, type TryPolicy, tryPolicies } from './try-limit.ts';

const start = Temporal.Instant.from('2026-11-23T00:00:00Z');
const { pair } = tryPolicies;

const afterWrong = (tries: number): TryCount | null =>
  Array.from({ length: tries }).reduce<TryCount | null>((count) => countWrongTry(count, start, pair), null);

describe('secondsToWait', () => {
  it('lets the first tries through without waiting', () => {
    expect(secondsToWait(null, start, pair)).toBe(0);
    expect(secondsToWait(afterWrong(4), start, pair)).toBe(0);
  });

  it('doubles the wait with each further wrong try, up to a quarter of an hour', () => {
    expect([5, 6, 7, 8, 9, 10, 11].map((tries) => secondsToWait(afterWrong(tries), start, pair))).toEqual([
      30, 60, 120, 240, 480, 900, 900,
    ]);
  });

  it('counts down while time passes', () => {
    expect(secondsToWait(afterWrong(5), start.add({ seconds: 29 }), pair)).toBe(1);
    expect(secondsToWait(afterWrong(5), start.add({ seconds: 30 }), pair)).toBe(0);
  });

  it('never locks anybody out for longer than the longest wait, after any number of tries', () => {
    const policies = fc.constantFrom(...Object.values(tryPolicies));
    fc.assert(
      fc.property(policies, fc.integer({ min: 0, max: 1_000_000 }), (policy, wrong) => {
        const wait = secondsToWait({ wrong, lastAt: start }, start, policy);
        expect(wait).toBeLessThanOrEqual(policy.longestWaitSeconds);
        expect(wait > 0).toBe(wrong >= policy.freeTries);
      }),
    );
  });
});

it('leaves a code to a new password unguessed by whoever tries at every chance while it lives', () => {
  const triesWhileItLives = (policy: TryPolicy) => {
    const end = start.add({ minutes: resetCodePolicy.minutes });
    let [count, now, tries]: [TryCount | null, Temporal.Instant, number] = [null, start, 0];
    while (Temporal.Instant.compare(now, end) < 0) {
      const wait = secondsToWait(count, now, policy);
      if (wait === 0) [count, tries] = [countWrongTry(count, now, policy), tries + 1];
      else now = now.add({ seconds: wait });
    }
    return tries;
  };
  const [elsewhere, atHome] = [triesWhileItLives(tryPolicies['reset-code']), triesWhileItLives(pair)];
  // the numbers of the comment there, and of docs/security.md
  expect([elsewhere, atHome]).toEqual([411, 10]);
  const codesToOneFound = 10 ** resetCodePolicy.digits / (elsewhere + atHome);
  expect(Math.round(codesToOneFound / 10_000) * 10_000).toBe(240_000);
});

describe('countWrongTry', () => {
  it('starts anew after a quiet day', () => {
    const count = afterWrong(9);
    expect(countWrongTry(count, start.add({ hours: 23 }), pair).wrong).toBe(10);
    expect(countWrongTry(count, start.add({ hours: 24 }), pair).wrong).toBe(1);
  });
});
