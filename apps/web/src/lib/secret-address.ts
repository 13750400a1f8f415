import { useSyncExternalStore } from 'react';

const subscribe = (wake: () => void) => {
  window.addEventListener('hashchange', wake);
  return () => window.removeEventListener('hashchange', wake);
};

/**
 * The token that stands behind `#` in the address: browsers send it to nobody. Undefined until the page runs in the browser,
 * null when there is none.
 */
export function useSecretToken(): string | null | undefined {
  return useSyncExternalStore(
    subscribe,
    () => (window.location.hash.length > 20 ? window.location.hash.slice(1) : null),
    () => undefined,
  );
}
