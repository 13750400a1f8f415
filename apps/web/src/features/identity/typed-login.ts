import { type HistoryState, useLocation } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was typed to sign in, for the page that helps whoever does not get in. */
    login?: string;
  }
}

/** For the link to that page; kept by the browser, never in an address. */
export const withLogin = (login: string): HistoryState => ({ login: login.trim() });

/** What was typed before: an e-mail address, or a number. */
export function useTypedLogin(): { email: string; phone: string } {
  const login = useLocation().state.login ?? '';
  return login.includes('@') ? { email: login, phone: '' } : { email: '', phone: login };
}
