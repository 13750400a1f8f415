import { expect, type Locator, type Page } from '@playwright/test';

import { expectAccessible } from './support/accessible.ts';
import { expectPage, test, visit } from './support/journey.ts';
import { givePassword, site, typePassword } from './support/second-step.ts';

const name = 'Mbah Darmi Contoh';
const firstPassword = 'wedang jahe sore hari';
const nextPassword = 'payung kertas dari Juwiring';
const refused = 'Surel, nomor, atau kata sandi belum cocok.';
const notMatching = 'Nomor dan kode belum cocok, atau kodenya sudah lewat.';

/** Nothing of a sheet stands wider than the phone. */
async function expectWithin(sheet: Locator): Promise<void> {
  expect(await sheet.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
}

/** Ends with the answer, so that a refusal that is read is of this try. */
async function giveCode(page: Page, phone: string, code: string, password: string): Promise<void> {
  await page.getByLabel('Nomor WhatsApp').fill(phone);
  await page.getByLabel('Kode dari admin grup').fill(code);
  await page.getByLabel('Kata sandi baru').fill(password);
  const answer = page.waitForResponse(`${site}/api/password-resets/use`);
  await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
  await answer;
}

test('somebody with only a phone joins, forgets the password, and comes back by a code of her admin', async ({
  page: bambang,
  newVisitor,
  complaints,
}) => {
  test.slow();
  // numbers, passwords and codes that are wrong on purpose
  complaints.allow(/401|422/);
  const [darmi, tablet] = await Promise.all([newVisitor(), newVisitor()]);
  await givePassword(bambang, 'bambang@skb.example');
  await expect(bambang).toHaveURL(/\/ruang\/skb/);

  await test.step('Bambang invites her by her number; one of another country is none', async () => {
    await visit(bambang, `${site}/ruang/skb/anggota`);
    await bambang.getByRole('button', { name: 'Undang anggota' }).click();
    const sheet = bambang.getByRole('dialog', { name: 'Undang anggota' });
    await sheet.getByRole('textbox', { name: 'Nama' }).fill(name);
    await sheet.getByRole('textbox', { name: 'Nomor ponsel' }).fill('+65 8123 4567');
    await sheet.getByRole('button', { name: 'Buat tautan' }).click();
    await expect(sheet.getByText('Nomor itu belum benar.')).toBeVisible();
    await sheet.getByRole('textbox', { name: 'Nomor ponsel' }).fill('(0812) 3456.7701');
    await sheet.getByRole('button', { name: 'Buat tautan' }).click();
  });

  await test.step('the link that he hands over makes her account, without any e-mail', async () => {
    const made = bambang.getByRole('dialog', { name: `Tautan untuk ${name}` });
    const link = await made.getByRole('textbox', { name: 'Tautan undangan' }).inputValue();
    await expectAccessible(bambang);
    await expectWithin(made);
    await visit(darmi, link);
    await expectPage(darmi, 'Sedulur Klaten Bersinar');
    await expect(darmi.getByLabel('Nama')).toHaveValue(name);
    await darmi.getByLabel('Kata sandi').fill(firstPassword);
    await darmi.getByRole('button', { name: 'Terima undangan' }).click();
    await expectPage(darmi, 'Terima kasih, sudah diterima.');
  });

  await test.step('she signs in with her number as she likes to write it, and with no other', async () => {
    await givePassword(darmi, '0812-3456-7702', firstPassword);
    await expect(darmi.getByText(refused)).toBeVisible();
    await expectAccessible(darmi);
    await typePassword(darmi, '+62 812-3456-7701', firstPassword);
    await expect(darmi).toHaveURL(/\/saya$/);
    // with spaces that do not break, as a list of contacts copies them
    await givePassword(tablet, '0812\u00a03456\u00a07701', firstPassword);
    await expect(tablet).toHaveURL(/\/saya$/);
    await expectPage(tablet, name);
    await tablet.getByRole('button', { name: 'Keluar', exact: true }).last().click();
    await expect(tablet.getByRole('heading', { level: 1, name: 'Kegiatan terdekat' })).toBeVisible();
  });

  await test.step('on her tablet she does not remember the password', async () => {
    await givePassword(tablet, '6281234567701', 'wedang jahe pagi hari');
    await expect(tablet.getByText(refused)).toBeVisible();
    await tablet.getByRole('link', { name: 'Lupa kata sandi' }).click();
    await expectPage(tablet, 'Lupa kata sandi');
    // her number came along, and with it the part for those who have no e-mail
    await expect(tablet.getByLabel('Nomor WhatsApp')).toHaveValue('6281234567701');
    await expectAccessible(tablet);
  });

  const code = await test.step('Bambang, whom she calls, makes a code', async () => {
    await visit(bambang, `${site}/ruang/skb/anggota`);
    await bambang.getByRole('button', { name: `Atur ${name}` }).click();
    const sheet = bambang.getByRole('dialog', { name });
    await sheet.getByRole('button', { name: 'Buat kode sandi baru' }).click();
    const shown = sheet.getByRole('status').getByText(/^\d{8}$/);
    await expect(shown).toBeVisible();
    await expectAccessible(bambang);
    await expectWithin(sheet);
    return (await shown.textContent()) ?? '';
  });

  await test.step('it fits her number alone, in any spelling, and no other code fits', async () => {
    await giveCode(tablet, '0812 3456 7702', code, nextPassword);
    await expect(tablet.getByText(notMatching)).toBeVisible();
    const other = String((Number(code) + 1) % 10 ** 8).padStart(8, '0');
    await giveCode(tablet, '0812.3456.7701', other, nextPassword);
    await expect(tablet.getByText(notMatching)).toBeVisible();
    await expectAccessible(tablet);
    await giveCode(tablet, '+62 (0)812 3456 7701', code, nextPassword);
    await expect(tablet.getByText('Kata sandi tersimpan.')).toBeVisible();
    await expectAccessible(tablet);
  });

  await test.step('her phone is out, and reads why; the old password and the used code open nothing', async () => {
    await darmi.goto(`${site}/saya`);
    await expect(darmi.getByRole('status')).toContainText('Kata sandi Anda diganti');
    await expectPage(darmi, 'Masuk');
    await typePassword(darmi, '0812/3456/7701', nextPassword);
    await expect(darmi.getByText(refused)).toBeVisible();
    await typePassword(darmi, '081234567701', firstPassword);
    await expect(darmi.getByText(refused)).toBeVisible();
    await darmi.getByRole('link', { name: 'Lupa kata sandi' }).click();
    await expectPage(darmi, 'Lupa kata sandi');
    await giveCode(darmi, '6281234567701', code, nextPassword);
    await expect(darmi.getByText(notMatching)).toBeVisible();
  });

  await test.step('she signs in with the new one, and reads how it came', async () => {
    await tablet.getByRole('link', { name: 'Masuk' }).last().click();
    await expectPage(tablet, 'Masuk');
    await typePassword(tablet, '62 812 3456 7701', nextPassword);
    await expect(tablet).toHaveURL(/\/saya$/);
    await expect(
      tablet.getByText('Kata sandi diatur ulang dengan kode dari admin', { exact: true }).first(),
    ).toBeVisible();
    await expectPage(tablet, name);
  });
});
