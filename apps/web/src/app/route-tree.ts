import { createRoute, notFound } from '@tanstack/react-router';

import { signedInLayout } from './layouts/lazy-layout.ts';
import { SiteLayout } from './layouts/site-layout.tsx';
import { lazyPage, privatePage, secretPage } from './page.tsx';
import { rootRoute } from './routes/root.tsx';

/*
 * Every page of the product, one line each: its path, and the module below `routes/` that holds it, loaded when it is
 * visited. `privatePage` for what only its reader may see, `secretPage` for addresses that are secrets. English pages have
 * the same paths below `/en`.
 */

const siteRoute = createRoute({ getParentRoute: () => rootRoute, id: 'site', component: SiteLayout });
const site = () => siteRoute;
const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'ruang/$orgSlug',
  ...signedInLayout(() => import('./layouts/workspace-layout.tsx')),
});
const oversightRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'pemantauan',
  ...signedInLayout(() => import('./layouts/oversight-layout.tsx')),
});
const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'pengaturan',
  ...signedInLayout(() => import('./layouts/settings-layout.tsx')),
});

// biome-ignore format: one line a page, so that authors do not meet
const sitePages = [
  createRoute({ getParentRoute: site, path: '/', ...lazyPage('start', () => import('./routes/start.tsx')) }),
  createRoute({ getParentRoute: site, path: 'tempat', ...lazyPage('venues', () => import('./routes/venues.tsx')) }),
  createRoute({ getParentRoute: site, path: 'langganan', ...lazyPage('subscribe', () => import('./routes/subscribe.tsx')) }),
  createRoute({ getParentRoute: site, path: 'program/$slug', ...lazyPage('program', () => import('./routes/program.tsx')) }),
  createRoute({ getParentRoute: site, path: 'kalender', ...lazyPage('calendar', () => import('./routes/calendar.tsx')) }),
  createRoute({ getParentRoute: site, path: 'grup', ...lazyPage('groups', () => import('./routes/groups.tsx')) }),
  createRoute({ getParentRoute: site, path: 'grup/$slug', ...lazyPage('group', () => import('./routes/group.tsx')) }),
  createRoute({ getParentRoute: site, path: 'grup-baru', ...privatePage('found-group', () => import('./routes/found-group.tsx')) }),
  createRoute({ getParentRoute: site, path: 'masuk', ...lazyPage('sign-in', () => import('./routes/sign-in.tsx')) }),
  createRoute({ getParentRoute: site, path: 'daftar', ...lazyPage('sign-up', () => import('./routes/sign-up.tsx')) }),
  createRoute({ getParentRoute: site, path: 'konfirmasi', ...secretPage('confirm-sign-up', () => import('./routes/confirm-sign-up.tsx')) }),
  createRoute({ getParentRoute: site, path: 'lupa-sandi', ...lazyPage('forgotten', () => import('./routes/forgotten.tsx')) }),
  createRoute({ getParentRoute: site, path: 'sandi-baru', ...secretPage('new-password', () => import('./routes/new-password.tsx')) }),
  createRoute({ getParentRoute: site, path: 'undangan', ...secretPage('link', () => import('./routes/link.tsx')) }),
  createRoute({ getParentRoute: site, path: 'saya', ...privatePage('me', () => import('./routes/me.tsx')) }),
  createRoute({ getParentRoute: site, path: 'saya/langkah-kedua', ...privatePage('second-factor', () => import('./routes/second-factor.tsx')) }),
  createRoute({ getParentRoute: site, path: 'kegiatan/$slug', ...lazyPage('event', () => import('./routes/event.tsx')) }),
  createRoute({ getParentRoute: site, path: 'kontak', ...lazyPage('office-contact', () => import('./routes/office-contact.tsx')) }),
  createRoute({ getParentRoute: site, path: 'luring', ...lazyPage('offline', () => import('./routes/offline.tsx')) }),
  createRoute({ getParentRoute: site, path: '$', loader: () => { throw notFound(); } }),
] as const;

