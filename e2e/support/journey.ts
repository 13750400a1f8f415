import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';

import { expectAccessible } from './accessible.ts';
import { watch } from './seen.ts';

interface JourneyFixtures {
  /** What the browsers of a journey complained about; `allow` what a step causes on purpose. */
  complaints: { allow: (pattern: RegExp) => void };
  /** Somebody at a phone of their own: another browser, with nothing in it. */
  newVisitor: () => Promise<Page>;
}

/** A journey fails on any error in a browser's console and on any exception, whatever else it saw. */
export const test = base.extend<JourneyFixtures>({
  complaints: [
    async ({ context }, use) => {
      const heard: string[] = [];
      const allowed: RegExp[] = [];
      listeners.set(context, heard);
      listen(context, heard);
      const settle = watch(context);
      await use({ allow: (pattern) => allowed.push(pattern) });
      await settle();
      expect(heard.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
  newVisitor: async ({ browser, context, complaints: _complaints }, use) => {
    const opened: { another: BrowserContext; settle: () => Promise<void> }[] = [];
    await use(async () => {
      const another = await browser.newContext();
      opened.push({ another, settle: watch(another) });
      listen(another, listeners.get(context) ?? []);
      return await another.newPage();
    });
    for (const { another, settle } of opened) {
      await settle();
      await another.close();
    }
  },
});

const listeners = new WeakMap<BrowserContext, string[]>();

function listen(context: BrowserContext, heard: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.page()?.url() ?? ''} ${message.text()}`);
  });
  context.on('weberror', (fault) => heard.push(`${fault.page()?.url() ?? ''} ${fault.error().message}`));
}

/** Opens an address, waits until the app has taken the page over, and looks whether everybody can use it. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await taken(page);
  await expectAccessible(page);
}

/** Waits until what the server rendered answers to taps. */
export async function taken(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const parts = [...document.querySelectorAll('main :is(h1, form)')];
    const isTaken = (part: Element) => Object.keys(part).some((key) => key.startsWith('__reactProps'));
    return parts.length > 0 && parts.every(isTaken);
  });
}

/** The page that a tap led to: its heading, and that everybody can use it. */
export async function expectPage(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await taken(page);
  await expectAccessible(page);
}

/** A word that no other journey, and no earlier run on the same data, has used. */
export const unique = (words: string): string => `${words} ${crypto.randomUUID().slice(0, 8)}`;
