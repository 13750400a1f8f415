/*
 * The only script of the first paint. It waits until text, styles and font are there and on the screen, then fetches the
 * app together with the chunk of the page at hand, which the server names in `data-preload`.
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

/** The page is painted before the app takes the processor; what is hidden is not painted. */
function startAfterPaint(): void {
  if (document.visibilityState === 'hidden') start();
  else requestAnimationFrame(() => requestAnimationFrame(start));
}

if (document.readyState === 'complete') startAfterPaint();
else addEventListener('load', startAfterPaint, { once: true });