/** Below `/ruang/$orgSlug`: one organization's workspace. Parent: `() => workspaceRoute`. */
// biome-ignore format: one line a page, so that authors do not meet
const workspacePages = [
  createRoute({ getParentRoute: () => workspaceRoute, path: '/', ...privatePage('next-steps', () => import('./routes/next-steps.tsx')) }),
  createRoute({ getParentRoute: () => workspaceRoute, path: 'rencana', ...privatePage('plan', () => import('./routes/plan.tsx')) }),
  createRoute({ getParentRoute: () => workspaceRoute, path: 'program', ...privatePage('workspace-programs', () => import('./routes/workspace-programs.tsx')) }),
  createRoute({ getParentRoute: () => workspaceRoute, path: 'program/$slug', ...privatePage('workspace-program', () => import('./routes/workspace-program.tsx')) }),
  createRoute({ getParentRoute: () => workspaceRoute, path: 'kegiatan/$slug', ...privatePage('workspace-event', () => import('./routes/workspace-event.tsx')) }),
  createRoute({ getParentRoute: () => workspaceRoute, path: 'kegiatan/$slug/ubah', ...privatePage('change-event', () => import('./routes/change-event.tsx')) }),
  createRoute({ getParentRoute: () => workspaceRoute, path: 'kegiatan/$slug/hasil', ...privatePage('file-report', () => import('./routes/file-report.tsx')) }),
  createRoute({ getParentRoute: () => workspaceRoute, path: 'anggota', ...privatePage('members', () => import('./routes/members.tsx')) }),
  createRoute({ getParentRoute: () => workspaceRoute, path: 'profil', ...privatePage('profile', () => import('./routes/profile.tsx')) }),
] as const;

/** Below `/pemantauan`: the communication office. Parent: `() => oversightRoute`. */
// biome-ignore format: one line a page, so that authors do not meet
const oversightPages = [
  createRoute({ getParentRoute: () => oversightRoute, path: '/', ...privatePage('oversight', () => import('./routes/oversight.tsx')) }),
  createRoute({ getParentRoute: () => oversightRoute, path: 'program', ...privatePage('oversight-programs', () => import('./routes/oversight-programs.tsx')) }),
  createRoute({ getParentRoute: () => oversightRoute, path: 'lembaga', ...privatePage('oversight-organizations', () => import('./routes/oversight-organizations.tsx')) }),
  createRoute({ getParentRoute: () => oversightRoute, path: 'jejak', ...privatePage('oversight-audit', () => import('./routes/oversight-audit.tsx')) }),
] as const;

/** Below `/pengaturan`: the sysadmin. Parent: `() => settingsRoute`. */
// biome-ignore format: one line a page, so that authors do not meet
const settingsPages = [
  createRoute({ getParentRoute: () => settingsRoute, path: '/', ...privatePage('settings', () => import('./routes/settings.tsx')) }),
  createRoute({ getParentRoute: () => settingsRoute, path: 'hari-libur', ...privatePage('holidays', () => import('./routes/holidays.tsx')) }),
  createRoute({ getParentRoute: () => settingsRoute, path: 'wilayah', ...privatePage('areas', () => import('./routes/areas.tsx')) }),
  createRoute({ getParentRoute: () => settingsRoute, path: 'pesan', ...privatePage('messages', () => import('./routes/messages.tsx')) }),
  createRoute({ getParentRoute: () => settingsRoute, path: 'akun', ...privatePage('accounts', () => import('./routes/accounts.tsx')) }),
] as const;

export const routeTree = rootRoute.addChildren([
  siteRoute.addChildren(sitePages),
  workspaceRoute.addChildren(workspacePages),
  oversightRoute.addChildren(oversightPages),
  settingsRoute.addChildren(settingsPages),
]);
