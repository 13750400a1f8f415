import { z } from 'zod';

import { dateSchema, instantSchema, localDateTimeSchema } from '../kernel/change.schema.ts';
import { holidayPolicySchema } from './program.schema.ts';
import { recurrenceEditorSchema } from './recurrence.schema.ts';

/** "What dates would that be?", while planning: the next ones with what is to be known of them. Nothing is written. */
export const previewDatesSchema = z.strictObject({
  recurrence: recurrenceEditorSchema,
  holidayPolicy: holidayPolicySchema,
  /** Without it: from today on, by the regency's calendar. */
  from: dateSchema.optional(),
  count: z.number().int().min(1).max(60).default(6),
});
export type PreviewDates = z.infer<typeof previewDatesSchema>;
const dateNoteSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('holiday'),
    name: z.string(),
    holidayKind: z.enum(['nasional', 'cuti-bersama', 'lokal']),
  }),
  z.object({ kind: z.literal('near-holiday'), name: z.string(), date: dateSchema }),
  z.object({ kind: z.literal('ramadan'), status: z.enum(['estimate', 'decided']) }),
  z.object({ kind: z.literal('year-undecided'), year: z.number().int() }),
  z.object({ kind: z.literal('friday-prayer') }),
]);
export const datesPreviewSchema = z
  .object({
    dates: z.array(
      z.object({
        date: dateSchema,
        /** Names the date in a decision. */
        recurrenceId: localDateTimeSchema,
        startsLocal: localDateTimeSchema,
        endsLocal: localDateTimeSchema,
        startsAt: instantSchema,
        endsAt: instantSchema,
        notes: z.array(dateNoteSchema),
        /** On a free day: what to propose to people, and where the policy "shift" puts it. */
        proposedDate: dateSchema.nullable(),
        shiftDate: dateSchema.nullable(),
        /** What the policy asked for makes of it. */
        outcome: z.enum(['kept', 'shifted', 'skipped', 'asked']),
      }),
    ),
    /** Years among them whose holidays no decree has named yet. */
    undecidedYears: z.array(z.number().int()),
  })
  .meta({ id: 'DatesPreview' });
export type DatesPreview = z.infer<typeof datesPreviewSchema>;
