/*
 * The only script of the first paint. It waits until text, styles and font are there, then fetches the app together with
 * the chunk of the page at hand, which the server names in `data-preload`.
 */
function start(): void {
  for (const href of (document.getElementById('boot')?.dataset['preload'] ?? '').split(' ')) {
    if (href === '') continue;
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
  void import('./entry-client.tsx');
}

if (document.readyState === 'complete') start();
else addEventListener('load', start, { once: true });
