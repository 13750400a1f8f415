import { expect, type Page } from '@playwright/test';

import { expectAccessible } from './accessible.ts';
import { codeAt, nowOf } from './code-app.ts';
import { expectPage, taken, visit } from './journey.ts';

/** What everybody of the demo signs in with. */
export const password = 'tenun-lurik-klaten';
/** Passkeys belong to a name, and the address that the product says in the demo is this one. */
export const site = (process.env.E2E_URL ?? '').replace('127.0.0.1', 'localhost');

export async function givePassword(page: Page, login: string, typed = password): Promise<void> {
  await visit(page, `${site}/masuk`);
  await typePassword(page, login, typed);
}

/** Where somebody stands at the door already; ends with the answer, so that a refusal that is read is of this try. */
export async function typePassword(page: Page, login: string, typed: string): Promise<void> {
  await page.getByLabel('Surel atau nomor WhatsApp').fill(login);
  await page.getByLabel('Kata sandi').fill(typed);
  const answer = page.waitForResponse(`${site}/api/session`);
  await page.getByRole('main').getByRole('button', { name: 'Masuk' }).click();
  await answer;
}

/** Sets up an app with codes from the account page; its key and the recovery codes. */
export async function setUpApp(page: Page): Promise<{ secret: string; recoveryCodes: string[]; at: number }> {
  await visit(page, `${site}/saya`);
  await page.getByRole('link', { name: 'Pasang langkah kedua' }).click();
  await expectPage(page, 'Pasang langkah kedua');
  await page.getByLabel('Kata sandi sekarang').fill(password);
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expectPage(page, 'Sambungkan aplikasi');
  await expect(page.getByRole('img', { name: 'Kode QR untuk aplikasi kode' })).toBeVisible();
  const address = await page.getByRole('link', { name: 'Buka di aplikasi pada HP ini' }).getAttribute('href');
  const secret = new URL(address ?? '').searchParams.get('secret') ?? '';
  const at = await nowOf(page);
  await page.getByLabel('Kode yang sekarang tampil').fill(codeAt(secret, at));
  await page.getByRole('button', { name: 'Pasang', exact: true }).click();
  await expectPage(page, 'Simpan kode pemulihan');
  const recoveryCodes = await page.locator('main ol li').allTextContents();
  expect(recoveryCodes).toHaveLength(10);
  // who goes back before they are kept is asked, and finds them still there
  await page.goBack();
  await page.getByRole('dialog').getByRole('button', { name: 'Kembali ke kode' }).click();
  await expect(page.getByText(recoveryCodes[0] ?? '')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Kode sudah saya simpan' }).check();
  await page.getByRole('button', { name: 'Selesai' }).click();
  await expect(page).toHaveURL(/\/saya$/);
  await taken(page);
  return { secret, recoveryCodes, at };
}

/** Removes the one app that `setUpApp` added, so that no journey that follows is asked for it. */
export async function removeApp(page: Page): Promise<void> {
  await visit(page, `${site}/saya`);
  await page.getByRole('button', { name: 'Hapus: Aplikasi di HP saya' }).click();
  await expectAccessible(page);
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Kata sandi sekarang').fill(password);
  await sheet.getByRole('button', { name: 'Hapus', exact: true }).click();
  await expect(page.getByText('Belum dipasang.')).toBeVisible();
}
