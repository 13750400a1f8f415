import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';

import { createQueries } from '../src/app/router.tsx';
import { ClockProvider } from '../src/lib/clock.tsx';
import { bindTransport, type Transport } from '../src/lib/http.ts';
import { type Locale, LocaleProvider } from '../src/lib/i18n.tsx';

interface ScreenOptions {
  locale?: Locale;
  now?: string;
  /** Answers the screen's requests; without it none are expected. */
  send?: Transport;
}

const refuseAll: Transport = async (path) => {
  throw new Error(`unexpected request: ${path}`);
};

/** Shows a part as a page would: with language, clock, links and an API of the test's own. */
export async function show(part: ReactNode, options: ScreenOptions = {}) {
  const { locale = 'id', now = '2026-11-23T01:20:00Z', send = refuseAll } = options;
  const queries = createQueries();
  bindTransport(queries, send);
  const root = createRootRoute({
    component: () => (
      <QueryClientProvider client={queries}>
        <LocaleProvider locale={locale}>
          <ClockProvider clock={{ now, timeZone: 'Asia/Jakarta' }}>{part}</ClockProvider>
        </LocaleProvider>
      </QueryClientProvider>
    ),
    notFoundComponent: () => null,
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  await router.load();
  return { ...render(<RouterProvider router={router as never} />), router, queries };
}
