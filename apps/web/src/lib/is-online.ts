import { useSyncExternalStore } from 'react';

function subscribe(wake: () => void): () => void {
  addEventListener('online', wake);
  addEventListener('offline', wake);
  return () => {
    removeEventListener('online', wake);
    removeEventListener('offline', wake);
  };
}

/** Whether the phone has a network: it knows when it is cut off, not when a server is. `atFirst` is what the server writes. */
export const useIsOnline = (atFirst: boolean): boolean =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => atFirst,
  );
