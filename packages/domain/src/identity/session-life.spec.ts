import fc from 'fast-check';

import { Temporal } from '../kernel/temporal.ts';
import { defaultSessionLife, isProvenAt, isSessionOver, isTouchDue, sessionEndsAt } from './session-life.ts';

const at = (iso: string) => Temporal.Instant.from(iso);
const life = { idleDays: 14, absoluteDays: 90 };

describe('isSessionOver', () => {
  it('ends a session that lay idle for the whole time, and no second earlier', () => {
    const session = { createdAt: at('2026-11-01T00:00:00Z'), lastUsedAt: at('2026-11-02T00:00:00Z') };
    expect(isSessionOver(session, at('2026-11-15T23:59:59Z'), life)).toBe(false);
    expect(isSessionOver(session, at('2026-11-16T00:00:00Z'), life)).toBe(true);
  });

  it('ends a session that is used every day at its absolute end', () => {
    const session = { createdAt: at('2026-01-01T00:00:00Z'), lastUsedAt: at('2026-03-31T12:00:00Z') };
    expect(isSessionOver(session, at('2026-03-31T23:59:59Z'), life)).toBe(false);
    expect(isSessionOver(session, at('2026-04-01T00:00:00Z'), life)).toBe(true);
  });

  it('never outlives either end, and once over stays over', () => {
    const hours = fc.integer({ min: 0, max: 24 * 200 });
    fc.assert(
      fc.property(hours, hours, hours, (used, asked, later) => {
        const createdAt = at('2026-01-01T00:00:00Z');
        const session = { createdAt, lastUsedAt: createdAt.add({ hours: used }) };
        const now = createdAt.add({ hours: asked });
        const over = isSessionOver(session, now, defaultSessionLife);
        expect(over).toBe(asked >= 24 * 90 || asked - used >= 24 * 14);
        if (over) expect(isSessionOver(session, now.add({ hours: later }), defaultSessionLife)).toBe(true);
        expect(isSessionOver(session, sessionEndsAt(session, defaultSessionLife), defaultSessionLife)).toBe(
          true,
        );
      }),
    );
  });
});

describe('isTouchDue', () => {
  it('is due once a minute', () => {
    const used = at('2026-11-01T00:00:00Z');
    expect(isTouchDue(used, at('2026-11-01T00:00:59Z'))).toBe(false);
    expect(isTouchDue(used, at('2026-11-01T00:01:00Z'))).toBe(true);
  });
});

it('takes a shown password for proof until the minutes are over, and not a moment longer', () => {
  const shown = Temporal.Instant.from('2026-11-26T10:00:00Z');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 7200 }), (minutes, seconds) => {
      expect(isProvenAt(shown, shown.add({ seconds }), minutes)).toBe(seconds < minutes * 60);
    }),
  );
});
