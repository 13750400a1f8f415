import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Ends what hangs: a machine with much else to do takes a minute and a half to fill the demo. */
const patienceMs = 240_000;

/**
 * Starts the product as a person would, in a process of its own, and waits until it says that it is ready.
 *
 * @param {{ root: string, port: number, environment?: Record<string, string>, entry?: string[],
 *   logFile?: string }} options `logFile` gets everything that it says, as it says it
 */
export function startProductUnderTest({ root, port, environment = {}, entry, logFile, ...spawnOptions }) {
  const [command, ...args] = entry ?? [process.execPath, path.join(root, 'scripts/start.mjs')];
  const { DATABASE_URL: _url, DATABASE_APP_URL: _appUrl, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd: root,
    env: { ...inherited, HOST: '127.0.0.1', PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...spawnOptions,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      if (logFile) fs.appendFileSync(logFile, chunk);
    });
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: 1, signal: null, error }));
    child.once('close', (status, signal) => resolve({ status, signal }));
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    pid: child.pid,
    ended,
    output: () => output,
    kill: (signal) => child.kill(signal),
    async stop() {
      child.kill('SIGTERM');
      return await ended;
    },
    /** Waits until it serves; throws what it said if it ends before. */
    async ready() {
      let end = null;
      void ended.then((how) => (end = how));
      for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 50) {
        if (end) throw new Error(`The product ended before it was ready:\n${output}`);
        if (output.includes('Guyub is at') && (await isReady(url))) return;
        await pause(50);
      }
      throw new Error(`The product was not ready in ${patienceMs / 1000} s:\n${output}`);
    },
  };
}

async function isReady(url) {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    return false;
  }
}
