import { expect } from '@playwright/test';

import { expectAccessible } from './support/accessible.ts';
import { moveClock } from './support/clock.ts';
import { expectPage, test, visit } from './support/journey.ts';
import { signIn } from './support/people.ts';

/** Months after every other journey; whoever signs in now is here, and whoever was here then is gone. */
const later = '2027-08-01T02:00:00Z';

test('members whose admin is gone vote who follows her, with one tap each', async ({
  page: yudi,
  newVisitor,
  request,
}) => {
  test.slow();
  await moveClock(request, later);
  const lestari = await newVisitor();

  // one alone decides nothing, and is told what would help
  await signIn(yudi, 'yudi@isk.example', '/saya');
  await yudi.getByRole('link', { name: /Info Seputar Klaten/ }).click();
  await expectPage(yudi, 'Info Seputar Klaten');
  await expect(yudi.getByText(/Admin tidak hadir sejak .*dua anggota yang hadir/)).toBeVisible();
  await expect(yudi.getByRole('button', { name: 'Usulkan' })).toHaveCount(0);

  await signIn(lestari, 'lestari@isk.example', '/saya');
  await visit(yudi, '/ruang/isk/anggota');
  await yudi.getByLabel('Siapa yang menjadi admin?').selectOption('Yudi Contoh');
  await yudi.getByRole('button', { name: 'Usulkan' }).click();
  const vote = yudi.getByRole('region', { name: 'Yudi Contoh diusulkan menjadi admin' });
  await expect(vote.getByText('1 setuju, perlu 2 dari 2 · Anda setuju.')).toBeVisible();
  await expectPage(yudi, 'Info Seputar Klaten');

  await visit(lestari, '/saya');
  await expect(lestari.getByRole('heading', { name: 'Menunggu suara Anda' })).toBeVisible();
  await lestari.getByRole('link', { name: 'Lihat: Info Seputar Klaten' }).click();
  await expectPage(lestari, 'Info Seputar Klaten');
  await lestari.getByRole('button', { name: 'Setuju', exact: true }).click();
  await expect(lestari.getByText('Yudi Contoh menjadi admin, pilihan anggota')).toBeVisible();
  await expectPage(lestari, 'Info Seputar Klaten');

  // what an admin has is his at once
  await visit(yudi, '/ruang/isk/anggota');
  await expectPage(yudi, 'Anggota');
  await expect(yudi.getByRole('button', { name: 'Atur Sari Contoh' })).toBeVisible();

  // someone who has no mail is invited by phone: the link is made here, and handed on by hand
  await yudi.getByRole('button', { name: 'Undang anggota' }).click();
  const invite = yudi.getByRole('dialog', { name: 'Undang anggota' });
  await invite.getByRole('textbox', { name: 'Nama' }).fill('Mbah Karto Contoh');
  await invite.getByRole('textbox', { name: 'Nomor ponsel' }).fill('0812 9876 5501');
  await invite.getByRole('button', { name: 'Buat tautan' }).click();
  await expect(yudi.getByRole('dialog', { name: /Mbah Karto Contoh/ })).toBeVisible();
  await expectAccessible(yudi);
});

test('the office finds a group without its admin and hands it over, and everybody reads why', async ({
  page: agus,
  newVisitor,
}) => {
  test.slow();
  await signIn(agus, 'agus@diskominfo.example', '/pemantauan');
  await visit(agus, '/pemantauan/lembaga');
  await agus.getByRole('combobox', { name: 'Tampilkan' }).selectOption('Grup tanpa admin yang hadir');
  await expect(agus).toHaveURL(/tampil=without-admin/);
  const row = agus.getByRole('row').filter({ hasText: 'Info Cegatan Klaten' });
  await expect(row.getByText(/Admin terakhir hadir/)).toBeVisible();
  await expect(agus.getByRole('row').filter({ hasText: 'Info Seputar Klaten' })).toHaveCount(0);
  await expectPage(agus, 'Lembaga');

  await row.getByRole('button', { name: 'Putuskan tentang Info Cegatan Klaten' }).first().click();
  const sheet = agus.getByRole('dialog', { name: 'Info Cegatan Klaten' });
  await sheet.getByRole('tab', { name: 'Serahkan' }).click();
  await sheet.getByRole('combobox', { name: 'Anggota' }).selectOption('Tono Contoh');
  await sheet.getByRole('button', { name: 'Serahkan' }).click();
  await expect(sheet.getByRole('textbox', { name: 'Alasan' })).toHaveAttribute('aria-invalid', 'true');
  await sheet.getByRole('textbox', { name: 'Alasan' }).fill('Adminnya pindah ke luar pulau');
  await sheet.getByRole('checkbox', { name: /Akhiri juga peran admin/ }).check();
  await expectAccessible(agus);
  const overflow = await sheet.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow, 'the sheet is no wider than the phone').toBeLessThanOrEqual(0);
  await sheet.getByRole('button', { name: 'Serahkan' }).click();
  await expect(agus.getByText('Tono Contoh kini admin Info Cegatan Klaten.')).toBeVisible();

  const tono = await newVisitor();
  await signIn(tono, 'tono@ick.example', '/ruang/ick');
  await visit(tono, '/ruang/ick/anggota');
  await expect(tono.getByText('Tono Contoh menjadi admin, keputusan Diskominfo')).toBeVisible();
  // now that he has come by, the group has an admin who is here
  await visit(agus, '/pemantauan/lembaga?tampil=without-admin');
  await expect(agus.getByRole('row').filter({ hasText: 'Info Cegatan Klaten' })).toHaveCount(0);

  // the one who was admin comes back, finds who leads now and why, and is a member still
  const rina = await newVisitor();
  await signIn(rina, 'rina@ick.example', '/saya');
  await visit(rina, '/ruang/ick/anggota');
  await expect(rina.getByText('“Adminnya pindah ke luar pulau”')).toBeVisible();
  await expect(rina.getByText('Admin lama menjadi anggota biasa.')).toBeVisible();
  await expect(rina.getByRole('button', { name: /^Atur/ })).toHaveCount(0);
});
