import { z } from 'zod';

import { dateSchema, instantSchema } from '../kernel/change.schema.ts';
import { slugSchema } from '../kernel/id.ts';
import { pageSchema } from '../kernel/page.schema.ts';
import { organizationBriefSchema } from '../organization/index.ts';
import { activityKindSchema, programIdSchema } from '../program/index.ts';

/** The workspace's first page: what comes next for one organization, most urgent first. */
export const nextStepKinds = [
  // who leads the group is decided without whoever does not look
  'follow-succession',
  'report-overdue',
  'report-due',
  'answer-host-invitation',
  'answer-partner-request',
  'answer-proposal',
  'answer-flag',
  'decide-holiday',
  'add-venue',
  'publish-draft',
  'host-declined',
  'plan-next-date',
  'waiting-for-host',
  'waiting-for-partner',
  'answer-join-request',
  'happening-today',
  'coming-up',
  // dates that others host and the organization has promised its help with
  'promised',
] as const;
export const nextStepSchema = z
  .object({
    kind: z.enum(nextStepKinds),
    programId: programIdSchema.nullable(),
    programSlug: slugSchema.nullable(),
    eventSlug: slugSchema.nullable(),
    title: z.string(),
    kinds: z.array(activityKindSchema),
    startsLocal: z.string().nullable(),
    organization: organizationBriefSchema.nullable(),
    dueOn: dateSchema.nullable(),
    /** Days late (positive) or left (negative), by the regency's date. */
    daysLate: z.number().int().nullable(),
    count: z.number().int().nullable(),
    detail: z.string().nullable(),
  })
  .meta({ id: 'NextStep' });
export type NextStep = z.infer<typeof nextStepSchema>;
export const nextStepsSchema = z.object({ steps: z.array(nextStepSchema), doneThisMonth: z.number().int() });

/** What an organization is told, newest first: moved, cancelled, a host joined, left or was removed, flagged. */
export const noticeSchema = z
  .object({
    id: z.uuid(),
    at: instantSchema,
    kind: z.string(),
    params: z.record(z.string(), z.string()),
    programSlug: slugSchema.nullable(),
    eventSlug: slugSchema.nullable(),
  })
  .meta({ id: 'Notice' });
export const noticePageSchema = pageSchema(noticeSchema);
