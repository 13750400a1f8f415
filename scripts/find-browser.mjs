import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

import { Fault } from './fault.mjs';

const systemNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

/**
 * The browser for the tests: CHROMIUM_PATH, else Playwright's own, else the system's, else the one from npm (Linux).
 *
 * @returns {Promise<{ executablePath: string, args: string[], from: string }>}
 */
export async function findBrowser(root) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!fs.existsSync(named)) throw new Fault(`CHROMIUM_PATH names ${named}, and there is nothing.`);
    return { executablePath: named, args: [], from: 'CHROMIUM_PATH' };
  }
  const require = createRequire(path.join(root, 'package.json'));
  const { chromium } = require('@playwright/test');
  if (fs.existsSync(chromium.executablePath())) {
    return { executablePath: chromium.executablePath(), args: [], from: 'Playwright' };
  }
  const system = findOnPath() ?? usualPlaces[process.platform]?.find((place) => fs.existsSync(place));
  if (system) return { executablePath: system, args: [], from: 'the system' };
  const packed = await unpackFromNpm(require);
  if (packed) return packed;
  throw new Fault(
    'No browser was found for the tests. Install Chromium, run "npx playwright install chromium", or name one in CHROMIUM_PATH.',
  );
}

function findOnPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const name of systemNames) {
    for (const folder of folders) {
      const place = path.join(folder, name);
      if (fs.existsSync(place)) return place;
    }
  }
  return null;
}

async function unpackFromNpm(require) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const { default: chromium } = await import(require.resolve('@sparticuz/chromium'));
    return { executablePath: await chromium.executablePath(), args: chromium.args, from: 'npm' };
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}
