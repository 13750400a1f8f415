import { z } from 'zod';

/** Why a session ended that was not signed out of; told only to whoever holds a token of it. */
export const sessionEndings = [
  'other-device',
  'password-changed',
  'second-factor-changed',
  'by-sysadmin',
  'account-disabled',
  'wrong-passwords',
  'too-many-sessions',
  'too-old',
] as const;
export const sessionEndingSchema = z.enum(sessionEndings);
export type SessionEnding = z.infer<typeof sessionEndingSchema>;
export const sessionEndingAnswerSchema = z.object({ ending: sessionEndingSchema.nullable() });
