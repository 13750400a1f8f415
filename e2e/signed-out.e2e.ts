import { expect } from '@playwright/test';

import { expectAccessible } from './support/accessible.ts';
import { expectPage, test, visit } from './support/journey.ts';
import { givePassword, password, site } from './support/second-step.ts';

test('whoever was signed out from another device reads why, and comes back to where they were', async ({
  page,
  newVisitor,
}) => {
  const elsewhere = await newVisitor();
  for (const browser of [page, elsewhere]) {
    await givePassword(browser, 'hesti@pmi.example');
    await expect(browser).toHaveURL(/\/ruang\/pmi$/);
  }
  await visit(elsewhere, `${site}/saya`);
  await elsewhere.getByRole('button', { name: 'Keluarkan perangkat lain' }).click();
  await elsewhere.getByRole('dialog').getByRole('button', { name: 'Keluarkan', exact: true }).click();
  await expect(elsewhere.getByRole('button', { name: 'Keluarkan perangkat lain' })).toHaveCount(0);

  await page.goto(`${site}/en/ruang/pmi/anggota`);
  await expect(page.getByRole('status')).toContainText('You were signed out here from another device');
  await expectAccessible(page);
  await page.getByLabel('E-mail or WhatsApp number').fill('hesti@pmi.example');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/en\/ruang\/pmi\/anggota$/);
});

test('whoever is signed in finds the way out in the menu of every page', async ({ page }) => {
  await givePassword(page, 'hesti@pmi.example');
  await expect(page).toHaveURL(/\/ruang\/pmi$/);
  const { items } = await (await page.request.get(`${site}/api/events?limit=1`)).json();
  const wayOut = page.getByRole('group').getByRole('button', { name: 'Keluar', exact: true });
  for (const path of [
    '/',
    '/kalender',
    `/kegiatan/${items[0].slug}`,
    '/grup/ick',
    '/tempat',
    '/ruang/pmi',
    '/ruang/pmi/anggota',
    '/saya/langkah-kedua',
    '/saya',
  ]) {
    await visit(page, `${site}${path}`);
    await page.getByLabel(/^Ganti ruang, sekarang/).click();
    await expect(wayOut, path).toBeVisible();
  }
  await wayOut.click();
  await expectPage(page, 'Kegiatan terdekat');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Masuk' })).toBeVisible();
  await page.goto(`${site}/saya`);
  await expect(page).toHaveURL(/\/masuk\?ke=/);
});
