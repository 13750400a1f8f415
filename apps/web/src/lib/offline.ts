interface Subscribable {
  subscribe: (event: 'onResolved', listen: (event: { toLocation: { href: string } }) => void) => () => void;
}

/** Registers the worker that keeps last seen pages readable, and tells it which page the person went to. */
export function startOffline(router: Subscribable): void {
  if (!('serviceWorker' in navigator) || !__BUILT__) return;
  void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  router.subscribe('onResolved', () => {
    // a page reached without a reload was never fetched as a page: the worker fetches and keeps it, if it is public
    navigator.serviceWorker.controller?.postMessage({ keep: location.pathname + location.search });
  });
}
