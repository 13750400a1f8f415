import { expect, type Page } from '@playwright/test';

import { fetchCalendar, readCalendar } from './support/calendar.ts';
import { expectAccessible } from './support/accessible.ts';
import { expectPage, test, visit } from './support/journey.ts';

const charityDay = '/kegiatan/hari-amal-bersama-donor-darah-dan-peduli-lombok-2018-09-08';
const publicPages = [
  '/',
  '/?cari=donor',
  '/kalender',
  '/grup',
  '/grup/ick',
  '/grup/pmi',
  '/tempat',
  '/langganan',
  '/program/donor-darah-bersama',
  charityDay,
  '/masuk',
  '/en',
  `/en${charityDay}`,
];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what is on can be read, searched, filtered and opened', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Kegiatan terdekat' })).toBeVisible();
    await expect(page).toHaveTitle(/Kegiatan terdekat/);
    await page.getByRole('searchbox', { name: 'Cari kegiatan' }).fill('joang');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/cari=joang/);
    await page.getByText('Saring', { exact: true }).click();
    await page.getByRole('link', { name: /^Donor \d+ kegiatan/ }).click();
    await expect(page).toHaveURL(/jenis=blood-drive/);
    await page.getByRole('main').getByRole('link', { name: 'Donor Darah Bersama' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Donor Darah Bersama' })).toBeVisible();
    await page.getByText('Tambahkan ke kalender').click();
    await expect(page.getByRole('link', { name: 'Google Kalender', exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Donor Darah Bersama' }).first().click();
    await expect(page.getByText('Tiap 90 hari')).toBeVisible();
  });
});

for (const path of publicPages) {
  test(`${path} comes whole: it asks the API for nothing, and everybody can use it`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/api')) asked.push(request.url());
    });
    await visit(page, path);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
  });
}

test('kind, group, kecamatan and day narrow the list, and the address can be shared', async ({
  page,
  newVisitor,
}) => {
  await visit(page, '/');
  await page.getByRole('link', { name: /^Rapat \d+ kegiatan/ }).click();
  // the list comes first now; what was chosen stands in one line above it
  await expect(page.getByRole('link', { name: 'Lepas: Rapat' })).toBeVisible();
  await expect(
    list(page).getByRole('link', { name: 'Rapat Koordinasi Admin Media Sosial' }).first(),
  ).toBeInViewport();
  await page.getByText('Saring', { exact: true }).click();
  await expect(page.getByRole('link', { name: /^Rapat dipilih/ })).toBeVisible();
  await expect(list(page).getByRole('link', { name: /^Donor Darah/ })).toHaveCount(0);
  await page.getByLabel('Kecamatan').selectOption('Klaten Tengah');
  await page.getByLabel('Grup').selectOption('Info Cegatan Klaten');
  await expect(page).toHaveURL(/jenis=meeting&kecamatan=33\.10\.25&grup=ick/);
  await expect(
    list(page).getByRole('link', { name: 'Rapat Koordinasi Admin Media Sosial' }).first(),
  ).toBeVisible();
  await expectPage(page, 'Kegiatan terdekat');
  const shared = await newVisitor();
  await visit(shared, page.url());
  await shared.getByText('Saring', { exact: true }).click();
  await expect(shared.getByRole('link', { name: /^Rapat dipilih/ })).toBeVisible();
  await expect(shared.getByLabel('Kecamatan')).toHaveValue(await page.getByLabel('Kecamatan').inputValue());
  await page.getByLabel('Tanggal').selectOption('Minggu depan');
  await expect(page).toHaveURL(/tanggal=minggu-depan/);
});

test('a search finds what has been, and what is nearly what was typed', async ({ page }) => {
  await visit(page, '/?cari=lombok');
  await expect(page.getByRole('heading', { name: 'Yang sudah lewat' })).toBeInViewport();
  await expect(
    list(page)
      .getByRole('link', { name: /Peduli Lombok/ })
      .first(),
  ).toBeInViewport();
  await page.getByRole('searchbox', { name: 'Cari kegiatan' }).fill('donr drah');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tidak ada yang persis; mungkin ini' })).toBeInViewport();
  await list(page).getByRole('link', { name: 'Donor Darah Bersama' }).click();
  await expectPage(page, 'Donor Darah Bersama');
  // back to the list as it was
  await page.getByRole('link', { name: 'Kegiatan', exact: true }).first().click();
  await expect(page).toHaveURL(/cari=donr\+drah/);
  await page.getByRole('searchbox', { name: 'Cari kegiatan' }).fill('xqzwv');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Belum ada kegiatan yang cocok' })).toBeInViewport();
});

