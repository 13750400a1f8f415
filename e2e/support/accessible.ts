import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 AA as far as a program can see it. */
const all: axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const colours: axe.RunOnly = { type: 'rule', values: ['color-contrast'] };

/** Nobody is kept from using the page; each fault is told with the element it stands on. */
export const expectAccessible = (page: Page): Promise<void> => expectNoFault(page, all);

/** The page as it is, in its other colours: all that these can change. */
export async function expectReadableInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoFault(page, colours);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNoFault(page: Page, runOnly: axe.RunOnly): Promise<void> {
  // stays in a page until it is left
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(look, runOnly);
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${page.url()} ${id} (${help}): ${node.html}`),
  );
  expect(faults).toEqual([]);
}

/** Runs in the page. */
async function look(runOnly: axe.RunOnly): Promise<axe.Result[]> {
  const { axe: here } = window as unknown as { axe: typeof axe };
  // bars at the screen's edge lie in the page for a while: what happens to scroll under one is not covered for good
  const stuck = [...document.querySelectorAll<HTMLElement>('nav, form > div')].filter(
    (element) => getComputedStyle(element).position === 'sticky',
  );
  for (const { style } of stuck) style.position = 'static';
  try {
    const { violations } = await here.run(document, {
      runOnly,
      resultTypes: ['violations'],
      selectors: false,
    });
    return violations;
  } finally {
    for (const { style } of stuck) style.removeProperty('position');
  }
}
