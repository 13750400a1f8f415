import { expect, type Page } from '@playwright/test';

import { expectAccessible, expectReadableInTheDark } from './support/accessible.ts';
import { openNextDate } from './support/host.ts';
import { expectPage, test, visit } from './support/journey.ts';
import { signIn } from './support/people.ts';

/** Whose room it is, and its pages; what stands on them is other journeys' matter. */
const rooms = [
  {
    login: 'rina@ick.example',
    home: '/ruang/ick',
    pages: [
      '/ruang/ick',
      '/ruang/ick/rencana',
      '/ruang/ick/program',
      '/ruang/ick/program/donor-darah-bersama',
      '/ruang/ick/anggota',
      '/ruang/ick/profil',
      '/saya',
      '/grup-baru',
    ],
  },
  {
    login: 'agus@diskominfo.example',
    home: '/pemantauan',
    pages: [
      '/pemantauan',
      '/pemantauan/program',
      '/pemantauan/lembaga',
      '/ruang/diskominfo-klaten',
      '/ruang/ick/profil',
      '/ruang/pmi/profil',
      '/grup-baru?jenis=partner',
    ],
  },
  {
    login: 'dewi@diskominfo.example',
    home: '/pemantauan',
    pages: [
      '/pengaturan',
      '/pengaturan/hari-libur',
      '/pengaturan/wilayah',
      '/pengaturan/wilayah?kecamatan=33.10.01',
      '/pengaturan/pesan',
      '/pengaturan/akun',
      '/saya/langkah-kedua',
    ],
  },
  {
    login: 'ratna@diskominfo.example',
    home: '/pemantauan/jejak',
    pages: ['/pemantauan/jejak', '/pemantauan/lembaga'],
  },
];

for (const { login, home, pages } of rooms) {
  test(`${login} can use every page of their room, in both languages and in the dark`, async ({ page }) => {
    test.slow();
    await signIn(page, login, home);
    for (const path of pages) {
      await visit(page, path);
      await visit(page, `/en${path}`);
      await expectWithin(page);
      await expectReadableInTheDark(page);
    }
    // and the way out is in the menu of each
    await page.getByLabel('Change workspace').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  });
}

test('a date’s own pages can be used by everybody', async ({ page }) => {
  await signIn(page, 'rina@ick.example', '/ruang/ick');
  await openNextDate(page, 'ick', 'Donor Darah Bersama');
  const address = new URL(page.url()).pathname;
  for (const path of [
    address,
    `/en${address}`,
    `${address}/ubah`,
    `/en${address}/ubah`,
    `${address}/hasil`,
  ]) {
    await visit(page, path);
    await expectWithin(page);
  }
});

test('what is not theirs is closed, and says so', async ({ page, newVisitor, complaints }) => {
  complaints.allow(/40[134]|page-refused/);
  const visitor = await newVisitor();
  for (const path of ['/ruang/ick', '/pemantauan', '/pengaturan/pesan', '/saya']) {
    await visitor.goto(path);
    await expectPage(visitor, 'Masuk');
  }
  await signIn(page, 'bambang@skb.example', '/ruang/skb');
  for (const path of [
    '/ruang/ick',
    '/ruang/ick/anggota',
    '/pemantauan',
    '/pemantauan/lembaga',
    '/pemantauan/jejak',
    '/pengaturan',
    '/pengaturan/pesan',
  ]) {
    const response = await page.goto(path);
    expect([403, 404], path).toContain(response?.status());
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
  // in English too, once the app has taken the page over
  await page.goto('/en/pengaturan');
  await expectPage(page, 'This page is not for your account');
});

/** Nothing stands wider than the phone. */
async function expectWithin(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
}
