import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { constants } from 'node:zlib';

import fastifyCompress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { KeptAnswers } from './kept-answers.ts';
import { Limits } from './limits.ts';
import { ownFile } from './own-file.ts';
import { addPages, type PageBundle } from './pages.ts';
import { PublicChanges } from './public-changes.ts';

const besideUs = fileURLToPath(ownFile('apps/web/dist'));

/** Pages rendered by web's own build, its files, and compression: all that only the real server has. */
export async function addWebEdge(app: NestFastifyApplication, config: Config): Promise<void> {
  const dist = path.resolve(config.webDist ?? besideUs);
  await app.register(fastifyCompress, {
    threshold: 1_024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  const client = path.join(dist, 'client');
  if (existsSync(client)) await addFiles(app, client);

  const entry = path.join(dist, 'server/entry-server.js');
  if (!existsSync(entry)) return;
  const bundle = () => import(pathToFileURL(entry).href) as Promise<PageBundle>;
  addPages(app.getHttpAdapter().getInstance(), {
    bundle,
    clock: app.get(Clock),
    kept: app.get(KeptAnswers),
    limits: app.get(Limits),
    publicUrl: () => config.publicUrl ?? '',
  });
  await Promise.all([bundle(), app.get(PublicChanges).start()]);
}

/** What a page's headers say to it says nothing to a script, a style or a font, and weighs more than many of them. */
const ofPages = [
  'content-security-policy',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'x-request-id',
];

/**
 * Names in /assets carry their content's hash, so they are kept for a year; everything else is asked for again. They share
 * one route: to enter each of hundreds took a fifth of a second at every start.
 */
async function addFiles(app: NestFastifyApplication, root: string): Promise<void> {
  const options = {
    index: false,
    preCompressed: true,
    cacheControl: false,
    decorateReply: false,
  } as const;
  await app.register(fastifyStatic, {
    ...options,
    root: path.join(root, 'assets'),
    prefix: '/assets/',
    allowedPath: (file) => !/\.(br|gz)$/.test(file),
    setHeaders(reply, file) {
      if (/\.(js|css|woff2)(\.(br|gz))?$/.test(file)) for (const name of ofPages) reply.removeHeader(name);
      reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  await app.register(fastifyStatic, {
    ...options,
    root,
    wildcard: false,
    globIgnore: ['assets/**', '.vite/**', '**/*.{html,br,gz}'],
    setHeaders(reply, file) {
      reply.header('cache-control', 'public, no-cache');
      if (file.endsWith('.webmanifest')) reply.header('content-type', 'application/manifest+json');
    },
  });
}
