import { LOCAL_COOKIE, SECURE_COOKIE, sessionCookieName } from '../../platform/session-reader.ts';

interface Connection {
  protocol: string;
  hostname: string;
}

/** As long as any session may live (`session.absolute_days`); the server knows when each one ends. */
const MAXIMUM_AGE_SECONDS = 365 * 24 * 60 * 60;

/** No Domain, and Path=/: what `__Host-` asks for. The server ends the session; this only lets the browser forget it. */
function cookie(name: string, value: string, maximumAge: number): string {
  const secure = name === SECURE_COOKIE ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${maximumAge}; HttpOnly; SameSite=Lax${secure}`;
}

/** The header that gives a session; null on plain http beyond this machine, where a token would travel in the open. */
export function sessionCookie(connection: Connection, token: string): string | null {
  const name = sessionCookieName(connection);
  return name === null ? null : cookie(name, token, MAXIMUM_AGE_SECONDS);
}

export const endedSessionCookie = (connection: Connection): string =>
  cookie(sessionCookieName(connection) ?? LOCAL_COOKIE, '', 0);
