import { expect, type Page } from '@playwright/test';

import { expectAccessible } from './accessible.ts';
import { expectPage, visit } from './journey.ts';
import { choose } from './people.ts';

interface Plan {
  title: string;
  kinds: readonly string[];
  /** typed, and the venue that it finds */
  venue: [typed: string, found: RegExp];
  often?: string;
  /** codes of the groups that are invited */
  hosts: readonly string[];
  /** typed, the partner that it finds, and its part */
  partners: readonly [typed: string, name: string, role: string][];
  /** what is said for ten seconds once it is published */
  says?: string;
}

/** Plans a program on its one screen, publishes it, and answers with its first date ('YYYY-MM-DD'). */
export async function planProgram(page: Page, organization: string, plan: Plan): Promise<string> {
  await visit(page, `/ruang/${organization}`);
  await page.getByRole('main').getByRole('link', { name: 'Rencanakan program' }).first().click();
  await expectPage(page, 'Rencanakan program');
  for (const kind of plan.kinds) await page.getByRole('checkbox', { name: kind }).check();
  await page.getByLabel('Nama program').fill(plan.title);
  await choose(page, 'Tempat', ...plan.venue);
  for (const code of plan.hosts) await page.getByRole('checkbox', { name: new RegExp(`^${code}`) }).check();
  for (const [typed, name, role] of plan.partners) {
    await choose(page, 'Nama mitra', typed, name);
    await page.getByLabel('Sebagai').selectOption(role);
    await page.getByRole('button', { name: 'Tambah mitra' }).click();
  }
  if (plan.often !== undefined) await page.getByLabel('Berulang').selectOption(plan.often);
  const dates = page.getByRole('region', { name: /^(Enam tanggal berikutnya|Tanggalnya)$/ });
  await expect(dates.getByRole('listitem').first()).toBeVisible();
  await expect(dates.getByText('Menghitung tanggal')).toHaveCount(0);
  const first = await page.getByLabel('Tanggal pertama').inputValue();
  await expectAccessible(page);
  const asked = plan.hosts.length + plan.partners.length;
  await page
    .getByRole('button', { name: asked > 0 ? `Simpan dan kirim ${asked} undangan` : 'Simpan dan terbitkan' })
    .click();
  // asked once where something else is on or too near
  const anyway = page.getByRole('button', { name: 'Terbitkan saja' });
  await expect(anyway.or(page.getByRole('heading', { level: 1, name: plan.title }))).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  if (plan.says !== undefined) await expect(page.getByText(plan.says)).toBeVisible();
  await expectPage(page, plan.title);
  return first;
}

/** Opens the next date of a program in an organization's workspace. */
export async function openNextDate(page: Page, organization: string, title: string): Promise<void> {
  await visit(page, `/ruang/${organization}`);
  await page.getByRole('link', { name: 'Semua program' }).click();
  await expectPage(page, 'Program');
  const link = page.getByRole('main').getByRole('link', { name: title, exact: true });
  await link.click();
  await expectPage(page, title);
  await link.first().click();
  await expect(page).toHaveURL(new RegExp(`/ruang/${organization}/kegiatan/`));
  await expectPage(page, title);
}

/** The one row of a program in the office's table. */
export async function findRow(officer: Page, title: string) {
  await visit(officer, '/pemantauan/program');
  await officer.getByRole('searchbox', { name: 'Cari program' }).fill(title);
  await officer.keyboard.press('Enter');
  const row = officer.getByRole('row').filter({ hasText: title });
  await expect(row).toHaveCount(1);
  await expect(officer.getByRole('row')).toHaveCount(2);
  return row;
}
