import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 AA as far as a program can see it; each fault is told with the element it stands on. */
export async function expectAccessible(page: Page): Promise<void> {
  await stick(page, false);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  await stick(page, true);
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${page.url()} ${id} (${help}): ${node.html}`),
  );
  expect(faults).toEqual([]);
}

/** Lets bars at the screen's edge lie in the page for a while: what happens to scroll under one is not covered for good. */
async function stick(page: Page, isStuck: boolean): Promise<void> {
  await page.evaluate((shouldStick) => {
    for (const element of document.querySelectorAll<HTMLElement>('nav, form > div')) {
      if (shouldStick) element.style.removeProperty('position');
      else if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
    }
  }, isStuck);
}
