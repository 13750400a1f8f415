import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { createRequestHandler, RouterServer, renderRouterToString } from '@tanstack/react-router/ssr/server';

import { bindTransport, ProblemError, type SendInit } from '../lib/http.ts';
import type { Locale } from '../lib/i18n.tsx';
import { allPartsLoaded } from '../ui/lazy-part.tsx';
import { developmentFiles, type FindFiles, filesFrom, type Manifest } from './assets.ts';
import { pageRefused } from './page.tsx';
import type { PageFacts } from './page-facts.tsx';
import { type AppRouter, createAppRouter, createQueries } from './router.tsx';

export { queryKeys } from './search-params.ts';

export interface RenderInput {
  /** Path and query as asked, with `/en` when English. */
  url: string;
  locale: Locale;
  /** Answers API paths in-process, with the visitor's rights. Paths stand below `/api`, without it. */
  send: (path: string, init?: SendInit) => Promise<{ status: number; body: unknown }>;
  /** ISO instant. */
  now: string;
  signedIn: boolean;
  /** Origin that links and previews name; configured, never taken from the request. */
  publicUrl: string;
}

export interface Rendered {
  status: number;
  html: string;
  headers?: Record<string, string>;
  /** `sha256-…` of every inline script, for the page's content security policy. */
  scriptHashes: string[];
  /** Whether the same page may be handed to every visitor without a session. */
  cacheable: boolean;
}

const readManifest = (locale: Locale): Manifest =>
  JSON.parse(
    readFileSync(new URL(`../client/.vite/manifest.${locale}.json`, import.meta.url), 'utf8'),
  ) as Manifest;

const findFiles: Record<Locale, FindFiles> = __BUILT__
  ? { id: filesFrom(readManifest('id')), en: filesFrom(readManifest('en')) }
  : { id: developmentFiles, en: developmentFiles };

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const isData = (attributes: string) => /\stype="application\/(ld\+)?json"/.test(attributes);

export function hashScripts(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', source = ''] of html.matchAll(inlineScript)) {
    if (!isData(attributes)) hashes.add(`sha256-${createHash('sha256').update(source).digest('base64')}`);
  }
  return [...hashes];
}

/** The matched routes' standing facts: their chunks, and whether what they show may be kept. */
function readMatches(router: AppRouter) {
  const data = router.state.matches.map((match) => match.staticData);
  const errors = router.state.matches.map(({ error }) => error);
  return {
    isRefused: errors.some((error) => error instanceof Error && error.message === pageRefused),
    isUnavailable: errors.some((error) => error instanceof ProblemError && error.status === 503),
    chunks: data.flatMap(({ chunk }) => (chunk ? [chunk] : [])),
    isPrivate: data.some((one) => one.isPrivate),
    hasSecretAddress: data.some((one) => one.hasSecretAddress),
  };
}

export async function render(input: RenderInput): Promise<Rendered> {
  const queries = createQueries();
  // a failed read is told at once: nobody waits for a second try inside one process
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
  bindTransport(queries, input.send);
  await allPartsLoaded();
  const { locale, now, publicUrl, signedIn } = input;
  const facts: PageFacts = { locale, now, publicUrl, signedIn, files: findFiles[locale]([]) };
  let isCacheable = false;
  let hasSecretAddress = false;
  let failure: 403 | 503 | null = null;

  const respond = createRequestHandler({
    createRouter: () => createAppRouter(facts, queries),
    request: new Request(new URL(input.url, 'http://localhost')),
  });
  const response = await respond(({ router, responseHeaders }) => {
    const matches = readMatches(router);
    facts.files = findFiles[locale](matches.chunks);
    isCacheable = !signedIn && !matches.isPrivate;
    hasSecretAddress = matches.hasSecretAddress;
    // the router counts both as faults: a page for another account, and one whose answers will come again soon
    failure = matches.isRefused ? 403 : matches.isUnavailable ? 503 : null;
    return renderRouterToString({ router, responseHeaders, children: <RouterServer router={router} /> });
  });

  const html = await response.text();
  const location = response.headers.get('location');
  const cacheable = isCacheable && response.status === 200;
  const headers = {
    ...(location ? { location } : {}),
    'cache-control': cacheable ? 'public, max-age=0, must-revalidate' : 'private, no-store',
    ...(hasSecretAddress ? { 'referrer-policy': 'no-referrer' } : {}),
  };
  return { status: failure ?? response.status, html, headers, scriptHashes: hashScripts(html), cacheable };
}
