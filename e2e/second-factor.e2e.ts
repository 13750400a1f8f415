import { expect } from '@playwright/test';

import { expectAccessible } from './support/accessible.ts';
import { moveClock } from './support/clock.ts';
import { codeAt, nowOf } from './support/code-app.ts';
import { expectPage, test, visit } from './support/journey.ts';
import { givePassword, password, removeApp, setUpApp, site } from './support/second-step.ts';

test('a second step is set up, asked for, used in three ways, lost, and taken away by a sysadmin', async ({
  page,
  request,
  newVisitor,
  complaints,
}) => {
  test.slow();
  // the code that is typed wrong on purpose
  complaints.allow(/422/);
  const [elsewhere, dewi] = await Promise.all([newVisitor(), newVisitor()]);

  await givePassword(page, 'wawan@isw.example');
  await expect(page).toHaveURL(/\/ruang\/isw/);
  const app = await test.step('Wawan sets it up with an app on his phone', () => setUpApp(page));

  await test.step('he adds the fingerprint of his phone', async () => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.getByRole('link', { name: 'Tambah langkah kedua lain' }).click();
    await expectPage(page, 'Pasang langkah kedua');
    await expect(page.getByRole('radio')).toHaveCount(1);
    await page.getByLabel('Kata sandi sekarang').fill(password);
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await expectPage(page, 'Buat kunci sandi');
    await page.getByLabel('Nama').fill('Sidik jari HP');
    await page.getByRole('button', { name: 'Pasang', exact: true }).click();
    await expectPage(page, 'Langkah kedua terpasang');
    await page.getByRole('button', { name: 'Selesai' }).click();
    await expect(page.getByText('Sidik jari HP', { exact: true })).toBeVisible();
  });

  await test.step('elsewhere the password is not enough; the code of the app is', async () => {
    await givePassword(elsewhere, 'wawan@isw.example');
    await expectPage(elsewhere, 'Langkah kedua');
    const code = elsewhere.getByLabel('Kode dari aplikasi');
    await code.fill('000000');
    await code.press('Enter');
    await expect(elsewhere.getByText(/Belum cocok/)).toBeVisible();
    await expectAccessible(elsewhere);
    const right = codeAt(app.secret, app.at, 1);
    await code.fill(`${right.slice(0, 3)} ${right.slice(3)}`);
    await code.press('Enter');
    await expect(elsewhere).toHaveURL(/\/ruang\/isw/);
  });

  await test.step('he signs in by his fingerprint, and reads of the new device', async () => {
    await page.context().clearCookies({ name: 'guyub-local' });
    await givePassword(page, 'wawan@isw.example');
    await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
    await expect(page).toHaveURL(/\/ruang\/isw/);
    await visit(page, `${site}/saya`);
    await expect(page.getByText(/^Masuk di perangkat baru/).first()).toBeVisible();
    await expect(page.getByText('Sisa kode pemulihan: 10.')).toBeVisible();
  });

  await test.step('a recovery code opens the door once', async () => {
    await elsewhere.context().clearCookies({ name: 'guyub-local' });
    await givePassword(elsewhere, 'wawan@isw.example');
    await elsewhere.getByRole('button', { name: 'Pakai kode pemulihan' }).click();
    await elsewhere.getByLabel('Kode pemulihan', { exact: true }).fill(app.recoveryCodes[0] ?? '');
    await elsewhere.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(elsewhere).toHaveURL(/\/ruang\/isw/);
    await visit(elsewhere, `${site}/saya`);
    await expect(elsewhere.getByText('Sisa kode pemulihan: 9.')).toBeVisible();
  });

  await test.step('Dewi, a sysadmin with one of her own, takes it away with a reason', async () => {
    // so that the news of it is the newest of more than one page
    await moveClock(request, new Date((await nowOf(page)) + 60_000).toISOString());
    await givePassword(dewi, 'dewi@diskominfo.example');
    await expect(dewi).toHaveURL(/\/pemantauan/);
    await setUpApp(dewi);
    await visit(dewi, `${site}/pengaturan/akun`);
    await dewi.getByRole('searchbox', { name: 'Cari orang' }).fill('wawan');
    await dewi.keyboard.press('Enter');
    await expect(dewi.getByRole('main').getByRole('listitem')).toHaveCount(1);
    await dewi.getByRole('button', { name: 'Urus: Wawan Contoh' }).click();
    await dewi.getByRole('button', { name: 'Hapus langkah kedua' }).click();
    await expectAccessible(dewi);
    await dewi.getByLabel('Alasan').fill('HP hilang di pasar, dikenali lewat telepon kantor');
    await dewi.getByRole('button', { name: 'Hapus semuanya' }).click();
    await expect(dewi.getByText('Langkah kedua Wawan Contoh sudah dihapus.')).toBeVisible();
  });

  await test.step('Wawan is out, comes in by his password, and reads why', async () => {
    await page.goto(`${site}/saya`);
    await expect(page).toHaveURL(/\/masuk/);
    await givePassword(page, 'wawan@isw.example');
    await expect(page).toHaveURL(/\/ruang\/isw/);
    await visit(page, `${site}/saya`);
    await expect(page.getByText('Pengelola sistem menghapus semua langkah kedua Anda')).toBeVisible();
    await expect(page.getByText(/HP hilang di pasar/)).toBeVisible();
    await expect(page.getByText('Belum dipasang.')).toBeVisible();
  });

  await test.step('Dewi removes her own again, by her password', async () => {
    await removeApp(dewi);
  });
  // nothing of it waits for the journeys that follow
  await moveClock(request, new Date((await nowOf(dewi)) + 60_000).toISOString());
});
