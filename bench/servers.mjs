import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { freePort } from '../scripts/free-port.mjs';

const root = path.resolve(import.meta.dirname, '..');
const patienceMs = 60_000;

/** One caller asks for all the others here. */
const alone = { GUYUB_SECRET: randomBytes(32).toString('base64url'), GUYUB_READS_PER_MINUTE: '0' };

/** Starts a server in a process of its own, as production would; its log goes into a file, as a log does. */
async function start(entry, environment, log) {
  const port = await freePort();
  const output = fs.openSync(log, 'a');
  const child = spawn(process.execPath, [entry], {
    cwd: root,
    env: {
      ...alone,
      ...process.env,
      ...environment,
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_ENV: 'production',
    },
    stdio: ['ignore', output, output],
  });
  fs.closeSync(output);
  const hasEnded = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  for (;;) {
    const answer = await fetch(`${url}/api/events?limit=20`).catch(() => null);
    if (answer?.ok) break;
    if (child.exitCode !== null || performance.now() - began > patienceMs) {
      throw new Error(`${entry} did not start:\n${fs.readFileSync(log, 'utf8').slice(-2_000)}`);
    }
    await pause(20);
  }
  return {
    url,
    /** milliseconds from its start to its first answer */
    startedIn: performance.now() - began,
    /** MB of memory that it holds */
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    async stop() {
      child.kill('SIGTERM');
      await hasEnded;
    },
  };
}

/** The product as it is built; `environment` tells how it keeps answers. */
export const startProduct = (database, log, environment = {}) =>
  start('apps/api/dist/main.js', { ...database, ...environment }, log);

/** The bare peer. */
export const startRaw = (database, log) => start('bench/raw-server.mjs', database, log);
