import { expect, type APIRequestContext, type Page } from '@playwright/test';

import { expectAccessible } from './support/accessible.ts';
import { type CalendarEntry, fetchCalendar, readCalendar } from './support/calendar.ts';
import { addDays, moveClock } from './support/clock.ts';
import { findRow, openNextDate, planProgram } from './support/host.ts';
import { expectPage, test, unique, visit } from './support/journey.ts';
import { linkOf, signIn } from './support/people.ts';

/** The one program of this journey, told step by step as each of its people meets it. */
const title = unique('Donor Darah Rutin');

test('groups plan a program together, people find its dates, calendars follow a move, and its result is told', async ({
  page,
  request,
  newVisitor,
}) => {
  test.slow();
  const [bambang, visitor, agus, dewi, hesti] = await Promise.all(Array.from({ length: 5 }, newVisitor));
  if (!bambang || !visitor || !agus || !dewi || !hesti) throw new Error('A browser is missing');

  const first = await test.step('an admin of ICK plans it, with a collection, and invites SKB and PMI', () =>
    plan(page));

  await test.step('SKB accepts from the link, without signing in', async () => {
    await signIn(dewi, 'dewi@diskominfo.example', '/pemantauan');
    const link = await linkOf(dewi, `Undangan menjadi tuan rumah bersama: ${title}`, 'b***@skb.example');
    await bambang.goto(link);
    await expectPage(bambang, title);
    await expect(
      bambang.getByText('Info Cegatan Klaten mengajak Sedulur Klaten Bersinar menjadi tuan rumah bersama'),
    ).toBeVisible();
    await bambang.getByRole('button', { name: 'Terima, jadi tuan rumah' }).click();
    await expectPage(bambang, 'Terima kasih, sudah diterima.');
    // the same link a second time answers nothing
    await bambang.goto('about:blank');
    await bambang.goto(link);
    await expectPage(bambang, 'Tautan ini sudah dijawab');
  });

  await test.step('PMI confirms its part from its own link', async () => {
    const link = await linkOf(dewi, `Mohon konfirmasi peran: ${title}`, 'h***@pmi.example');
    await hesti.goto(link);
    await hesti.getByRole('button', { name: 'Pastikan bagian kami' }).click();
    await expectPage(hesti, 'Terima kasih, bagian Anda sudah dipastikan.');
  });

  const before = await test.step('a visitor finds the next date from the start page and takes it along', () =>
    findAndKeep(visitor, request, first));

  await test.step('the officer sees it among all programs', async () => {
    await signIn(agus, 'agus@diskominfo.example', '/pemantauan');
    const row = await findRow(agus, title);
    await expect(row.getByText('Belum pernah dilaksanakan')).toBeVisible();
  });

  const moved = addDays(first, 1);
  await test.step('SKB, a host with equal rights, moves that date alone', () => move(bambang, moved));

  await test.step('the feed of whoever subscribed shows the move, and nothing else', async () => {
    const after = await fetchCalendar(request, before.feed);
    const [series] = before.entries;
    const [same, is] = after;
    expect(before.entries).toHaveLength(1);
    expect(after).toHaveLength(2);
    expect(same?.values).toEqual(series?.values);
    expect(startsOn(is, moved)).toBe(true);
    expect(is?.values.get('UID')).toBe(series?.values.get('UID'));
    expect(is?.values.get('RECURRENCE-ID')).toBe(series?.values.get('DTSTART'));
    expect(Number(is?.values.get('SEQUENCE'))).toBeGreaterThan(Number(series?.values.get('SEQUENCE')));
    await visitor.reload();
    await expect(visitor.getByText(/^Semula /)).toBeVisible();
  });

  await test.step('once it is over, ICK tells the result of both activities', async () => {
    await moveClock(request, `${moved}T08:00:00Z`);
    await tellResult(page);
  });

  await test.step('the public page and the officer’s table show it', async () => {
    await visitor.reload();
    await expectPage(visitor, title);
    const main = visitor.getByRole('main');
    await expect(main.getByText('87', { exact: true }).first()).toBeVisible();
    await expect(main.getByText(/^Rp\s7\.250\.000$/).first()).toBeVisible();
    await expect(main.getByText('Terima kasih kepada semua pendonor.')).toBeVisible();
    const handedOver = main.getByRole('listitem').filter({ hasText: 'PMI Kabupaten Klaten' });
    await expect(handedOver.filter({ hasText: 'Kantong darah' })).toContainText(/87\skantong/);
    await signIn(agus, 'agus@diskominfo.example', '/pemantauan');
    const row = await findRow(agus, title);
    await expect(row).toContainText(/87\skantong/);
    await expect(row).toContainText(/Rp\s7\.250\.000/);
    await expectAccessible(agus);
  });
});

