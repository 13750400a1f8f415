import fc from 'fast-check';

import { Temporal } from '../kernel/temporal.ts';
import { organizationKinds, roles } from '../organization/index.ts';
import {
  isStepUnused,
  judgeFactorToAdd,
  MOST_FACTORS,
  needsSecondFactor,
  rolesInSession,
  secondFactorKinds,
  timeStepAt,
} from './second-factor.ts';

const kinds = fc.constantFrom(...organizationKinds);
const someRoles = fc.subarray([...roles]);

describe('needsSecondFactor', () => {
  it.each([
    ['group', 'treasurer'],
    ['office', 'officer'],
    ['office', 'head'],
    ['office', 'auditor'],
    ['office', 'data-protection-officer'],
    ['office', 'sysadmin'],
    ['office', 'admin'],
    ['partner', 'officer'],
    ['partner', 'head'],
    ['partner', 'admin'],
  ] as const)('asks it in a %s of a %s', (kind, role) => {
    expect(needsSecondFactor(kind, role)).toBe(true);
  });

  it.each([
    ['group', 'admin'],
    ['group', 'surveyor'],
    ['group', 'member'],
    ['office', 'member'],
    ['partner', 'member'],
  ] as const)('does not ask it in a %s of a %s', (kind, role) => {
    expect(needsSecondFactor(kind, role)).toBe(false);
  });
});

describe('rolesInSession', () => {
  it('loses and invents no role, and leaves everybody a member', () => {
    fc.assert(
      fc.property(kinds, someRoles, fc.boolean(), fc.boolean(), (kind, given, hasSecondFactor, isDemo) => {
        const { held, waiting } = rolesInSession(kind, given, hasSecondFactor, isDemo);
        const isLeft = waiting.length < given.length || given.length === 0;
        expect([...(isLeft ? held : []), ...waiting].sort()).toEqual([...given].sort());
        if (!isLeft) expect(held).toEqual(['member']);
      }),
    );
  });

  it('lets no role act that needs a second factor, when a password alone opened the session', () => {
    fc.assert(
      fc.property(kinds, someRoles, (kind, given) => {
        const { held } = rolesInSession(kind, given, false, false);
        expect(held.filter((role) => needsSecondFactor(kind, role))).toEqual([]);
      }),
    );
  });

  it('lets nobody wait who has shown a second factor, and nobody in the demo', () => {
    fc.assert(
      fc.property(kinds, someRoles, fc.boolean(), (kind, given, hasSecondFactor) => {
        expect(rolesInSession(kind, given, true, false).waiting).toEqual([]);
        expect(rolesInSession(kind, given, hasSecondFactor, true).waiting).toEqual([]);
      }),
    );
  });
});

describe('the steps of one-time codes', () => {
  it('change every thirty seconds', () => {
    const at = (iso: string) => timeStepAt(Temporal.Instant.from(iso));
    expect(at('1970-01-01T00:00:59Z')).toBe(1); // the time of RFC 6238's first test vector
    expect(at('2026-11-23T00:00:29.999Z')).toBe(at('2026-11-23T00:00:00Z'));
    expect(at('2026-11-23T00:00:30Z')).toBe(at('2026-11-23T00:00:00Z') + 1);
  });

  it('are used at most once each, and in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (tried) => {
        let last: number | null = null;
        const taken: number[] = [];
        for (const step of tried)
          if (isStepUnused(step, last)) {
            taken.push(step);
            last = step;
          }
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('judgeFactorToAdd', () => {
  it('takes one app and several passkeys, up to a number', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...secondFactorKinds), { maxLength: 40 }), (asked) => {
        const present: { kind: (typeof asked)[number] }[] = [];
        for (const kind of asked) if (judgeFactorToAdd(present, kind).ok) present.push({ kind });
        expect(present.length).toBeLessThanOrEqual(MOST_FACTORS);
        expect(present.filter(({ kind }) => kind === 'totp').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('says which of the two it is', () => {
    expect(judgeFactorToAdd([{ kind: 'totp' }], 'totp')).toMatchObject({
      error: { code: 'totp-there-already' },
    });
    expect(
      judgeFactorToAdd(
        Array.from({ length: MOST_FACTORS }, () => ({ kind: 'passkey' as const })),
        'totp',
      ),
    ).toMatchObject({
      error: { code: 'too-many-factors', most: MOST_FACTORS },
    });
  });
});
