import { z } from 'zod';

import { activityKindSchema } from '../program/index.ts';

/** What a subscription may ask for beside its address. */
export const feedQuerySchema = z.object({
  /** the language of the few words that are not the program's own */
  lang: z.enum(['id', 'en']).default('id'),
});
export type FeedQuery = z.infer<typeof feedQuerySchema>;

export const feedKindSchema = activityKindSchema;

/** The list that another site shows in a frame. */
export const embedQuerySchema = z.object({
  lang: z.enum(['id', 'en']).default('id'),
  group: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80)
    .optional(),
  kind: activityKindSchema.optional(),
  /** a kecamatan's code */
  area: z.string().max(13).optional(),
  limit: z.coerce.number().int().min(1).max(30).default(8),
});
export type EmbedQuery = z.infer<typeof embedQuerySchema>;
