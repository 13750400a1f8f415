import fs from 'node:fs';
import path from 'node:path';

import { Fault, speaksOfFullDisk } from './fault.mjs';
import { runProgram } from './run-program.mjs';

/** Installs the packages of the lockfile unless they are there already, in exactly those versions. */
export async function installIfNeeded(root) {
  if (isInstalled(root)) return;
  console.log('Installing packages (half a minute, only when they changed) …');
  const { status, output } = await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: root, isQuiet: true });
  if (status === 0) return;
  if (speaksOfFullDisk(output)) throw new Fault('The disk is full. Free some space and start again.');
  const reasons = output.split('\n').filter((line) => /npm (error|ERR!)/.test(line));
  process.stderr.write(`${reasons.slice(0, 20).join('\n')}\n`);
  throw new Fault('The packages could not be installed ("npm ci" failed, see above).');
}

/** Under `npm start` the same npm is asked again; otherwise the one on the path. */
export function runNpm(args, options) {
  const ours = process.env.npm_execpath;
  if (ours?.endsWith('.js')) return runProgram(process.execPath, [ours, ...args], options);
  return runProgram('npm', args, { shell: process.platform === 'win32', ...options });
}

/** npm writes down what it has installed as its last step, so a killed install does not count. */
export function isInstalled(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const there = readPackages(path.join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.includes('node_modules/')) return true;
    const installed = there[place];
    if (installed) return entry.link === true || installed.version === entry.version;
    return entry.optional === true || entry.devOptional === true; // such as another platform's binaries
  });
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
