import { createRoute } from '@tanstack/react-router';

import { SiteLayout } from './layouts/site-layout.tsx';
import { lazyPage } from './page.tsx';
import { rootRoute } from './routes/root.tsx';

/*
 * Every page of the product, one line each: its path, the module below `routes/` that holds it (loaded when it is
 * visited), and whether it is personal. English pages have the same paths below `/en`.
 */

const siteRoute = createRoute({ getParentRoute: () => rootRoute, id: 'site', component: SiteLayout });
const site = () => siteRoute;

// biome-ignore format: one line a page, so that authors do not meet
const sitePages = [
  createRoute({ getParentRoute: site, path: '/', ...lazyPage('start', () => import('./routes/start.tsx')) }),
  createRoute({ getParentRoute: site, path: 'tempat', ...lazyPage('venues', () => import('./routes/venues.tsx')) }),
] as const;

export const routeTree = rootRoute.addChildren([siteRoute.addChildren(sitePages)]);
