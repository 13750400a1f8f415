import { Temporal } from '../kernel/temporal.ts';

export type LinkState = 'open' | 'used' | 'expired' | 'revoked';

export interface LinkTimes {
  expiresAt: Temporal.Instant;
  revokedAt: Temporal.Instant | null;
  uses: number;
  maximumUses: number;
}

/** What a link is now. What was answered stays `used`, whatever happened to the link afterwards. */
export function linkState(link: LinkTimes, now: Temporal.Instant): LinkState {
  if (link.uses >= link.maximumUses) return 'used';
  if (link.revokedAt !== null) return 'revoked';
  return Temporal.Instant.compare(now, link.expiresAt) >= 0 ? 'expired' : 'open';
}
