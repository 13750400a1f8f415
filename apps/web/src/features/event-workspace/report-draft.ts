import { useSyncExternalStore } from 'react';

/*
 * What was typed of a result is kept on the phone until the API has it: fields here, photos in `photo-drafts`. By account
 * too, for phones that several people share.
 */

export interface DraftPhoto {
  id: string;
  name: string;
  alt: string;
  isSent: boolean;
}

export interface ReportDraft {
  step: number;
  /** The form's values as they stand, answered or not. */
  values: unknown;
  photos: DraftPhoto[];
  /** The last sending that got no answer: its id is used again while the content is the same. */
  attempt: { id: string; content: string } | null;
}

const keyOf = (eventId: string, accountId: string) => `guyub:report:${accountId}:${eventId}`;

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

export function readDraft(eventId: string, accountId: string): ReportDraft | null {
  try {
    const text = localStorage.getItem(keyOf(eventId, accountId));
    return text === null ? null : (JSON.parse(text) as ReportDraft);
  } catch {
    // a browser that keeps nothing, or something that is no draft: one starts afresh
    return null;
  }
}

/** What was typed and is no number is not answered; as `null` it would come back as "not counted". */
const withoutNoise = (_key: string, value: unknown) => (Number.isNaN(value) ? undefined : value);

export function writeDraft(eventId: string, accountId: string, draft: ReportDraft): void {
  try {
    localStorage.setItem(keyOf(eventId, accountId), JSON.stringify(draft, withoutNoise));
    tell();
  } catch {
    // without room to keep it, the form itself still holds what was typed
  }
}

export function dropDraft(eventId: string, accountId: string): void {
  try {
    localStorage.removeItem(keyOf(eventId, accountId));
    tell();
  } catch {
    // nothing was kept
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

/** Whether a result was typed here and has not been sent. */
export const useHasDraft = (eventId: string, accountId: string): boolean =>
  useSyncExternalStore(
    subscribe,
    () => readDraft(eventId, accountId) !== null,
    () => false,
  );
