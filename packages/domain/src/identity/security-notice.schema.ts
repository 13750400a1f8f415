import { z } from 'zod';

import { instantSchema } from '../kernel/change.schema.ts';
import { pageSchema } from '../kernel/page.schema.ts';

export const securityNoticeKinds = [
  'factor-added',
  'factor-removed',
  'factors-removed-by-sysadmin',
  'recovery-codes-made',
  'recovery-code-used',
  'new-device',
  'sessions-ended-by-sysadmin',
  'everybody-signed-out',
  'account-disabled',
  'account-enabled',
  'password-changed',
  'password-reset-by-link',
  'password-reset-by-code',
  'second-step-unfinished',
  'signed-in-after-wrong-tries',
  'oldest-session-ended',
  'wrong-passwords-in-session',
  'session-ended-by-wrong-passwords',
] as const;
export type SecurityNoticeKind = (typeof securityNoticeKinds)[number];

/** What happened at the door of one's account. */
export const securityNoticeSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(securityNoticeKinds),
    /** `name` of the factor, `device`, `left` recovery codes, `times` that something was tried */
    params: z.record(z.string(), z.string()),
    reason: z.string().nullable(),
    at: instantSchema,
  })
  .meta({ id: 'SecurityNotice' });
export const securityNoticePageSchema = pageSchema(securityNoticeSchema);
