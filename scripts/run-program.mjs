import { spawn } from 'node:child_process';

const living = new Set();

/**
 * Runs a program to its end in a process group of its own, so that it can be ended with all its children.
 * Its output goes to the terminal, or is collected when `isQuiet`.
 *
 * @returns {Promise<{ status: number, output: string }>}
 */
export function runProgram(command, args, { isQuiet = false, onOutput, ...options } = {}) {
  const isCollected = isQuiet || onOutput !== undefined;
  const child = spawn(command, args, {
    stdio: ['ignore', isCollected ? 'pipe' : 'inherit', isCollected ? 'pipe' : 'inherit'],
    detached: process.platform !== 'win32',
    ...options,
  });
  living.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      onOutput?.(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      living.delete(child);
      reject(error);
    });
    child.once('close', (code) => {
      living.delete(child);
      resolve({ status: code ?? 1, output });
    });
  });
}

/** The programs that run now, for whoever must tell what is still open. */
export const openPrograms = () => [...living].map((child) => child.spawnargs.join(' '));

/** Ends every program that still runs, with its children. */
export function endPrograms(signal = 'SIGTERM') {
  for (const child of living) {
    try {
      if (process.platform === 'win32') child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}
