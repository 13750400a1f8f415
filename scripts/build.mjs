import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { Fault, speaksOfFullDisk } from './fault.mjs';
import { waitForLock } from './folder-lock.mjs';
import { runProgram } from './run-program.mjs';

const outputs = ['apps/api/dist/main.js', 'apps/web/dist/client', 'apps/web/dist/server'];
const looseFiles = ['package-lock.json', 'tsconfig.base.json', 'turbo.json'];
/** not part of what is built; `dist` holds what was */
const leftOut = new Set(['node_modules', 'dist', 'test', 'test-results', '.turbo', 'coverage']);

export const turboEnvironment = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };

const stampFileIn = (root) => path.join(root, '.turbo/built');

/** When nothing has changed since the last build, not even turbo is asked: that saves half a second at every start. */
export function isBuilt(root) {
  const stampFile = stampFileIn(root);
  const isComplete = [stampFile, ...outputs.map((output) => path.join(root, output))].every((file) =>
    fs.existsSync(file),
  );
  return isComplete && fs.readFileSync(stampFile, 'utf8') === stampOf(root);
}

/** Whatever installs or builds in this folder does so alone; answers with what lets the next one in. */
export const lockBuild = (root) =>
  waitForLock(path.join(root, '.data/build.lock'), () =>
    console.log('Something else is installing or building in this folder; waiting for it …'),
  );

export async function buildIfNeeded(root) {
  if (isBuilt(root)) return;
  const stamp = stampOf(root); // before: what changes meanwhile is built the next time
  console.log('Building …');
  const { status, output } = await runTurbo(root, ['run', 'build', '--output-logs=errors-only'], {
    isQuiet: true,
  });
  if (status !== 0) {
    if (speaksOfFullDisk(output)) throw new Fault('The disk is full. Free some space and start again.');
    process.stderr.write(output);
    throw new Fault('The build failed (see above).');
  }
  fs.mkdirSync(path.dirname(stampFileIn(root)), { recursive: true });
  fs.writeFileSync(stampFileIn(root), stamp);
}

export function runTurbo(root, args, options) {
  const turbo = path.join(root, 'node_modules/turbo/bin/turbo');
  return runProgram(process.execPath, [turbo, ...args], { cwd: root, env: turboEnvironment, ...options });
}

/** Name, size and time of every source: a change that shows in none of these is not made by people. */
function stampOf(root) {
  const hash = createHash('sha256').update(process.version);
  const add = (file) => {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${path.relative(root, file)}:${size}:${mtimeMs}\n`);
  };
  const walk = (folder) => {
    const entries = fs
      .readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const place = path.join(folder, entry.name);
      if (leftOut.has(entry.name)) continue;
      if (entry.isDirectory()) walk(place);
      else if (entry.isFile()) add(place);
    }
  };
  for (const file of looseFiles) add(path.join(root, file));
  for (const folder of ['apps', 'packages']) walk(path.join(root, folder));
  return hash.digest('hex');
}
