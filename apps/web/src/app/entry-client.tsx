import { RouterClient } from '@tanstack/react-router/ssr/client';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

import { startOffline } from '../lib/offline.ts';
import { readFacts } from './page-facts.tsx';
import { createAppRouter, createQueries } from './router.tsx';

const router = createAppRouter(readFacts(document), createQueries());

// in slices, so that a tap meanwhile is heard at once
startTransition(() => void hydrateRoot(document, <RouterClient router={router} />));
startOffline(router);
