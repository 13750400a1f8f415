import type { Caller } from './caller.ts';

/** Who holds a session's cookie. The identity slice provides it. */
export abstract class SessionReader {
  abstract readCaller(token: string): Promise<Caller>;
}

/** On https; browsers tie it to this host and refuse it without Secure. */
export const SECURE_COOKIE = '__Host-guyub';
/** On plain http, which is taken for this machine's own names only. */
export const LOCAL_COOKIE = 'guyub-local';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
export const isLoopback = (hostname: string): boolean =>
  loopback.has(hostname) || hostname.endsWith('.localhost');

interface CookieRequest {
  protocol: string;
  hostname: string;
  headers: { cookie?: string | undefined };
}

/** The name under which this request's connection may carry a session; null on plain http beyond this machine. */
export function sessionCookieName(request: Pick<CookieRequest, 'protocol' | 'hostname'>): string | null {
  if (request.protocol === 'https') return SECURE_COOKIE;
  return isLoopback(request.hostname) ? LOCAL_COOKIE : null;
}

/** The session's token as the request carries it. */
export function sessionTokenOf(request: CookieRequest): string | null {
  const name = sessionCookieName(request);
  return name === null ? null : cookieOf(request, name);
}

export function cookieOf(request: Pick<CookieRequest, 'headers'>, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}
