import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { ProblemError } from '../../lib/http.ts';
import { meKey } from './me.queries.ts';

const isSignedOut = (error: unknown) => error instanceof ProblemError && error.code === 'sign-in-needed';

/** Something is typed in a sheet, which nobody keeps when the page is left. */
const isTyping = () => document.querySelector('[role="dialog"]') !== null;

/**
 * Watches for an answer that says that the session has ended, elsewhere or by time. A page that only shows something is left
 * (`leave`, by loading the next one whole), so that nothing of the account stays on the screen or in memory. Where something is
 * written the page stays, with what was typed; true then, until an answer comes in somebody's name again.
 */
export function useSessionEnd(leave: () => void): boolean {
  const queries = useQueryClient();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const end = (isWrite: boolean) => {
      if (isWrite || isTyping()) setOver(true);
      else leave();
    };
    const stops = [
      queries.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated') return;
        const { action, query } = event;
        if (action.type === 'error' && isSignedOut(action.error)) end(false);
        if (action.type !== 'success' || query.queryHash !== hashKey(meKey)) return;
        if (action.data === null) end(false);
        else setOver(false);
      }),
      queries.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated') return;
        if (event.action.type === 'error' && isSignedOut(event.action.error)) end(true);
        if (event.action.type === 'success') setOver(false);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [queries, leave]);
  return isOver;
}
