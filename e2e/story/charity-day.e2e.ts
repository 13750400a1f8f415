import { expect, type Page } from '@playwright/test';

import { moveClock } from '../support/clock.ts';
import { findRow, openNextDate, planProgram } from '../support/host.ts';
import { expectPage, test, unique, visit } from '../support/journey.ts';
import { signIn } from '../support/people.ts';

/*
 * The charity day of 8 September 2018, told anew with the steps that exist: the office calls a meeting, the groups decide on
 * a day together, hold it with two activities, and tell what came of it. What the product learns later lengthens it.
 */

const meeting = unique('Rapat Menuju Hari Amal');
const charityDay = unique('Hari Amal Bersama');

test('from the meeting’s call to the result that everybody reads', async ({ page, request, newVisitor }) => {
  test.slow();
  const [rina, sari, wawan, bambang, hesti, budi, visitor] = await Promise.all(
    Array.from({ length: 7 }, newVisitor),
  );
  if (!rina || !sari || !wawan || !bambang || !hesti || !budi || !visitor)
    throw new Error('A browser is missing');
  const agus = page;

  await test.step('the communication office calls all groups to a meeting', async () => {
    await signIn(agus, 'agus@diskominfo.example', '/pemantauan');
    const on = await planProgram(agus, 'diskominfo-klaten', {
      title: meeting,
      kinds: ['Rapat'],
      venue: ['monumen', /^Monumen/],
      often: 'Sekali saja',
      hosts: ['ICK', 'ISK', 'ISW', 'SKB'],
      partners: [],
    });
    await signIn(rina, 'rina@ick.example', '/ruang/ick');
    await accept(rina, meeting);
    await moveClock(request, `${on}T15:30:00Z`);
  });

  await test.step('the meeting was held, and its result is the decision', async () => {
    await signIn(agus, 'agus@diskominfo.example', '/pemantauan');
    await openReport(agus, 'diskominfo-klaten', meeting);
    await agus.getByLabel('Rapat', { exact: true }).fill('31');
    await agus.getByLabel('Orang yang datang').fill('31');
    await agus.getByRole('button', { name: 'Lanjut' }).click();
    await agus.getByLabel('Catatan').fill('Diputuskan: satu hari amal bersama, donor darah dan dana.');
    await agus.getByRole('button', { name: 'Lanjut' }).click();
    await agus.getByRole('button', { name: 'Kirim hasil' }).click();
    await expect(agus.getByText('Hasil terkirim. Terima kasih.')).toBeVisible();
  });

  const day = await test.step('ICK plans the day with three groups, PMI and the police', async () => {
    await signIn(rina, 'rina@ick.example', '/ruang/ick');
    return await planProgram(rina, 'ick', {
      title: charityDay,
      kinds: ['Donor darah', 'Penggalangan dana'],
      venue: ['monumen', /^Monumen/],
      often: 'Sekali saja',
      hosts: ['ISK', 'ISW', 'SKB'],
      partners: [
        ['pmi', 'PMI Kabupaten Klaten', 'Penerima'],
        ['polres', 'Kepolisian Resor Klaten', 'Pengamanan'],
      ],
    });
  });

  await test.step('each group accepts with one tap, and the partners confirm their part', async () => {
    for (const [person, login, organization] of [
      [sari, 'sari@isk.example', 'isk'],
      [wawan, 'wawan@isw.example', 'isw'],
      [bambang, 'bambang@skb.example', 'skb'],
    ] as const) {
      await signIn(person, login, `/ruang/${organization}`);
      await accept(person, charityDay);
    }
    await signIn(hesti, 'hesti@pmi.example', '/ruang/pmi');
    await confirm(hesti, charityDay);
    await signIn(budi, 'budi@polres.example', '/ruang/polres');
    await confirm(budi, charityDay);
  });

  await test.step('all hosts stand on its page with the same credit, partners with their part', async () => {
    await visit(visitor, `/?cari=${encodeURIComponent(charityDay)}`);
    await visitor.getByRole('main').getByRole('link', { name: charityDay, exact: true }).first().click();
    await expectPage(visitor, charityDay);
    const main = visitor.getByRole('main');
    await expect(main.getByText('4 tuan rumah setara, urut abjad.')).toBeVisible();
    for (const name of ['Info Cegatan', 'Info Seputar Klaten', 'Info Seputar Wedi', 'Sedulur Klaten'])
      await expect(main.getByRole('link', { name: new RegExp(name) }).first()).toBeVisible();
    await expect(main.getByText('PMI Kabupaten Klaten').first()).toBeVisible();
    await expect(main.getByText('pengamanan')).toBeVisible();
    await expect(main.getByText('Belum dilaporkan')).toHaveCount(0);
  });

  await test.step('on the day everybody sees that it is on', async () => {
    await moveClock(request, `${day}T02:30:00Z`);
    await visit(visitor, `/?cari=${encodeURIComponent(charityDay)}`);
    await expect(visitor.getByText('Sedang berlangsung')).toBeVisible();
  });

  await test.step('the day after, a co-host tells the result with a photo and who received it', async () => {
    await moveClock(request, `${day}T14:00:00Z`);
    await signIn(bambang, 'bambang@skb.example', '/ruang/skb');
    await openReport(bambang, 'skb', charityDay);
    await bambang.getByLabel('Donor darah', { exact: true }).fill('76');
    await bambang.getByLabel('Penggalangan dana', { exact: true }).fill('12450000');
    await bambang.getByLabel('Orang yang datang').fill('118');
    await bambang.getByRole('button', { name: 'Lanjut' }).click();
    const photo = { name: 'monumen.png', mimeType: 'image/png', buffer: await visitor.screenshot() };
    await bambang.locator('input[type=file]').setInputFiles(photo);
    await expect(bambang.getByText('1 dari 1 foto terkirim')).toBeVisible();
    await bambang.getByLabel('Keterangan foto').fill('Antrean pendonor di Monumen Juang');
    await bambang.getByRole('button', { name: 'Lanjut' }).click();
    await bambang.getByRole('button', { name: 'Tambah serah terima' }).click();
    await bambang.getByLabel('Berupa').fill('Kantong darah');
    await bambang.getByRole('button', { name: 'Kirim hasil' }).click();
    await expect(bambang.getByText('Hasil terkirim. Terima kasih.')).toBeVisible();
  });

  await test.step('ICK corrects a figure, and the old one stays to be read', async () => {
    await signIn(rina, 'rina@ick.example', '/ruang/ick');
    await openReport(rina, 'ick', charityDay);
    await rina.getByLabel('Donor darah', { exact: true }).fill('74');
    await rina.getByRole('button', { name: 'Lanjut' }).click();
    await rina.getByRole('button', { name: 'Lanjut' }).click();
    await rina.getByLabel('Jumlah').fill('74');
    await rina.getByLabel('Alasan koreksi').fill('Dua kantong tidak lolos periksa PMI.');
    await rina.getByRole('button', { name: 'Kirim koreksi' }).click();
    await expect(rina.getByText('Koreksi terkirim.')).toBeVisible();
  });

  await test.step('everybody reads what it came to, and the office sees it at a glance', async () => {
    await visit(visitor, `/program/${slugOf(charityDay)}`);
    await visitor.getByRole('main').getByRole('link', { name: charityDay, exact: true }).first().click();
    await expectPage(visitor, charityDay);
    const main = visitor.getByRole('main');
    await expect(main.getByText('74', { exact: true }).first()).toBeVisible();
    await expect(main.getByText(/^Rp\s12\.450\.000$/).first()).toBeVisible();
    await expect(main.getByText('Dikoreksi: Dua kantong tidak lolos periksa PMI.')).toBeVisible();
    await main.getByText('Angka sebelum dikoreksi').click();
    await expect(main.getByText(/76\skantong/)).toBeVisible();
    await expect(main.getByRole('img', { name: 'Antrean pendonor di Monumen Juang' })).toBeVisible();
    await signIn(agus, 'agus@diskominfo.example', '/pemantauan');
    await expect(await findRow(agus, charityDay)).toContainText(/74\skantong.*Rp\s12\.450\.000/);
    await expect(await findRow(agus, meeting)).toContainText(/31\sorang/);
  });
});

/** Answers an invitation where the next steps show it. */
async function accept(host: Page, title: string): Promise<void> {
  await host.getByRole('button', { name: `Terima: ${title}` }).click();
  await expect(host.getByText('Terima kasih! Grup Anda kini tuan rumah.')).toBeVisible();
}

async function confirm(partner: Page, title: string): Promise<void> {
  await partner.getByRole('button', { name: `Sanggup: ${title}` }).click();
  await expect(partner.getByText('Terima kasih! Nama Anda kini tampil sebagai mitra')).toBeVisible();
}

/** Opens the three steps of the result of a program's newest date. */
async function openReport(host: Page, organization: string, title: string): Promise<void> {
  await openNextDate(host, organization, title);
  await host
    .getByRole('main')
    .getByRole('link', { name: /^(Isi|Koreksi) hasil$/ })
    .first()
    .click();
  await expectPage(host, /^(Isi|Koreksi) hasil$/);
}

const slugOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-');
