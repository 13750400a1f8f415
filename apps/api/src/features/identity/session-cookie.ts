import { cookieOf, LOCAL_COOKIE, SECURE_COOKIE, sessionCookieName } from '../../platform/session-reader.ts';

interface Connection {
  protocol: string;
  hostname: string;
}
type CookieRequest = Connection & { headers: { cookie?: string | undefined } };

/** As long as any session may live (`session.absolute_days`); the server knows when each one ends. */
const YEAR_SECONDS = 365 * 24 * 60 * 60;
const STEP_SECONDS = 5 * 60;

/** Beside the session's own: which browser this is, and which sign-in waits in it for its second step. */
const suffixes = { device: '-device', step: '-step' } as const;
type Kind = keyof typeof suffixes;

/** No Domain, and Path=/: what `__Host-` asks for. The server ends what it stands for; this only lets the browser forget it. */
function cookie(connection: Connection, name: string, value: string, maximumAge: number): string {
  const secure = sessionCookieName(connection) === SECURE_COOKIE ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${maximumAge}; HttpOnly; SameSite=Lax${secure}`;
}

/** The header that gives a session; null on plain http beyond this machine, where a token would travel in the open. */
export function sessionCookie(connection: Connection, token: string): string | null {
  const name = sessionCookieName(connection);
  return name === null ? null : cookie(connection, name, token, YEAR_SECONDS);
}

export const endedSessionCookie = (connection: Connection): string =>
  cookie(connection, sessionCookieName(connection) ?? LOCAL_COOKIE, '', 0);

const nameOf = (connection: Connection, kind: Kind): string =>
  `${sessionCookieName(connection) ?? LOCAL_COOKIE}${suffixes[kind]}`;

export const deviceCookie = (connection: Connection, token: string): string =>
  cookie(connection, nameOf(connection, 'device'), token, YEAR_SECONDS);
export const stepCookie = (connection: Connection, token: string): string =>
  cookie(connection, nameOf(connection, 'step'), token, STEP_SECONDS);
export const endedStepCookie = (connection: Connection): string =>
  cookie(connection, nameOf(connection, 'step'), '', 0);

/** What the request carries of it, if it is a token as we make them. */
export function tokenOf(request: CookieRequest, kind: Kind): string | null {
  if (sessionCookieName(request) === null) return null;
  const token = cookieOf(request, nameOf(request, kind));
  return token !== null && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}
