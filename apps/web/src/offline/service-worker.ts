/*
 * Keeps what a phone has seen readable without a network: public pages, the answers they ask for, and the built files.
 * The server says what is public by `cache-control: public`; nothing else is ever kept, so no personal page stays behind
 * on a shared phone.
 */
import { formatFetched } from './fetched-at.ts';

interface WorkerScope extends EventTarget {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  location: Location;
}
interface LateEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface RequestEvent extends LateEvent {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

const worker = self as unknown as WorkerScope;
const seen = 'guyub-seen-1';
const files = 'guyub-files-1';
/** Pages and answers kept at most; the oldest go first. */
const seenAtMost = 120;
const listedAtMost = 20;
const filesAtMost = 160;
const patienceMilliseconds = 6_000;
const offlinePages = ['/luring', '/en/luring'];
/** What stands in for other pages goes by no age: it comes with its files when the worker does, and stays as long. */
const standIn = 'guyub-stand-in-1';

const offlineScript = __OFFLINE_SCRIPT__;

const isPublic = (response: Response) =>
  response.ok && !response.redirected && /\bpublic\b/.test(response.headers.get('cache-control') ?? '');
const isOfflinePage = (path: string) => offlinePages.includes(path);
const isFile = (url: URL) => /^\/(assets|files)\//.test(url.pathname);
/** A page of its own; what other sites embed is none. */
const isListed = (url: URL) => !isAsked(url) && !url.pathname.startsWith('/embed/');
const isAsked = (url: URL) => /^\/(api|icons)\//.test(url.pathname);

async function keep(
  cacheName: string,
  request: Request | string,
  response: Response,
  most: number,
): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.delete(request);
  await cache.put(request, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

/** What stands at such an address never changes: a built file has its hash in it, a photo an id of its own. */
async function fromFiles(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  // a photo of a result that is not filed yet is its host's alone
  if (isPublic(response)) await keep(files, request, response.clone(), filesAtMost);
  return response;
}

async function fromStandIns(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: standIn })) ?? fetch(request);
}

async function fetchInTime(request: Request): Promise<Response> {
  const timer = AbortSignal.timeout(patienceMilliseconds);
  return fetch(request, { signal: AbortSignal.any([timer, request.signal]) });
}

/** The network first; without it what was seen last; for a page never seen, the page that says so. */
async function fromNetwork(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: seen });
  let response: Response;
  try {
    // a slow network is waited for when there is nothing else to show
    response = await (kept ? fetchInTime(request) : fetch(request));
  } catch (error) {
    if (kept) return kept;
    const other = await caches.match(offlinePageFor(new URL(request.url)), { cacheName: standIn });
    if (other && request.mode === 'navigate') return withKeptPages(other, new URL(request.url));
    throw error;
  }
  if (isPublic(response) && !isOfflinePage(new URL(request.url).pathname))
    await keep(seen, request, response.clone(), seenAtMost);
  return response;
}

const offlinePageFor = (url: URL) => (isEnglish(url) ? '/en/luring' : '/luring');

const isEnglish = (url: URL) => /^\/en(\/|$)/.test(url.pathname);
const isHtml = (response: Response) => /text\/html/.test(response.headers.get('content-type') ?? '');
const escapeQuotes = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** When a kept page was as it is. */
const ageOf = (response: Response, url: URL): string =>
  formatFetched(response.headers.get('date') ?? '', isEnglish(url) ? 'en-GB' : 'id-ID');

/** The page's own language, the last seen first; a title is HTML already, and ends with the product's name. */
async function listKeptPages(isWanted: (url: URL) => boolean): Promise<string> {
  const cache = await caches.open(seen);
  const requests = (await cache.keys()).filter(({ url }) => isWanted(new URL(url)));
  const lines = await Promise.all(
    requests.reverse().map(async (request) => {
      const response = await cache.match(request);
      if (!response || !isHtml(response)) return '';
      const url = new URL(request.url);
      const { pathname, search } = url;
      const [, title] = /<title[^>]*>([^<]*?)(?: · Guyub)?<\/title>/.exec(await response.text()) ?? [];
      return `<li><a href="${escapeQuotes(pathname + search)}">${title ?? pathname}</a> <small>${ageOf(response, url)}</small></li>`;
    }),
  );
  return lines.filter(Boolean).slice(0, listedAtMost).join('');
}

