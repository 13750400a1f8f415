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

test('a page that was open when its session ended keeps what is typed, and nothing of the account after it', async ({
  page,
  newVisitor,
  complaints,
}) => {
  complaints.allow(/status of 401/);
  const elsewhere = await newVisitor();
  for (const browser of [page, elsewhere]) {
    await givePassword(browser, 'hesti@pmi.example');
    await expect(browser).toHaveURL(/\/ruang\/pmi$/);
  }
  await visit(page, `${site}/ruang/pmi/profil`);
  await page.getByRole('button', { name: 'Tambah kanal' }).click();
  const sheet = page.getByRole('dialog', { name: 'Tambah kanal' });
  await sheet.getByLabel('Jenis kanal').selectOption('Situs');
  await sheet.getByLabel('Nama kanal').fill('Posko PMI');
  await sheet.getByLabel('Tautan').fill('https://pmi.example/posko');

  await visit(elsewhere, `${site}/saya`);
  await elsewhere.getByRole('button', { name: 'Keluarkan perangkat lain' }).click();
  await elsewhere.getByRole('dialog').getByRole('button', { name: 'Keluarkan', exact: true }).click();
  await expect(elsewhere.getByRole('button', { name: 'Keluarkan perangkat lain' })).toHaveCount(0);

  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await expect(sheet.getByText('Anda sudah keluar.')).toBeVisible();
  await expect(sheet.getByLabel('Nama kanal')).toHaveValue('Posko PMI');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const banner = page.getByRole('banner');
  await expect(banner.getByRole('link', { name: 'Masuk' })).toHaveAttribute('href', /^\/masuk\?ke=/);
  // what shows something of the account is left whole
  await page.getByRole('link', { name: 'Anggota' }).click();
  await expect(page.getByRole('status')).toContainText(
    'Anda dikeluarkan di sini dari perangkat Anda yang lain',
  );
  await expect(page).toHaveURL(/\/masuk\?ke=/);
  await expect(banner.getByText('PMI')).toHaveCount(0);
  await page.getByRole('link', { name: 'Saya' }).click();
  await expect(page.getByLabel('Kata sandi')).toBeVisible();
  await expect(page.getByText('Hesti')).toHaveCount(0);
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
