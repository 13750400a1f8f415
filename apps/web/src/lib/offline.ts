interface Subscribable {
  subscribe: (event: 'onResolved', listen: (event: { pathChanged: boolean }) => void) => () => void;
}

/**
 * Opens the page at hand as it was kept, where the worker has it: a page that came whole from the server left no answers of its
 * own behind, so going there without a reload finds nothing. Not for a page that is itself the kept one, or it would open itself
 * for ever.
 */
export async function openKeptPage(): Promise<void> {
  const [loaded] = performance.getEntriesByType('navigation');
  if (!('caches' in window) || loaded?.name === location.href) return;
  if (await caches.match(location.href, { ignoreVary: true })) location.reload();
}

/** Registers the worker that keeps last seen pages readable, and tells it which page the person went on to. */
export function startOffline(router: Subscribable): void {
  if (!('serviceWorker' in navigator) || !__BUILT__) return;
  const { serviceWorker } = navigator;
  void serviceWorker.register('/sw.js').catch(() => undefined);
  const keepThisPage = () =>
    serviceWorker.controller?.postMessage({
      keep: location.pathname + location.search,
      // parts that the page fetched by itself
      files: performance.getEntriesByType('resource').map(({ name }) => name),
    });
  router.subscribe('onResolved', ({ pathChanged }) => {
    if (pathChanged) keepThisPage();
  });
  // the first page was fetched before there was a worker to see it
  if (!serviceWorker.controller)
    serviceWorker.addEventListener('controllerchange', keepThisPage, { once: true });
}