/** The stand-in page with the way to what can be read: its empty list is filled. */
async function withKeptPages(page: Response, wanted: URL): Promise<Response> {
  const list = await listKeptPages((url) => isEnglish(url) === isEnglish(wanted) && isListed(url));
  const html = await page.text();
  const filled = html.replace(/(<ul id="kept-pages"[^>]*>)(?=<\/ul>)/, (tag) => tag + list);
  return new Response(filled, { headers: page.headers });
}

/** A page with every built file it names, so that it comes back whole. */
async function keepPage(path: string): Promise<void> {
  const response = await fetch(path);
  if (!isPublic(response)) return;
  const html = await response.text();
  await keep(seen, path, new Response(html, { headers: response.headers }), seenAtMost);
  await Promise.all((await partsOf(html)).map((file) => fromFiles(new Request(file))));
}

const filesOf = (text: string) => [...new Set(text.match(/\/assets\/[\w.-]+/g))];

/** The files that a page names, and the font that its styles do. */
async function partsOf(html: string): Promise<string[]> {
  const named = filesOf(html);
  const styles = await Promise.all(
    named
      .filter((file) => file.endsWith('.css'))
      .map(async (file) => ((await caches.match(file)) ?? (await fetch(file))).text()),
  );
  return [...new Set([...named, ...styles.flatMap(filesOf)])];
}

/** The offline page stands in for other addresses, so it must not wake up and look for its own; it only waits for a network. */
const asleep = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace('</body>', `<script src="${offlineScript}" defer></script></body>`);

async function keepOfflinePage(path: string): Promise<void> {
  const response = await fetch(path);
  if (!isPublic(response)) return;
  const html = asleep(await response.text());
  const cache = await caches.open(standIn);
  await cache.put(path, new Response(html, { headers: response.headers }));
  // not among the other files, where photos would push out its styles
  await cache.addAll(await partsOf(html));
}

async function install(): Promise<void> {
  const cache = await caches.open(standIn);
  await Promise.all([cache.add(offlineScript), ...offlinePages.map(keepOfflinePage)]);
  await worker.skipWaiting();
}

/** Files that the offline pages named before an update. */
async function dropOldStandIns(): Promise<void> {
  const cache = await caches.open(standIn);
  const pages = await Promise.all(offlinePages.map(async (path) => (await cache.match(path))?.text()));
  const parts = await Promise.all(pages.map((html) => partsOf(html ?? '')));
  const named = new Set(parts.flat());
  const old = (await cache.keys()).filter(({ url }) => {
    const { pathname } = new URL(url);
    return pathname.startsWith('/assets/') && !named.has(pathname);
  });
  await Promise.all(old.map((request) => cache.delete(request)));
}

async function activate(): Promise<void> {
  await dropOldStandIns();
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('guyub-') && ![seen, files, standIn].includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

worker.addEventListener('install', (event) => (event as LateEvent).waitUntil(install()));
worker.addEventListener('activate', (event) => (event as LateEvent).waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
  const { request } = event as RequestEvent;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (isFile(url)) (event as RequestEvent).respondWith(fromFiles(request));
  else if (url.pathname === offlineScript) (event as RequestEvent).respondWith(fromStandIns(request));
  else if (request.mode === 'navigate' || isAsked(url)) {
    (event as RequestEvent).respondWith(fromNetwork(request));
  }
});

/**
 * A page reached without a reload was never fetched as a page, and the first page's parts came before the worker did: fetch them
 * now, so that they can be opened again offline.
 */
worker.addEventListener('message', (event) => {
  const { keep: path, files: parts } = (event as MessageEvent<{ keep?: unknown; files?: string[] }>).data;
  const isPage = typeof path === 'string' && path.startsWith('/') && !isOfflinePage(path);
  const built = (parts ?? []).filter((file) => file.startsWith(`${worker.location.origin}/assets/`));
  const work = [...(isPage ? [keepPage(path)] : []), ...built.map((file) => fromFiles(new Request(file)))];
  (event as unknown as LateEvent).waitUntil(Promise.allSettled(work));
});
