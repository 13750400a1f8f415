import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';

import { dateOf, toLocal } from './dates.ts';

/*
 * The only clock of the screens is the server's: its now comes with the page and goes on by the phone's stopwatch, so a
 * wrong phone and a test's fixed day both show what the server means.
 */
export interface PageClock {
  /** ISO instant at which the page was rendered. */
  now: string;
  timeZone: string;
}

const ClockContext = createContext<PageClock>({ now: '1970-01-01T00:00:00Z', timeZone: 'UTC' });

export function ClockProvider({ clock, children }: { clock: PageClock; children: ReactNode }) {
  return <ClockContext value={clock}>{children}</ClockContext>;
}

function subscribeMinutes(wake: () => void): () => void {
  const timer = setInterval(wake, 60_000);
  document.addEventListener('visibilitychange', wake);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', wake);
  };
}

const minutesElapsed = () => Math.floor(performance.now() / 60_000);

/** The instant now, to the minute; the page's own instant while it is hydrated. */
export function useNow(): string {
  const { now } = useContext(ClockContext);
  const minutes = useSyncExternalStore(subscribeMinutes, minutesElapsed, () => 0);
  return minutes === 0 ? now : new Date(Date.parse(now) + minutes * 60_000).toISOString();
}

/** The regency's date today, 'YYYY-MM-DD'. */
export function useToday(): string {
  const now = useNow();
  return dateOf(toLocal(now, useContext(ClockContext).timeZone));
}

export const useTimeZone = (): string => useContext(ClockContext).timeZone;
