/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origins; the rule thinks of windows */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { posterSize } from '@guyub/domain/poster';

import type { PosterNode } from './poster.document.ts';

const IDLE_MS = 60_000;
const MOST_MS = 10_000;
const MOST_MEMORY_MB = 256;
/** Static faces: of a variable one the drawing would show the thinnest without a word. */
const faces = ['latin', 'latin-ext'].flatMap((script) =>
  [400, 700, 800].map((weight) => ({ weight, file: `plus-jakarta-sans-${script}-${weight}-normal.woff` })),
);

type Answer = { svg: string } | { fault: string };

/**
 * Lays a poster out as SVG whose letters are outlines, in a thread of its own: loading what does it takes a tenth of a
 * second and 60 MB, which no visitor is to wait for and no idle server to hold. One at a time; whoever calls sees to that.
 */
export class PosterThread {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;

  async layOut(document: PosterNode): Promise<string> {
    if (this.idle) clearTimeout(this.idle);
    this.worker ??= await start();
    const { worker } = this;
    try {
      return await ask(worker, document);
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      this.idle = setTimeout(() => void this.stop(), IDLE_MS).unref();
    }
  }

  async stop(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}

async function start(): Promise<Worker> {
  const require = createRequire(import.meta.url);
  const folder = path.join(
    path.dirname(require.resolve('@fontsource/plus-jakarta-sans/package.json')),
    'files',
  );
  const fonts = await Promise.all(
    faces.map(async ({ weight, file }) => ({
      name: 'Jakarta',
      style: 'normal',
      weight,
      data: await readFile(path.join(folder, file)),
    })),
  );
  const workerData = { satori: require.resolve('satori'), fonts, ...posterSize };
  // its source is that of a function, so that it runs from the build and from the sources alike
  const worker = new Worker(`(${serve.toString()})()`, {
    eval: true,
    workerData,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  worker.unref();
  return worker;
}

function ask(worker: Worker, document: PosterNode): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error('A poster took too long'))), MOST_MS);
    const onAnswer = (answer: Answer) =>
      end(() => ('svg' in answer ? resolve(answer.svg) : reject(new Error(answer.fault))));
    const onError = (error: Error) => end(() => reject(error));
    const onExit = () => end(() => reject(new Error('The thread that lays out posters ended')));
    const end = (settle: () => void) => {
      clearTimeout(timer);
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
      settle();
    };
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    worker.postMessage(document);
  });
}

/** The whole program of the thread: it sees nothing of this module. */
async function serve(): Promise<void> {
  const { parentPort, workerData } = await import('node:worker_threads');
  const { createRequire: requireFrom } = await import('node:module');
  const loaded = requireFrom(workerData.satori)(workerData.satori);
  const satori = loaded.default ?? loaded;
  parentPort?.on('message', (document: unknown) => {
    satori(document, workerData).then(
      (svg: string) => parentPort.postMessage({ svg }),
      (error: unknown) => parentPort.postMessage({ fault: String(error) }),
    );
  });
}
