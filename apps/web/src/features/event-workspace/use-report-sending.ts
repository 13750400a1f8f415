import type { EventView, FileReport } from '@guyub/domain/event';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ProblemError, send } from '../../lib/http.ts';
import { newId } from '../../lib/ids.ts';
import type { ReportDraft } from './report-draft.ts';
import type { ChangedEvent } from './use-date-act.ts';

type Attempt = NonNullable<ReportDraft['attempt']>;

const SERVER_FAILED = 500;
/** Refused: nothing was kept of it. Anything else may have arrived. */
const isRefused = (error: unknown) => error instanceof ProblemError && error.status < SERVER_FAILED;

/**
 * Sends a result under an id that stays with its content until there is an answer, so that one sent twice, even by another
 * visit of the page, is filed once.
 */
export function useReportSending(
  event: Pick<EventView, 'id'>,
  first: Attempt | null,
  keep: (attempt: Attempt | null) => void,
) {
  const queries = useQueryClient();
  const [attempt, setAttempt] = useState(first);

  const remember = (next: Attempt | null) => {
    setAttempt(next);
    // at once, and not with the next rendering: the page may be closed while it is sent
    keep(next);
  };
  const resend = async (kept: Attempt): Promise<ChangedEvent> => {
    try {
      const answer = await send<ChangedEvent>(queries, `/events/${event.id}/report`, {
        method: 'POST',
        json: { id: kept.id, ...(JSON.parse(kept.content) as object) },
      });
      setAttempt(null);
      return answer;
    } catch (error) {
      if (isRefused(error)) remember(null);
      throw error;
    }
  };
  const sendReport = (report: Omit<FileReport, 'id'>): Promise<ChangedEvent> => {
    const content = JSON.stringify(report);
    const next = attempt?.content === content ? attempt : { id: newId(), content };
    remember(next);
    return resend(next);
  };
  return { attempt, resend, sendReport };
}
