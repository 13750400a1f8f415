interface Subscribable {
  subscribe: (event: 'onResolved', listen: (event: { pathChanged: boolean }) => void) => () => void;
}

/** Registers the worker that keeps last seen pages readable, and tells it which page the person went on to. */
export function startOffline(router: Subscribable): void {
  if (!('serviceWorker' in navigator) || !__BUILT__) return;
  const { serviceWorker } = navigator;
  void serviceWorker.register('/sw.js').catch(() => undefined);
  const keepThisPage = () =>
    serviceWorker.controller?.postMessage({ keep: location.pathname + location.search });
  router.subscribe('onResolved', ({ pathChanged }) => {
    if (pathChanged) keepThisPage();
  });
  // the first page was fetched before there was a worker to see it
  if (!serviceWorker.controller)
    serviceWorker.addEventListener('controllerchange', keepThisPage, { once: true });
}
