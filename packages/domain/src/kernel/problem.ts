import { z } from 'zod';

/** RFC 9457 body, with `code` to branch on, `params` to translate with and `errors` for each fault of a form. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    params: z.record(z.string(), z.unknown()).optional(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemBody = z.infer<typeof problemSchema>;

/** What the platform itself may answer, before or beside a slice's own refusals. */
export const platformProblemCodes = [
  'unreadable',
  'invalid-request',
  'sign-in-needed',
  'not-allowed',
  'proof-needed',
  'cross-origin',
  'not-found',
  'id-reused',
  'edited-meanwhile',
  'too-large',
  'media-type-unsupported',
  'not-ready',
  'storage-full',
  'too-many-requests',
  'refused',
  'internal',
] as const;
export type PlatformProblemCode = (typeof platformProblemCodes)[number];
