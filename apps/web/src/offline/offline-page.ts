/*
 * The one script of the page that stands in for those a phone has never seen: opens the wanted page when the network is back.
 * A phone may believe in a network that carries nothing, or hear of none that is there, so the server itself is asked.
 */
// read at once: a script is the current one only while it runs for the first time
const ownAddress = (document.currentScript as HTMLScriptElement).src;
const askAgainMilliseconds = 20_000;

async function openWhenReached(): Promise<void> {
  if (document.visibilityState === 'hidden') return;
  try {
    // the worker answers reads alone, so this goes out
    const { ok } = await fetch(ownAddress, { method: 'HEAD', cache: 'no-store' });
    // what stands between may answer for a server that is not there, and its word is no better than this page
    if (ok) location.reload();
  } catch {
    // still out of reach
  }
}

addEventListener('online', () => void openWhenReached());
document.addEventListener('visibilitychange', () => void openWhenReached());
setInterval(() => void openWhenReached(), askAgainMilliseconds);