test('a date goes into any calendar', async ({ page, request }) => {
  await visit(page, '/program/donor-darah-bersama');
  await page.getByRole('main').getByRole('link', { name: 'Donor Darah Bersama' }).first().click();
  await expectPage(page, 'Donor Darah Bersama');
  const main = page.getByRole('main');
  await main.getByText('Tambahkan ke kalender').click();
  await expect(main.getByRole('link', { name: 'Outlook' })).toBeInViewport({ ratio: 1 });
  await expect(page).toHaveTitle(/^Donor Darah Bersama, \d+.\w+.\d{4} · Guyub$/);
  await expectAccessible(page);

  const google = new URL(
    (await main.getByRole('link', { name: 'Google Kalender', exact: true }).getAttribute('href')) ?? '',
  );
  expect(google.hostname).toBe('calendar.google.com');
  expect(google.searchParams.get('text')).toBe('Donor Darah Bersama');
  const outlook = new URL((await main.getByRole('link', { name: 'Outlook' }).getAttribute('href')) ?? '');
  expect(outlook.hostname).toMatch(/outlook/);

  const arriving = page.waitForEvent('download');
  await main.getByRole('link', { name: 'Apple dan kalender lain (.ics)' }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  let text = '';
  for await (const part of await download.createReadStream()) text += String(part);
  const [entry, ...others] = readCalendar(text);
  expect(others).toEqual([]);
  expect(entry?.values.get('SUMMARY')).toBe('Donor Darah Bersama');
  expect(entry?.values.get('URL')).toContain(new URL(page.url()).pathname);

  const feed = await main
    .getByRole('link', { name: 'Langganan semua tanggal program ini' })
    .getAttribute('href');
  expect(feed).toMatch(/^webcal:\/\//);
  const all = await fetchCalendar(request, new URL((feed ?? '').replace('webcal:', 'http:')).pathname);
  expect(all.length).toBeGreaterThan(0);
});

test('an address that leads nowhere says so, and shows the way back', async ({ page, complaints }) => {
  complaints.allow(/404/);
  for (const path of ['/tidak-ada', '/kegiatan/tidak-ada', '/program/tidak-ada', '/grup/tidak-ada']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expectPage(page, 'Halaman ini tidak ada');
  }
  await page.getByRole('link', { name: 'Lihat kegiatan terdekat' }).click();
  await expectPage(page, 'Kegiatan terdekat');
});

test('what was opened stays readable without a network', async ({ page, context, complaints }) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Load failed/);
  await visit(page, '/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await visit(page, '/kalender?bulan=2027-02');
  await page.goto('/embed/events');
  await visit(page, '/');
  await page.getByRole('main').getByRole('link', { name: 'Donor Darah Bersama' }).first().click();
  await expectPage(page, 'Donor Darah Bersama');
  const seen = new URL(page.url()).pathname;
  for (const path of ['/', seen])
    await expect.poll(() => page.evaluate(async (one) => Boolean(await caches.match(one)), path)).toBe(true);

  // what stands in for other pages is kept whole, where no number of photos pushes it out
  const standIns = await page.evaluate(async () =>
    (await (await caches.open('guyub-stand-in-1')).keys()).map(({ url }) => new URL(url).pathname),
  );
  for (const part of [/^\/luring$/, /^\/en\/luring$/, /^\/luring\.js$/, /\.css$/, /\.woff2$/])
    expect(standIns).toContainEqual(expect.stringMatching(part));

  await context.setOffline(true);
  await page.reload();
  await expectPage(page, 'Donor Darah Bersama');
  await expect(page.getByText('Tanpa jaringan.')).toBeVisible();
  await expect(page.getByRole('img').or(page.getByText('Monumen Juang')).first()).toBeVisible();
  await page.goto('/');
  await expectPage(page, 'Kegiatan terdekat');
  // what was never opened says so, names what can be read, and opens by itself when the network is back
  await page.goto('/grup/skb');
  await expect(page.getByRole('heading', { level: 1, name: 'Tanpa jaringan' })).toBeVisible();
  await expectAccessible(page);
  // each by what it shows and when it was fetched; what other sites embed is no page of one's own
  const month = page.getByRole('listitem').filter({ hasText: 'Kalender Februari 2027' });
  await expect(month.locator('small')).toHaveText(/^\d{1,2} \S+ 20\d\d, \d\d\.\d\d$/);
  await expect(page.locator('#kept-pages a[href*=embed]')).toHaveCount(0);
  await page.getByRole('link', { name: /^Donor Darah Bersama, / }).click();
  await expectPage(page, 'Donor Darah Bersama');
  await page.goto('/grup/skb');
  await expect(page.getByRole('heading', { level: 1, name: 'Tanpa jaringan' })).toBeVisible();
  await context.setOffline(false);
  await expectPage(page, 'Sedulur Klaten Bersinar');
});

test('the offline page stays while a proxy answers for a server that is not there', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|502/);
  await visit(page, '/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await context.setOffline(true);
  await page.goto('/grup/skb');
  await expect(page.getByRole('heading', { level: 1, name: 'Tanpa jaringan' })).toBeVisible();
  let opened = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) opened += 1;
  });
  const refused = page.waitForResponse((one) => one.url().endsWith('/luring.js') && one.status() === 502);
  await page.route('**/luring.js', (route) => route.fulfill({ status: 502, body: 'Bad Gateway' }));
  await context.setOffline(false);
  await refused;
  await page.unroute('**/luring.js');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expectPage(page, 'Sedulur Klaten Bersinar');
  expect(opened).toBe(1);
});

