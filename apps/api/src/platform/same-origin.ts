import type { FastifyInstance, FastifyRequest } from 'fastify';

import { platformProblem } from './problem.ts';

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/**
 * Whether a write comes from a page of this site. Browsers say so in `Sec-Fetch-Site`, older ones in `Origin`;
 * neither can be set by another site's script. A write that carries neither is refused, whoever sent it.
 */
export function isSameOrigin(
  request: Pick<FastifyRequest, 'headers' | 'host'>,
  publicUrl: string | null,
): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return origin === publicUrl || hostOf(origin) === request.host;
}

/** Refuses writes from elsewhere, before anything of them is read. */
export function addSameOriginGuard(fastify: FastifyInstance, publicUrl: () => string | null): void {
  fastify.addHook('onRequest', async (request) => {
    if (readOnly.has(request.method) || isSameOrigin(request, publicUrl())) return;
    throw platformProblem('cross-origin');
  });
}
