import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { withClient } from '../../scripts/app-role.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { startProductUnderTest } from '../../scripts/product-under-test.mjs';

export const root = path.resolve(import.meta.dirname, '../..');

/** A data folder as a fresh clone has it; `owner` makes it somebody's own, closed to others. */
export function newHome(owner) {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'guyub-start-'));
  fs.chmodSync(place, owner ? 0o700 : 0o755);
  if (owner) fs.chownSync(place, owner.uid, owner.gid);
  process.once('exit', () => fs.rmSync(place, { recursive: true, force: true }));
  return path.join(place, 'data');
}

/** Starts the product on a data folder, as `npm start` does, without the demo. */
export async function start(home, { port, environment = {}, ...options } = {}) {
  return startProductUnderTest({
    root,
    port: port ?? (await freePort()),
    environment: { GUYUB_DATA: home, GUYUB_DEMO: '0', ...environment },
    ...options,
  });
}

/** Starts it and expects that it will not: how it ended, and what it said. */
export async function startInVain(home, options) {
  const product = await start(home, options);
  const { status } = await product.ended;
  return { status, said: product.output().trim() };
}

export const pidOfPostgres = (home) =>
  Number(fs.readFileSync(path.join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

/** Runs SQL as the owner of the embedded database. */
export function asOwner(home, work) {
  const password = fs.readFileSync(path.join(home, 'owner-password'), 'utf8');
  const port = fs.readFileSync(path.join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  return withClient(`postgres://guyub_owner:${password}@127.0.0.1:${port}/guyub`, work);
}
