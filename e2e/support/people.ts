import { expect, type Page } from '@playwright/test';

import { expectPage, taken, visit } from './journey.ts';

/** What everybody of the demo signs in with. */
const password = 'tenun-lurik-klaten';

/** Signs somebody of the demo in, and waits for the page that is theirs. */
export async function signIn(page: Page, login: string, home: string | RegExp): Promise<void> {
  await visit(page, '/masuk');
  await page.getByLabel('Surel atau nomor WhatsApp').fill(login);
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await expect(page).toHaveURL(home);
  await taken(page);
}

/**
 * Reads the link that a message carries. No mail leaves the demo: the sysadmin finds the messages among the settings and
 * hands them on.
 */
export async function linkOf(sysadmin: Page, subject: string, toMasked: string): Promise<string> {
  await visit(sysadmin, '/pengaturan/pesan');
  await expectPage(sysadmin, 'Pesan');
  const message = sysadmin
    .getByRole('listitem')
    .filter({ has: sysadmin.getByRole('heading', { name: subject }), hasText: toMasked })
    .first();
  await message.getByText('Baca', { exact: true }).click();
  const text = (await message.locator('details').textContent()) ?? '';
  const [link] = /https?:\/\/\S+#\S+/.exec(text) ?? [];
  if (!link) throw new Error(`The message "${subject}" carries no link:\n${text}`);
  return link;
}

/** Chooses one of many in a box that is typed into. */
export async function choose(
  page: Page,
  label: string,
  typed: string,
  option: string | RegExp,
): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}
