// `npm run bench:pages`: the pages a visitor meets first, as Lighthouse sees them on a slow phone (simulated slow 4G, CPU
// ×4), at 1,000 dates each way and at 1,000,000. Medians of several runs; a run ends with an error where a target is missed.
//   node bench/pages.mjs [--sizes 1000,1000000] [--runs 5] [--only start,event,reported,group]
// Lighthouse and what it needs weigh as much as a quarter of this repository, so npx brings them, in one exact version.
import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';

import { findBrowser } from '../scripts/find-browser.mjs';
import { startSeeded } from './database.mjs';
import { median } from './load.mjs';
import { startProduct } from './servers.mjs';

const lighthouse = 'lighthouse@12.8.2';
const run = promisify(execFile);

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,1000000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});

const audits = {
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
  bytes: 'total-byte-weight',
};
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
/** At most, but for the categories: at least. */
const targets = {
  lcp: 1_300,
  tbt: 100,
  cls: 0.02,
  bytes: 180 * 1_024,
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};
const isMissed = (what, value) => (categories.includes(what) ? value < targets[what] : value > targets[what]);

/**
 * One run of Lighthouse.
 *
 * @returns {Promise<Record<keyof typeof targets | 'machine', number>>} milliseconds, shift, bytes, points of 100, and
 *   Lighthouse's index of the machine
 */
async function look(url, browser) {
  const flags = ['--headless=new', '--no-sandbox', ...browser.args].join(' ');
  const { stdout } = await run(
    'npx',
    ['--yes', lighthouse, url, '--quiet', '--output=json', `--chrome-flags=${flags}`, '--form-factor=mobile'],
    { env: { ...process.env, CHROME_PATH: browser.executablePath }, maxBuffer: 64 * 1_024 * 1_024 },
  ).catch(({ stderr, message }) => {
    throw new Error(`${url}: ${stderr || message}`);
  });
  const report = JSON.parse(stdout);
  for (const [id, audit] of Object.entries(report.audits)) {
    const isScored = audit.score !== null && audit.score < 0.9;
    const isCategory = categories
      .slice(1)
      .some((name) => report.categories[name].auditRefs.some((ref) => ref.id === id && ref.weight > 0));
    if (isScored && isCategory) console.log(`  ${id}: ${audit.title}`);
  }
  return {
    ...Object.fromEntries(Object.entries(audits).map(([name, id]) => [name, report.audits[id].numericValue])),
    ...Object.fromEntries(categories.map((name) => [name, Math.round(report.categories[name].score * 100)])),
    machine: report.environment.benchmarkIndex,
  };
}

/** Now and then Chrome records nothing of a page, which says nothing of the page. */
async function lookPatiently(url, browser) {
  for (let left = 2; ; left--) {
    try {
      return await look(url, browser);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

/** Start page, a blood drive ahead, a reported date and a group, by what the API lists first. */
async function pagesOf(url) {
  const list = async (query) => (await (await fetch(`${url}/api/events?limit=20&${query}`)).json()).items;
  const event = (await list('kind=blood-drive')).find(({ state }) => state === 'scheduled');
  const reported = (await list('order=past')).find(({ state }) => state === 'reported');
  return {
    start: '/',
    event: `/kegiatan/${event.slug}`,
    reported: `/kegiatan/${reported.slug}`,
    group: `/grup/${event.hosts[0].slug}`,
  };
}

const each = (runs, what) => runs.map((one) => Math.round(one[what])).join(' ');

const browser = await findBrowser(process.cwd());
const missed = [];
for (const size of given.sizes.split(',').map(Number)) {
  const database = await startSeeded(size);
  const product = await startProduct(database.environment, database.log);
  try {
    await database.untilRested();
    for (const [name, path] of Object.entries(await pagesOf(product.url))) {
      if (given.only && !given.only.split(',').includes(name)) continue;
      const runs = [];
      for (let turn = 0; turn < Number(given.runs); turn++)
        runs.push(await lookPatiently(product.url + path, browser));
      const middle = Object.fromEntries(
        Object.keys(targets).map((what) => [what, median(runs.map((one) => one[what]))]),
      );
      const misses = Object.keys(targets).filter((what) => isMissed(what, middle[what]));
      missed.push(...misses);
      console.log(
        [
          size,
          name,
          `LCP ${Math.round(middle.lcp)} ms (${each(runs, 'lcp')})`,
          `TBT ${Math.round(middle.tbt)} ms (${each(runs, 'tbt')})`,
          `CLS ${middle.cls.toFixed(3)}`,
          `${Math.round(middle.bytes / 1_024)} KiB`,
          `points ${categories.map((category) => middle[category]).join(' ')}`,
          // how fast Lighthouse found the machine: the time that scripts take is this one's, times four
          `machine ${Math.round(median(runs.map(({ machine }) => machine)))}`,
          misses.length === 0 ? 'as wanted' : `MISSED: ${misses.join(', ')}`,
        ].join(' | '),
      );
    }
  } finally {
    await product.stop();
    await database.stop();
  }
}
process.exitCode = missed.length === 0 ? 0 : 1;
