import { expect, type Page, type Route } from '@playwright/test';

import { expectPage, test, visit } from './support/journey.ts';

/* What a server that was updated no longer has: a file that the page in an open tab names. */
test.use({ serviceWorkers: 'block' });

const venuesFile = /\/assets\/venues-[^/]+\.js$/;
const goneFile = (route: Route) => route.fulfill({ status: 404, body: '' });

/** Counts how often the server is asked for the page itself. */
function countPages(page: Page): { count: number } {
  const asked = { count: 0 };
  page.on('request', (request) => {
    if (request.isNavigationRequest() && new URL(request.url()).pathname === '/tempat') asked.count += 1;
  });
  return asked;
}

test('a tab that was open during an update goes on where a link leads', async ({ page, complaints }) => {
  complaints.allow(/404|dynamically imported/);
  await visit(page, '/');
  const asked = countPages(page);
  await page.route(venuesFile, goneFile);
  // the new page names files that are there
  await page.route(/\/tempat$/, async (route) => {
    await page.unroute(venuesFile, goneFile);
    await route.continue();
  });
  await page.getByRole('link', { name: 'Tempat', exact: true }).first().click();
  await expectPage(page, 'Tempat');
  expect(asked.count).toBe(1);
});

test('a page whose file is missing for good is not asked for without end, and says that it failed', async ({
  page,
  complaints,
}) => {
  complaints.allow(/404|dynamically imported/);
  await visit(page, '/');
  const asked = countPages(page);
  await page.route(venuesFile, goneFile);
  await page.getByRole('link', { name: 'Tempat', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Halaman tidak dapat dimuat' })).toBeVisible();
  await expect(page.getByText('Tanpa jaringan')).toHaveCount(0);
  // once by us, once by the router, which has a rescue for the page that came whole
  expect(asked.count).toBeLessThanOrEqual(2);
});
