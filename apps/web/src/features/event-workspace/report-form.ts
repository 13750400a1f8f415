import { type EventView, type FileReport, handedOverSchema } from '@guyub/domain/event';
import { unitsFor } from '@guyub/domain/program';
import { z } from 'zod';

import { pointerToPath } from '../../lib/form.ts';
import type { ProblemError } from '../../lib/http.ts';

/** The wire's shape, but for what the steps ask in their own way; ids and photos join it when it is sent. */
const bodySchema = z
  .object({
    isCorrection: z.boolean(),
    peopleCame: z.number().int().min(0).max(1_000_000),
    results: z.array(
      z.object({
        activityId: z.uuid(),
        // absent is "not answered", null "not counted", and neither is zero
        amount: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
      }),
    ),
    note: z.string().trim().max(2000),
    handedOver: z.array(handedOverSchema.extend({ receiver: z.enum(['organization', 'name']) })).max(20),
    correctionReason: z.string().trim().max(500),
  })
  .superRefine(({ isCorrection, correctionReason, handedOver }, context) => {
    if (isCorrection && correctionReason.length < 3)
      context.addIssue({
        code: 'too_small',
        origin: 'string',
        minimum: correctionReason === '' ? 1 : 3,
        path: ['correctionReason'],
        input: correctionReason,
      });
    for (const [at, line] of handedOver.entries())
      if (line.receiver === 'organization' && line.toOrganizationId === null)
        context.addIssue({
          code: 'invalid_value',
          values: [],
          path: ['handedOver', at, 'toOrganizationId'],
          input: null,
        });
  });
export type ReportBody = z.infer<typeof bodySchema>;

type Unanswered<Body, Key extends keyof Body> = Omit<Body, Key> & { [K in Key]: Body[K] | undefined };
export type HandedLine = Unanswered<ReportBody['handedOver'][number], 'amount'>;
/** The form as it is typed: figures may still be unanswered. */
export interface ReportValues extends Omit<ReportBody, 'peopleCame' | 'results' | 'handedOver'> {
  peopleCame: number | undefined;
  results: { activityId: string; amount: number | null | undefined }[];
  handedOver: HandedLine[];
}

/** What is not answered yet is refused by the body's schema, which is how the form may hold it. */
export const reportFormSchema = bodySchema as unknown as z.ZodType<ReportBody, ReportValues>;

export const reportSteps = [
  ['results', 'peopleCame'],
  ['note'],
  ['handedOver', 'correctionReason'],
] as const satisfies readonly (readonly (keyof ReportValues)[])[];
export const LAST_STEP = 2;

/** The step on which the server finds fault; undefined when it is none of them. */
export function stepOfProblem({ params, errors }: ProblemError): number | undefined {
  if (params['activityId'] !== undefined) return 0;
  if (params['photoId'] !== undefined) return 1;
  const [root] = errors.map(({ pointer }) => pointerToPath(pointer).split('.')[0]);
  const at = reportSteps.findIndex((names) => names.some((name) => name === root));
  return at < 0 ? undefined : at;
}

/** Empty for a first filing, the present figures for a correction. */
export function reportValuesOf(event: EventView): ReportValues {
  const { report } = event;
  return {
    isCorrection: report !== null,
    peopleCame: report?.peopleCame,
    results: event.activities.map(({ id, resultAmount }) => ({
      activityId: id,
      amount: report === null ? undefined : resultAmount,
    })),
    note: report?.note ?? '',
    handedOver: (report?.handedOver ?? []).map((line) => ({
      ...line,
      receiver: line.toOrganizationId === null ? 'name' : 'organization',
    })),
    correctionReason: '',
  };
}

/** The next line to hand over: to the partner that receives, of the first thing counted that is not handed over yet. */
export function newHandedLine(event: EventView, { results, handedOver }: ReportValues): HandedLine {
  const receiver = event.partners.find(({ role }) => role === 'recipient')?.organization;
  const things = event.activities.filter(({ kind }) => kind === 'blood-drive' || kind === 'fundraising');
  // people, hours and decisions are counted, and handed to nobody
  const next = things[handedOver.length] ?? things[0];
  const amount = results.find(({ activityId }) => activityId === next?.id)?.amount;
  return {
    receiver: receiver ? 'organization' : 'name',
    toOrganizationId: receiver?.id ?? null,
    toName: receiver?.name ?? '',
    what: next?.title ?? '',
    amount: amount ?? undefined,
    unit: next?.unit ?? unitsFor.other[0],
  };
}

export const toHandedOver = (lines: ReportBody['handedOver']): FileReport['handedOver'] =>
  lines.map(({ receiver, ...line }) => ({
    ...line,
    toOrganizationId: receiver === 'organization' ? line.toOrganizationId : null,
  }));

/** A draft of an older shape of the date: answers are taken over for the activities that there still are. */
export function restoreValues(event: EventView, kept: unknown): ReportValues {
  const fresh = reportValuesOf(event);
  if (typeof kept !== 'object' || kept === null) return fresh;
  const values = { ...fresh, ...(kept as Partial<ReportValues>), isCorrection: fresh.isCorrection };
  const answers = new Map(values.results.map((result) => [result.activityId, result]));
  return { ...values, results: fresh.results.map((result) => answers.get(result.activityId) ?? result) };
}