async function plan(page: Page): Promise<string> {
  await signIn(page, 'rina@ick.example', '/ruang/ick');
  const first = await planProgram(page, 'ick', {
    title,
    kinds: ['Donor darah', 'Penggalangan dana'],
    venue: ['pmi', /PMI/],
    hosts: ['SKB'],
    partners: [['pmi', 'PMI Kabupaten Klaten', 'Penerima']],
    says: 'Program terbit, 2 undangan terkirim.',
  });
  await expect(page.getByText(/^Tiap 90 hari/)).toBeVisible();
  return first;
}

/** From the start page to the date, and the date into the calendar of a phone. */
async function findAndKeep(page: Page, request: APIRequestContext, first: string) {
  await visit(page, '/');
  await page.getByRole('searchbox', { name: 'Cari kegiatan' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/cari=/);
  const found = page.getByRole('region', { name: 'Daftar kegiatan' }).getByRole('link', { name: title });
  await found.first().click();
  await expectPage(page, title);
  await expect(page.getByText('2 tuan rumah setara, urut abjad.')).toBeVisible();
  await page.getByText('Tambahkan ke kalender').click();
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Apple dan kalender lain (.ics)' }).click();
  let file = '';
  for await (const part of await (await arriving).createReadStream()) file += String(part);
  expect(startsOn(readCalendar(file)[0], first)).toBe(true);
  const subscription = await page
    .getByRole('link', { name: 'Langganan semua tanggal program ini' })
    .getAttribute('href');
  const feed = new URL((subscription ?? '').replace('webcal:', 'http:')).pathname;
  return { feed, entries: await fetchCalendar(request, feed) };
}

async function move(page: Page, to: string): Promise<void> {
  await signIn(page, 'bambang@skb.example', '/ruang/skb');
  await openNextDate(page, 'skb', title);
  await page.getByRole('link', { name: 'Ubah' }).click();
  await expectPage(page, 'Ubah kegiatan');
  await page.getByLabel('Tanggal', { exact: true }).fill(to);
  await page.getByRole('button', { name: 'Periksa dulu' }).click();
  await expect(page.getByRole('heading', { name: '1 tanggal berubah' })).toBeVisible();
  await expect(page.getByText('ICK, PMI', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Alasan').fill('Halaman PMI dipakai apel pada hari itu.');
  await page.getByRole('button', { name: 'Simpan perubahan' }).click();
  await expect(page.getByText('Kegiatan diubah.')).toBeVisible();
}

async function tellResult(page: Page): Promise<void> {
  // weeks have passed: a session that lay idle so long has ended
  await page.goto('/ruang/ick');
  await expectPage(page, 'Masuk');
  await signIn(page, 'rina@ick.example', '/ruang/ick');
  await page
    .getByRole('link', { name: `Laporkan hasil ${title}` })
    .first()
    .click();
  await expectPage(page, 'Isi hasil');
  await page.getByLabel('Donor darah', { exact: true }).fill('87');
  await page.getByLabel('Penggalangan dana', { exact: true }).fill('7250000');
  await page.getByLabel('Orang yang datang').fill('131');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Catatan').fill('Terima kasih kepada semua pendonor.');
  // kept on the phone: a tab that is closed and opened again has lost nothing
  await page.reload();
  await expect(page.getByLabel('Catatan')).toHaveValue('Terima kasih kepada semua pendonor.');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Tambah serah terima' }).click();
  // what was counted, and the partner that receives it, stand there already
  await expect(page.getByLabel('Lembaga penerima')).toHaveValue('PMI Kabupaten Klaten');
  await expect(page.getByLabel('Jumlah')).toHaveValue('87');
  await page.getByLabel('Berupa').fill('Kantong darah');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kirim hasil' }).click();
  await expect(page.getByText('Hasil terkirim. Terima kasih.')).toBeVisible();
}

const startsOn = (entry: CalendarEntry | undefined, date: string): boolean =>
  entry?.values.get('DTSTART')?.startsWith(date.replaceAll('-', '')) ?? false;
