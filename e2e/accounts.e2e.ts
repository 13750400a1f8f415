import { expect, type Page } from '@playwright/test';

import { expectAccessible } from './support/accessible.ts';
import { moveClock } from './support/clock.ts';
import { nowOf } from './support/code-app.ts';
import { expectPage, test, visit } from './support/journey.ts';
import { givePassword, password, removeApp, setUpApp, site } from './support/second-step.ts';

const reason = 'Pindah tugas ke kabupaten lain';

/** Finds somebody among the accounts, and opens what can be done. */
async function manage(dewi: Page, search: string, name: string): Promise<void> {
  await visit(dewi, `${site}/pengaturan/akun`);
  await expectPage(dewi, 'Akun');
  await dewi.getByRole('searchbox', { name: 'Cari orang' }).fill(search);
  await dewi.keyboard.press('Enter');
  await expect(dewi.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await dewi.getByRole('button', { name: `Urus: ${name}` }).click();
}

async function confirm(dewi: Page, button: string): Promise<void> {
  const sheet = dewi.getByRole('dialog');
  await sheet.getByLabel('Alasan').fill(reason);
  await expectAccessible(dewi);
  await sheet.getByRole('button', { name: button, exact: true }).click();
}

const expectOut = async (page: Page) => {
  await page.goto(`${site}/saya`);
  await expect(page).toHaveURL(/\/masuk/);
};

test('somebody leaves the office, comes back, and everybody is signed out after a theft', async ({
  page: budi,
  request,
  newVisitor,
  complaints,
}) => {
  test.slow();
  // a password that is typed wrong on purpose or asked for anew, and sign-ins to an account that is disabled
  complaints.allow(/40[13]|422/);
  const [dewi, hesti] = await Promise.all([newVisitor(), newVisitor()]);
  await givePassword(budi, 'budi@polres.example');
  await expect(budi).toHaveURL(/\/ruang\/polres/);
  await givePassword(dewi, 'dewi@diskominfo.example');
  await expect(dewi).toHaveURL(/\/pemantauan/);

  await test.step('Dewi needs a second step of her own', async () => {
    await manage(dewi, 'budi@polres', 'Budi Contoh');
    const sheet = dewi.getByRole('dialog', { name: 'Budi Contoh' });
    await expect(sheet.getByText('Pasang dahulu langkah kedua Anda sendiri')).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Nonaktifkan akun' })).toHaveCount(0);
    await expectAccessible(dewi);
    await setUpApp(dewi);
  });

  await test.step('with it, and her password once more a while later, she disables his account', async () => {
    await manage(dewi, 'budi@polres', 'Budi Contoh');
    await expectAccessible(dewi);
    await dewi.getByRole('button', { name: 'Nonaktifkan akun' }).click();
    await moveClock(request, new Date((await nowOf(dewi)) + 11 * 60_000).toISOString());
    await confirm(dewi, 'Nonaktifkan');
    const proof = dewi.getByRole('dialog', { name: 'Benar ini Anda?' });
    const current = proof.getByLabel('Kata sandi sekarang');
    await current.fill('bukan ini kata sandi');
    await expectAccessible(dewi);
    await current.press('Enter');
    await expect(proof.getByText('Kata sandi sekarang belum cocok.')).toBeVisible();
    await current.fill(password);
    await current.press('Enter');
    await expect(dewi.getByText('Akun Budi Contoh sudah dinonaktifkan.')).toBeVisible();
    await expect(dewi.getByText(`Dinonaktifkan oleh Dewi Contoh`)).toContainText(reason);
    await visit(dewi, `${site}/en/pengaturan/akun?cari=budi@polres`);
    await expectPage(dewi, 'Accounts');
    await expect(dewi.getByRole('main').getByText('Disabled', { exact: true })).toBeVisible();
  });

  await test.step('Budi is out, and the door says no more than for a wrong password', async () => {
    await expectOut(budi);
    await givePassword(budi, 'budi@polres.example');
    await expect(budi.getByText('Surel, nomor, atau kata sandi belum cocok.')).toBeVisible();
  });

  await test.step('he comes back, and reads what happened', async () => {
    await manage(dewi, 'budi@polres', 'Budi Contoh');
    await dewi.getByRole('button', { name: 'Aktifkan lagi' }).click();
    await confirm(dewi, 'Aktifkan');
    await expect(dewi.getByText('Akun Budi Contoh sudah aktif lagi.')).toBeVisible();
    await givePassword(budi, 'budi@polres.example');
    await expect(budi).toHaveURL(/\/ruang\/polres/);
    await visit(budi, `${site}/saya`);
    await expect(budi.getByText('Pengelola sistem menonaktifkan akun Anda')).toBeVisible();
    await expect(budi.getByText(`Alasan: ${reason}`).first()).toBeVisible();
  });

  await test.step('his devices are signed out once more, because of a lost phone', async () => {
    await manage(dewi, 'budi@polres', 'Budi Contoh');
    await dewi.getByRole('button', { name: 'Keluarkan dari semua perangkat' }).click();
    await confirm(dewi, 'Keluarkan');
    await expect(dewi.getByText('Budi Contoh sudah dikeluarkan dari semua perangkat.')).toBeVisible();
    await expectOut(budi);
  });

  await test.step('a server was stolen: everybody is out but Dewi, after she said it twice', async () => {
    await givePassword(hesti, 'hesti@pmi.example');
    await expect(hesti).toHaveURL(/\/ruang\/pmi/);
    await visit(dewi, `${site}/pengaturan/akun`);
    await dewi.getByRole('button', { name: 'Keluarkan semua orang' }).click();
    await confirm(dewi, 'Lanjut');
    await expect(dewi.getByRole('heading', { name: 'Sungguh semua orang?' })).toBeVisible();
    await expectAccessible(dewi);
    await dewi.getByRole('button', { name: 'Ya, keluarkan semua orang' }).click();
    await expect(dewi.getByText(/^Semua orang sudah dikeluarkan/)).toBeVisible();
    await expectOut(hesti);
    await visit(dewi, `${site}/pengaturan/akun`);
    await expectPage(dewi, 'Akun');
  });

  await test.step('Dewi removes her second step again', () => removeApp(dewi));
  // nothing of it waits for the journeys that follow
  await moveClock(request, new Date((await nowOf(dewi)) + 60_000).toISOString());
});