test('a page tapped without a network says that it was never opened, and opens when the network is back', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(
    /ERR_INTERNET_DISCONNECTED|ERR_FAILED|OfflineError|Failed to fetch|Load failed|dynamically/,
  );
  await visit(page, '/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Langganan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tanpa jaringan' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Yang bisa dibaca tanpa jaringan' }).click();
  await expect(page.getByRole('link', { name: 'Kegiatan terdekat' })).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await context.setOffline(false);
  await expectPage(page, 'Langganan');
});

test('an event that was the first page of all stays whole without a network', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|Load failed/);
  const { items } = await (await page.request.get('/api/events?kind=blood-drive&limit=1')).json();
  const path = `/kegiatan/${items[0].slug}`;
  const isKept = async (part: string) =>
    page.evaluate(async (one) => {
      const kept = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return kept.flat().some(({ url }) => url.includes(one));
    }, part);
  // a part that is still on its way when the worker takes the page over
  const isAskedFor = page.waitForRequest(/for-donors/);
  await context.route('**/sw.js', async (route) => {
    await isAskedFor;
    await route.continue();
  });
  await page.route('**/assets/for-donors*', async (route) => {
    await expect.poll(() => isKept(path)).toBe(true);
    await route.continue();
  });
  await visit(page, path);
  await expect.poll(() => isKept('/assets/for-donors')).toBe(true);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('Tanpa jaringan.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Mau ikut donor darah?' })).toBeVisible();
  await context.setOffline(false);
});

test('an event that was opened by its link opens from the list without a network', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|OfflineError|Failed to fetch|Load failed/);
  await visit(page, '/?jenis=blood-drive');
  const event = await list(page)
    .getByRole('link', { name: 'Donor Darah Bersama' })
    .first()
    .getAttribute('href');
  await page.goto(event ?? '');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  for (const path of ['/?jenis=blood-drive', event ?? '']) {
    await page.goto(path);
    await expect.poll(() => page.evaluate(async (one) => Boolean(await caches.match(one)), path)).toBe(true);
  }
  // the list is opened anew, so that nothing of the event is left in its memory
  await visit(page, '/?jenis=blood-drive');
  await context.setOffline(true);
  await list(page).getByRole('link', { name: 'Donor Darah Bersama' }).first().click();
  await expectPage(page, 'Donor Darah Bersama');
  await expect(page.getByText('Tambahkan ke kalender')).toBeVisible();
  await context.setOffline(false);
});

test('calendars, news and a list for other sites can be taken away', async ({ page }) => {
  await visit(page, '/kalender');
  await page.getByRole('link', { name: 'Langganan kalender ini' }).click();
  await expectPage(page, 'Langganan');
  await page.getByLabel('Jenis kegiatan').first().selectOption('Rapat');
  await expect(page.locator('a[href$="/kinds/meeting/calendar.ics"]')).toHaveAttribute('href', /^webcal:/);
  const embed = page.getByRole('region', { name: 'Daftar untuk situs Anda' });
  await embed.getByLabel('Grup').selectOption('Info Cegatan Klaten');
  await embed.getByLabel('Banyaknya').selectOption('3');
  await expect(embed.getByLabel('Kode untuk ditempel')).toHaveValue(
    /embed\/events\?group=ick&amp;lang=id&amp;limit=3/,
  );
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const shown = page.frameLocator('iframe');
  await expect(shown.getByRole('link', { name: /Donor Darah/ }).first()).toBeVisible();
});

test('a day of the calendar shows its list, an empty one says so', async ({ page }) => {
  await visit(page, '/kalender');
  await page
    .getByRole('link', { name: /tidak ada kegiatan/ })
    .nth(10)
    .click();
  await expect(page.getByRole('heading', { name: 'Tidak ada kegiatan pada hari itu' })).toBeInViewport();
  await page.getByLabel('Tahun', { exact: true }).selectOption('2018');
  await page.getByLabel('Bulan', { exact: true }).selectOption('September');
  await expect(page).toHaveURL(/bulan=2018-09/);
  await page.getByRole('link', { name: /^Sabtu, 8/ }).click();
  await expect(page.getByRole('link', { name: /Peduli Lombok/ }).first()).toBeInViewport();
});

test('a group and a program tell what they do', async ({ page }) => {
  await visit(page, '/grup');
  await page.getByLabel('Grup dan mitra').selectOption('Grup');
  await expect(page).toHaveURL(/jenis=group/);
  await page.getByRole('searchbox', { name: 'Cari grup atau mitra' }).fill('cegatan');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByRole('link', { name: 'Info Cegatan Klaten' }).click();
  await expectPage(page, 'Info Cegatan Klaten');
  await expect(page.getByText('Terverifikasi')).toBeVisible();
  await expect(page.getByRole('link', { name: '@infocegatanklaten' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Langganan di kalender ponsel' })).toHaveAttribute(
    'href',
    /^webcal:.*\/groups\/ick\/calendar\.ics$/,
  );
  await page.getByRole('main').getByRole('link', { name: 'Donor Darah Bersama' }).first().click();
  await expectPage(page, 'Donor Darah Bersama');
});

const list = (page: Page) => page.getByRole('region', { name: 'Daftar kegiatan' });
