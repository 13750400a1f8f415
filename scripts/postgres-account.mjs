import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { Fault } from './fault.mjs';

/**
 * The uid and gid that PostgreSQL runs under: it refuses to run as root. Data that exists keeps its owner; otherwise
 * root lends it to `postgres`, or `nobody`. Empty for an ordinary user, who runs it as himself.
 */
export function accountFor(dataDir) {
  if (process.getuid?.() !== 0) return {};
  if (fs.existsSync(dataDir)) {
    const { uid, gid } = fs.statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  for (const user of ['postgres', 'nobody']) {
    const uid = idOf('-u', user);
    const gid = idOf('-g', user);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new Fault(
    'PostgreSQL cannot run as root, and there is no user "postgres" or "nobody" to lend it to.',
  );
}

function idOf(flag, user) {
  const result = spawnSync('id', [flag, user], { encoding: 'utf8' });
  return result.status === 0 ? Number(result.stdout) : null;
}

/** Whether the account may walk through every folder down to `target`, as far as it exists. */
export function canReach(target, { uid, gid }) {
  if (uid === undefined) return true;
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (folder === path.dirname(folder)) return true;
  }
}

export function giveTo(file, { uid, gid }) {
  if (uid !== undefined) fs.chownSync(file, uid, gid);
}
