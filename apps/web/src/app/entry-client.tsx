import { RouterClient } from '@tanstack/react-router/ssr/client';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

import { startOffline } from '../lib/offline.ts';
import { readFacts } from './page-facts.tsx';
import { createAppRouter, createQueries } from './router.tsx';

const router = createAppRouter(readFacts(document), createQueries());

// after an update the files that this page names are gone; the page that was wanted, asked anew, names the new ones
addEventListener('vite:preloadError', () => {
  const { publicHref } = router.latestLocation;
  const attempt = `${import.meta.url} ${publicHref}`;
  if (sessionStorage.getItem('guyub:muat') === attempt) return;
  sessionStorage.setItem('guyub:muat', attempt);
  location.assign(publicHref);
});

// in slices, so that a tap meanwhile is heard at once
startTransition(() => void hydrateRoot(document, <RouterClient router={router} />));
startOffline(router);
