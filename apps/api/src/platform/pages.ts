import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Clock } from './clock.ts';
import { EncodedText } from './content-encoding.ts';
import { innerHeaders } from './inner-request.ts';
import { type KeptAnswers, sendKept } from './kept-answers.ts';
import type { Limits } from './limits.ts';
import { assertAwaited } from './request-context.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import { sessionTokenOf } from './session-reader.ts';

/** What web's server bundle is given to render one address. */
export interface RenderInput {
  /** path and query as asked, with `/en` when English */
  url: string;
  locale: 'id' | 'en';
  /** answers API paths in-process with the visitor's rights; paths stand below `/api`, without it */
  send(path: string, init?: { method?: string }): Promise<{ status: number; body: unknown }>;
  /** ISO instant */
  now: string;
  signedIn: boolean;
  publicUrl: string;
}

export interface Rendered {
  status: number;
  html: string;
  headers?: Record<string, string>;
  /** `sha256-…` of every inline script, for the page's policy */
  scriptHashes: string[];
  /** whether the same page may be handed to every visitor without a session */
  cacheable: boolean;
}

/** `apps/web/dist/server/entry-server.js`, loaded by its path. */
export interface PageBundle {
  render(input: RenderInput): Promise<Rendered>;
  /** query keys that pages read; pages are kept by these alone, and not at all with a query when it is missing */
  queryKeys?: readonly string[];
}

export interface PageOptions {
  bundle(): Promise<PageBundle>;
  clock: Clock;
  kept: KeptAnswers;
  limits: Limits;
  publicUrl(): string;
}

/** Never pages: their unknown paths get a problem, and a file that is not there is not worth a rendering. */
const isNoPage = (path: string) =>
  /^\/(api|health|assets|files)(\/|$)/.test(path) || /\.[a-z0-9]+$/i.test(path);

const localeOf = (url: string) => (/^\/en([/?]|$)/.test(url) ? 'en' : 'id');

/**
 * What another reader of addresses takes for another path: `//host/…` for another host, a backslash for a slash, and dots (`..`,
 * `%2e%2e`) or a slash that is written in a slug for a way up. Each could be spelled without end, and leads to a page that has a
 * spelling of its own.
 */
const isMisleading = (path: string) =>
  path.startsWith('//') || /\\|%2f|%5c/i.test(path) || /\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path);

/**
 * How pages are linked: small letters, digits and hyphens (`/en/` is the English start). `/%67rup`, `/GRUP` and `/grup%20` lead to
 * the page of `/grup`, in ways without end: such a page is shown, and never kept beside the other.
 */
const isPlainPath = (path: string) => /^\/(?:en\/)?$|^(?:\/[a-z0-9-]+)+$/.test(path);

/**
 * The address by which a page is rendered and kept: its path, and the query keys that pages read, in one order, without those
 * that say nothing. None for a path that is spelled in another way than its page is linked. Only a page knows what its keys'
 * values mean, so each value makes an address of its own, and what was used longest ago gives way.
 */
export function keptAddress(url: string, queryKeys: readonly string[] | undefined): string | null {
  const at = url.indexOf('?');
  const [path, query] = at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
  if (!isPlainPath(path)) return null;
  if (query === '') return path;
  if (!queryKeys || query.length > 500) return null;
  const known = [...new URLSearchParams(query)].filter(
    ([key, value]) => value !== '' && queryKeys.includes(key),
  );
  const sorted = new URLSearchParams(known.sort(([a], [b]) => a.localeCompare(b))).toString();
  return sorted === '' ? path : `${path}?${sorted}`;
}

/** Renders every address that nobody else answers; pages without a session are kept until something public changes. */
export function addPages(fastify: FastifyInstance, options: PageOptions): void {
  fastify.get('/*', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (isNoPage(path) || isMisleading(path)) return reply.callNotFound();

    const bundle = await options.bundle();
    const signedIn = sessionTokenOf(request) !== null;
    const address = signedIn ? null : keptAddress(request.url, bundle.queryKeys);
    if (address === null) {
      await options.limits.takeRead(request);
      return sendFresh(request, reply, await renderPage(request, bundle, request.url, signedIn));
    }

    const answer = await options.kept.obtain(address, async () => {
      await options.limits.takeRead(request);
      const page = await renderPage(request, bundle, address, false);
      return { status: page.status, headers: headersOf(page), text: page.html, isKept: page.cacheable };
    });
    return sendKept(request, reply, answer);
  });

  const renderPage = (request: FastifyRequest, bundle: PageBundle, url: string, signedIn: boolean) =>
    bundle.render({
      url,
      locale: localeOf(url),
      now: options.clock.now().toString(),
      signedIn,
      publicUrl: options.publicUrl(),
      send: (path, init) => sendInProcess(fastify, request, path, init?.method ?? 'GET', signedIn),
    });
}

const headersOf = (page: Rendered): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': page.cacheable ? 'public, no-cache' : 'private, no-store',
  ...page.headers,
  vary: 'accept-encoding, cookie',
  'content-security-policy': contentSecurityPolicy({ scriptHashes: page.scriptHashes }),
});

async function sendFresh(
  request: FastifyRequest,
  reply: FastifyReply,
  page: Rendered,
): Promise<FastifyReply> {
  const html = new EncodedText(page.html);
  const encoding = html.encodingFor(request.headers['accept-encoding']);
  reply.status(page.status).headers(headersOf(page));
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.send(await html.in(encoding));
}

/** Asks the API without the network, as this visitor; a kept page is made with nobody's cookie. */
async function sendInProcess(
  fastify: FastifyInstance,
  request: FastifyRequest,
  path: string,
  method: string,
  signedIn: boolean,
): Promise<{ status: number; body: unknown }> {
  if (method !== 'GET') throw new Error('A page only reads while it is rendered');
  assertAwaited();
  const response = await fastify.inject({
    method,
    url: `/api${path}`,
    headers: {
      ...innerHeaders,
      host: request.headers.host ?? 'localhost',
      accept: 'application/json',
      ...(request.protocol === 'https' ? { 'x-forwarded-proto': 'https' } : {}),
      ...(signedIn && request.headers.cookie ? { cookie: request.headers.cookie } : {}),
    },
  });
  return { status: response.statusCode, body: response.payload === '' ? undefined : response.json() };
}
