import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';

import { ProblemError } from '../lib/http.ts';
import { PageFailure } from './layouts/page-failure.tsx';
import { PageMissing } from './layouts/page-missing.tsx';
import { PagePending } from './layouts/page-pending.tsx';
import type { PageFacts } from './page-facts.tsx';
import { routeTree } from './route-tree.ts';
import { parseSearch, stringifySearch } from './search-params.ts';

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        // a refusal stays a refusal; a lost network is tried once more and then told
        retry: (failures, error) => !(error instanceof ProblemError) && failures < 1,
        retryDelay: 800,
        // our own offline state speaks; the library's pause would leave people waiting
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

export function createAppRouter(facts: PageFacts, queries: QueryClient) {
  return createRouter({
    routeTree,
    basepath: facts.locale === 'en' ? '/en' : '/',
    context: { queries, facts },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    // TanStack Query decides what is fresh
    defaultPreloadStaleTime: 0,
    defaultStaleTime: 0,
    defaultPendingMs: 400,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: PageMissing,
    trailingSlash: 'never',
    Wrap: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>,
    // as text, which is a twentieth of the page smaller than the objects that the router would write
    dehydrate: () => ({ answers: JSON.stringify(collectAnswers(queries)) }),
    hydrate: ({ answers }) => {
      // They count as fresh from now: a kept page may be minutes old, a phone's clock hours wrong, and yet nothing newer
      // is known. Hydrating asks the API for nothing.
      for (const { key, data } of JSON.parse(answers) as Answer[]) queries.setQueryData(key, data);
    },
  });
}

/** As the API gave it, so JSON. */
interface Answer {
  key: QueryKey;
  data: object;
}

function collectAnswers(queries: QueryClient): Answer[] {
  return queries
    .getQueryCache()
    .getAll()
    .flatMap(({ queryKey, state }) => (state.data ? [{ key: queryKey, data: state.data }] : []));
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
  interface StaticDataRouteOption {
    /** The route module's name below `routes/`. */
    chunk?: string;
    /** Holds personal data or a token: never kept rendered, never kept by a proxy. */
    isPrivate?: boolean;
    /** The address is a secret: it must not travel as a referrer. */
    hasSecretAddress?: boolean;
  }
}
