import type { QueryClient } from '@tanstack/react-query';
import { lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import type { ComponentType } from 'react';

import { ProblemError } from '../lib/http.ts';
import { type Locale, localizedPath } from '../lib/i18n.tsx';
import { paths } from '../lib/paths.ts';
import { buildHead, buildShortHead, type PageHead } from './head.ts';
import type { PageFacts } from './page-facts.tsx';
import type { SearchValues } from './search-params.ts';

export interface RouterContext {
  queries: QueryClient;
  facts: PageFacts;
}

export interface PageInput {
  queries: QueryClient;
  locale: Locale;
  now: string;
  /** Origin for addresses in the head. */
  publicUrl: string;
  params: Record<string, string>;
  search: SearchValues;
}

/** One page: what it needs, what its head says, what it shows. The module of a route exports it as `page`. */
export interface Page {
  /** Fills the QueryClient; what it returns is dropped, so that no data is written into the page twice. */
  prefetch?: (input: PageInput) => Promise<unknown>;
  /** Runs after prefetch, so `queries.getQueryData(…)` holds what the title needs. */
  head: (input: PageInput) => PageHead;
  component: ComponentType;
}

type Load = () => Promise<{ page: Page }>;

interface RouteArguments {
  context: RouterContext;
  params: object;
}

interface LoaderArguments extends RouteArguments {
  deps: object;
  location: { href: string };
}

const toInput = ({ context, params }: RouteArguments, search: object): PageInput => ({
  queries: context.queries,
  locale: context.facts.locale,
  now: context.facts.now,
  publicUrl: context.facts.publicUrl.replace(/\/+$/, ''),
  params: params as Record<string, string>,
  search: search as SearchValues,
});

async function prefetch(page: Page, { context, ...route }: LoaderArguments): Promise<void> {
  try {
    await page.prefetch?.(toInput({ context, ...route }, route.deps));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // an address that cannot name anything (422) is a mistyped one
    if (error.status === 404 || error.status === 422) throw notFound();
    if (error.status === 401) throw toSignIn(context.facts, route.location.href);
    // a message of our own, because only the message of an error reaches the browser
    if (error.status === 403) throw new Error(pageRefused, { cause: error });
    throw error;
  }
}

/** The message of a page that the visitor's account may not see. */
export const pageRefused = 'page-refused';

/** Sign in, then come back to where one wanted to go. */
export const signInPath = (locale: Locale, href: string): string =>
  `${localizedPath(locale, paths.signIn)}?ke=${encodeURIComponent(href)}`;

/** Where a session has ended, the next page is loaded whole: nothing of the account stays in memory. */
export const toSignIn = ({ locale, signedIn }: PageFacts, href: string) =>
  redirect({ href: signInPath(locale, href), reloadDocument: signedIn });

/**
 * Ties a path to its module, which is loaded when the path is visited. `chunk` is the module's name below `routes/`, by
 * which the server finds the files to hint to the browser.
 */
export function lazyPage(chunk: string, load: Load) {
  return {
    loaderDeps: ({ search }: { search: object }) => search,
    loader: async (route: LoaderArguments) => {
      const { page } = await load();
      await prefetch(page, route);
    },
    head: async (asset: {
      match: { context: RouterContext; pathname: string; search: object; status: string };
      params: object;
    }) => {
      const { context, pathname, search } = asset.match;
      const { page } = await load();
      const input = toInput({ context, params: asset.params }, search);
      const head = page.head(input);
      const place = { facts: context.facts, pathname };
      return __SERVER__ ? buildHead(head, place) : buildShortHead(head, place);
    },
    component: lazyRouteComponent(async () => ({ default: (await load()).page.component })),
    staticData: { chunk },
  };
}

/** A page that shows what only its reader may see: rendered for each request and kept nowhere. */
export function privatePage(chunk: string, load: Load) {
  return { ...lazyPage(chunk, load), staticData: { chunk, isPrivate: true } };
}

/** A page whose address is a secret (a signed link): as above, and never sent along as a referrer. */
export function secretPage(chunk: string, load: Load) {
  return { ...lazyPage(chunk, load), staticData: { chunk, isPrivate: true, hasSecretAddress: true } };
}
