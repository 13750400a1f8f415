/*
 * The one script of the page that stands in for those a phone has never seen: opens the wanted page when the network is back.
 * A phone may believe in a network that carries nothing, or hear of none that is there, so the server itself is asked.
 */
const askAgainMilliseconds = 20_000;

async function openWhenReached(): Promise<void> {
  if (document.visibilityState === 'hidden') return;
  try {
    // the worker answers reads alone, so this goes out
    await fetch('/luring.js', { method: 'HEAD', cache: 'no-store' });
    location.reload();
  } catch {
    // still out of reach
  }
}

addEventListener('online', () => void openWhenReached());
document.addEventListener('visibilitychange', () => void openWhenReached());
setInterval(() => void openWhenReached(), askAgainMilliseconds);
