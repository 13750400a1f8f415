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
  const tell = (what: { keep?: string; files?: string[] }) => serviceWorker.controller?.postMessage(what);
  const keepThisPage = () => tell({ keep: location.pathname + location.search });
  router.subscribe('onResolved', ({ pathChanged }) => {
    if (pathChanged) keepThisPage();
  });
  if (serviceWorker.controller) return;
  // the first page was fetched before there was a worker to see it, and so were its parts; some may be on their way still
  const keepFirstPage = () => {
    keepThisPage();
    const parts = new PerformanceObserver((list) =>
      tell({ files: list.getEntries().map(({ name }) => name) }),
    );
    parts.observe({ type: 'resource', buffered: true });
  };
  serviceWorker.addEventListener('controllerchange', keepFirstPage, { once: true });
}
