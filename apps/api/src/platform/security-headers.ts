import type { FastifyInstance } from 'fastify';

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

/** Headers for every answer; a page replaces the policy by its own. */
export function addSecurityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': strict,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
      'x-request-id': request.id,
    });
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
  });
  fastify.addHook('onSend', async (_request, reply) => {
    const policy = reply.getHeader('content-security-policy');
    if (typeof policy === 'string' && policy.includes('frame-ancestors *')) {
      reply.removeHeader('x-frame-options');
      reply.header('cross-origin-resource-policy', 'cross-origin');
    }
  });
}
