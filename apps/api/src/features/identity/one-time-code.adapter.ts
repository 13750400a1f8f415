import { oneTimeCodePolicy } from '@guyub/domain/identity';
import type { Temporal } from '@guyub/domain/kernel/temporal';
import { generateSecret, generateURI, verifySync } from 'otplib';

const { periodSeconds, digits, graceSteps } = oneTimeCodePolicy;

/** 160 bits in base 32, as RFC 4226 recommends and every app reads. */
export const newTotpSecret = (): string => generateSecret({ length: 20 });

/** What a QR code carries, and what opens an app on the same phone. */
export const totpAddress = (secret: string, issuer: string, label: string): string =>
  generateURI({ secret, issuer, label });

/** The time step that a code belongs to, if it is one of those near `now`; whether it was used before is another question. */
export function stepOfCode(secret: string, code: string, now: Temporal.Instant): number | null {
  const found = verifySync({
    secret,
    token: code,
    period: periodSeconds,
    digits,
    epoch: Math.floor(now.epochMilliseconds / 1000),
    epochTolerance: graceSteps * periodSeconds,
  });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}
