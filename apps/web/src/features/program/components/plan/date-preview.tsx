import { type DatesPreview, type RecurrenceEditor, recurrenceEditorSchema } from '@guyub/domain/program';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

import { useToday } from '../../../../lib/clock.tsx';
import { useMessages } from '../../../../lib/i18n.tsx';
import { clashesQuery, previewQuery } from '../../api/planning.queries.ts';
import type { PlanValues } from '../../plan/plan-values.ts';
import { planMessages } from '../../plan-messages.ts';
import { PreviewedDate } from './previewed-date.tsx';
import { useSettled } from '../../../../lib/form-parts.ts';

type Decision = NonNullable<PlanValues['dateDecisions']>[number];

interface DatePreviewProps {
  values: PlanValues;
  onDecide: (decisions: Decision[]) => void;
  /** Whether something else is on at a date that nothing was decided about. */
  onClash: (isClashing: boolean) => void;
}

/** As many as are near enough for something else to be planned. */
const checkedForClashes = 3;

/** The next six dates while planning, each with what is to be known of it and what may be done about it. */
export function DatePreview({ values, onDecide, onClash }: DatePreviewProps) {
  const say = useMessages(planMessages);
  // as text: the form hands out a new object each time, the same recurrence must not count as a new one
  const typed = useSettled(JSON.stringify(values.recurrence));
  const recurrence = useMemo<RecurrenceEditor | null>(() => {
    const parsed = recurrenceEditorSchema.safeParse(JSON.parse(typed));
    return parsed.success ? parsed.data : null;
  }, [typed]);
  const preview = useQuery(previewQuery(recurrence, values.holidayPolicy, firstPast(recurrence, useToday())));
  const dates = recurrence === null ? [] : (preview.data?.dates ?? []);
  const kinds = [...new Set(values.activities.map(({ kind }) => kind))];
  const clashes = useQueries({
    queries: dates.slice(0, checkedForClashes).map((date) =>
      clashesQuery({
        startsLocal: date.startsLocal,
        endsLocal: date.endsLocal,
        venueId: values.location.venueId,
        kind: kinds,
        host: [values.organizationId, ...(values.invitedHosts ?? [])],
      }),
    ),
  });
  const decisions = values.dateDecisions ?? [];
  const isClashing = dates.some(
    ({ recurrenceId }, at) =>
      (clashes[at]?.data?.length ?? 0) > 0 && !decisions.some((one) => one.recurrenceId === recurrenceId),
  );
  useEffect(() => onClash(isClashing), [onClash, isClashing]);
  return (
    <section aria-labelledby="tanggal-berikutnya" className="grid gap-1">
      <h2 id="tanggal-berikutnya" className="text-lg">
        {recurrence?.kind === 'once' ? say.onlyDate : say.nextDates}
      </h2>
      <div aria-busy={preview.isFetching}>
        {dates.length > 0 ? (
          <ol className="divide-y divide-line border-t border-line">
            {dates.map((date, at) => (
              <PreviewedDate
                key={date.recurrenceId}
                date={date}
                kinds={kinds}
                clashes={clashes[at]?.data ?? []}
                isClashKnown={at < checkedForClashes}
                decision={decisions.find(({ recurrenceId }) => recurrenceId === date.recurrenceId)}
                onDecide={(movedTo) =>
                  onDecide(decide(decisions, date, movedTo === undefined ? null : { movedTo }))
                }
              />
            ))}
          </ol>
        ) : (
          <p className="py-3 text-sm text-ink-3">
            {preview.isError ? say.datesFailed : preview.isFetching ? say.loading : say.noDates}
          </p>
        )}
      </div>
    </section>
  );
}

/** Single dates are stored although they are behind, to tell their result; those of a repetition are shown from today. */
function firstPast(recurrence: RecurrenceEditor | null, today: string): string | undefined {
  if (recurrence?.kind !== 'once' && recurrence?.kind !== 'dates') return undefined;
  const first = recurrence.kind === 'once' ? recurrence.startsOn : [...recurrence.dates].sort()[0];
  return first !== undefined && first < today ? first : undefined;
}

/** The decisions with this one in place of an earlier one on the same date, or without it. */
function decide(
  decisions: readonly Decision[],
  { recurrenceId }: DatesPreview['dates'][number],
  decision: { movedTo: string | null } | null,
): Decision[] {
  const others = decisions.filter((one) => one.recurrenceId !== recurrenceId);
  return decision === null ? others : [...others, { recurrenceId, ...decision }];
}
