import { z } from 'zod';

import { slugSchema } from '../kernel/id.ts';
import { pageQuerySchema, pageSchema } from '../kernel/page.schema.ts';
import { organizationBriefSchema } from '../organization/index.ts';
import { activityKindSchema, programIdSchema, unitSchema } from '../program/index.ts';

/** The officer's table: one row a program, what is not reported first. */
export const oversightQuerySchema = pageQuerySchema.extend({
  organization: slugSchema.optional(),
  kind: activityKindSchema.optional(),
  search: z.string().trim().max(80).optional(),
  show: z.enum(['all', 'not-reported', 'overdue', 'flagged', 'quiet']).default('all'),
});
/** The same table as a file: all of its rows, with its few own words in this language. */
export const oversightCsvQuerySchema = oversightQuerySchema
  .omit({ limit: true, cursor: true })
  .extend({ lang: z.enum(['id', 'en']).default('id') });
export const oversightRowSchema = z
  .object({
    programId: programIdSchema,
    programSlug: slugSchema,
    title: z.string(),
    state: z.string(),
    kinds: z.array(activityKindSchema),
    owner: organizationBriefSchema,
    hosts: z.array(organizationBriefSchema),
    nextStartsLocal: z.string().nullable(),
    nextEventSlug: slugSchema.nullable(),
    lastEventSlug: slugSchema.nullable(),
    lastStartsLocal: z.string().nullable(),
    /** null: nothing has taken place yet. */
    lastReported: z.boolean().nullable(),
    lastResults: z.array(
      z.object({ kind: activityKindSchema, amount: z.number().int().nullable(), unit: unitSchema }),
    ),
    heldCount: z.number().int(),
    notReportedCount: z.number().int(),
    overdueCount: z.number().int(),
    oldestOverdueDays: z.number().int().nullable(),
    openFlags: z.number().int(),
  })
  .meta({ id: 'OversightRow' });
export type OversightRow = z.infer<typeof oversightRowSchema>;
export const oversightPageSchema = pageSchema(oversightRowSchema);
/** The officer's start page: exceptions first, then the totals of a month in their own units, never added up. */
export const oversightSummaryQuerySchema = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
});
export const oversightSummarySchema = z
  .object({
    month: z.string(),
    exceptions: z.array(
      z.object({
        kind: z.enum([
          'report-overdue',
          'invitation-unanswered',
          'partner-unanswered',
          'group-unverified',
          'flag-open',
          'group-quiet',
        ]),
        days: z.number().int(),
        title: z.string(),
        kinds: z.array(activityKindSchema),
        organization: organizationBriefSchema,
        programSlug: slugSchema.nullable(),
        eventSlug: slugSchema.nullable(),
      }),
    ),
    exceptionsTotal: z.number().int(),
    fine: z.object({ events: z.number().int(), groups: z.number().int() }),
    /** Reported results of the month by kind and unit; `notReported` counts held events without a report. */
    totals: z.array(
      z.object({
        kind: activityKindSchema,
        unit: unitSchema,
        amount: z.number().int(),
        events: z.number().int(),
      }),
    ),
    peopleCame: z.number().int(),
    held: z.number().int(),
    notReported: z.number().int(),
    groups: z.array(
      z.object({ organization: organizationBriefSchema, held: z.number().int(), reported: z.number().int() }),
    ),
  })
  .meta({ id: 'OversightSummary' });
