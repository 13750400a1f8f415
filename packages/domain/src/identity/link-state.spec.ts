import { Temporal } from '../kernel/temporal.ts';
import { linkState } from './link-state.ts';

const at = (iso: string) => Temporal.Instant.from(iso);
const link = { expiresAt: at('2026-12-01T00:00:00Z'), revokedAt: null, uses: 0, maximumUses: 1 };
const before = at('2026-11-30T23:59:59Z');
const after = at('2026-12-01T00:00:00Z');

describe('linkState', () => {
  it('is open until the instant it expires', () => {
    expect(linkState(link, before)).toBe('open');
    expect(linkState(link, after)).toBe('expired');
  });

  it('is used after its last use, and says so even when it was revoked or expired since', () => {
    expect(linkState({ ...link, uses: 1 }, before)).toBe('used');
    expect(linkState({ ...link, uses: 1, revokedAt: before }, after)).toBe('used');
    expect(linkState({ ...link, uses: 1, maximumUses: 2 }, before)).toBe('open');
  });

  it('is revoked rather than expired when it was taken back', () => {
    expect(linkState({ ...link, revokedAt: before }, before)).toBe('revoked');
    expect(linkState({ ...link, revokedAt: before }, after)).toBe('revoked');
  });
});
