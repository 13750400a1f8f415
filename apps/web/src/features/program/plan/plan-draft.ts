import { useEffect, useRef, useState } from 'react';

import { useIsInBrowser } from '../../../lib/in-browser.ts';
import type { PlanForm, PlanValues } from './plan-values.ts';

const keyOf = (organizationId: string) => `guyub:rencana:${organizationId}`;

function readDraft(organizationId: string): PlanValues | null {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(organizationId)) ?? 'null') as PlanValues | null;
    // what an older form kept is let go rather than repaired
    const isWhole =
      draft !== null &&
      typeof draft.id === 'string' &&
      draft.organizationId === organizationId &&
      Array.isArray(draft.activities) &&
      Array.isArray(draft.partners) &&
      typeof draft.recurrence === 'object';
    return isWhole ? draft : null;
  } catch {
    return null;
  }
}

function keepDraft(organizationId: string, values: PlanValues): void {
  try {
    localStorage.setItem(keyOf(organizationId), JSON.stringify(values));
  } catch {
    // full or barred: the form works without
  }
}

/** Keeps what is typed on this phone until it is saved, and brings it back. */
export function usePlanDraft(form: PlanForm, organizationId: string) {
  const [kept, setKept] = useState(() => (__SERVER__ ? null : readDraft(organizationId)));
  // the server knows no draft, so the page says that there is one only once it is the browser's
  const isInBrowser = useIsInBrowser();
  const isDone = useRef(false);
  /** Typed so lately that it is not kept yet. */
  const unkept = useRef<PlanValues | null>(null);
  useEffect(() => {
    if (kept) form.reset(kept, { keepDefaultValues: true });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      if (unkept.current !== null && !isDone.current) keepDraft(organizationId, unkept.current);
      unkept.current = null;
    };
    const watching = form.watch((values) => {
      clearTimeout(timer);
      if (isDone.current) return;
      unkept.current = values as PlanValues;
      timer = setTimeout(keep, 400);
    });
    // a page that is closed is not taken down first
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      watching.unsubscribe();
      // left at once: what was typed last is kept too
      keep();
    };
  }, [form, organizationId, kept]);

  const forget = () => {
    try {
      localStorage.removeItem(keyOf(organizationId));
    } catch {
      // a phone that keeps nothing has nothing to forget
    }
  };
  return {
    /** Something was brought back. */
    isRestored: isInBrowser && kept !== null,
    /** Saved: nothing is kept any more. */
    finish: () => {
      isDone.current = true;
      forget();
    },
    startOver: (values: PlanValues) => {
      form.reset(values);
      unkept.current = null;
      forget();
      setKept(null);
    },
  };
}
