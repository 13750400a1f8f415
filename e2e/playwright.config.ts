import { defineConfig } from '@playwright/test';

/** Given by scripts/test.mjs, which starts the product and finds the browser. */
const { E2E_URL, E2E_BROWSER, E2E_BROWSER_ARGS = '[]', E2E_NETWORK } = process.env;
if (!E2E_URL || !E2E_BROWSER) throw new Error('Run the journeys by "npm test -- --only e2e".');
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/e2e',
  // these end what hangs; how long a slow machine takes is no failure
  timeout: 300_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  // one product, one clock: what moves the time must not meet another journey
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    actionTimeout: 60_000,
    baseURL: E2E_URL,
    // as a proxy would say from where they come, so that the log can be read for it
    extraHTTPHeaders: E2E_NETWORK ? { 'x-forwarded-for': E2E_NETWORK } : {},
    viewport: { width: 360, height: 780 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: E2E_BROWSER,
      args: [...(JSON.parse(E2E_BROWSER_ARGS) as string[]), ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
});
