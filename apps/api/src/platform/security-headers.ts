import type { FastifyInstance } from 'fastify';

import type { Config } from './config.ts';

export interface ContentPolicy {
  scriptHashes?: readonly string[];
  styleHashes?: readonly string[];
  /** only `/embed` may stand in other sites' pages */
  mayBeFramed?: boolean;
}

const quoted = (hashes: readonly string[] = []) => hashes.map((hash) => ` '${hash}'`).join('');

/** What a page may load: this host alone, and inline scripts only by their hash. */
export const contentSecurityPolicy = (policy: ContentPolicy = {}): string =>
  [
    "default-src 'none'",
    `script-src 'self'${quoted(policy.scriptHashes)}`,
    `style-src 'self'${quoted(policy.styleHashes)}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    // the embeddable list, shown to whoever takes its code
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${policy.mayBeFramed ? '*' : "'none'"}`,
  ].join('; ');

const strict = contentSecurityPolicy();

/** Headers of every answer, with the answer's own above them; what may be framed says so in its policy. */
export function securityHeaders(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  own: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const mayBeFramed = own['content-security-policy']?.includes('frame-ancestors *');
  return {
    'content-security-policy': strict,
    'x-content-type-options': 'nosniff',
    ...(mayBeFramed ? {} : { 'x-frame-options': 'DENY' }),
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
    ...(publicUrl?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    ...own,
  };
}

/** Headers for every answer that a route makes; a page replaces the policy by its own. */
export function addSecurityHeaders(fastify: FastifyInstance, config: Config): void {
  const headers = securityHeaders(config);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    done();
  });
}
