export type StartErrorCode =
  | 'config-invalid'
  | 'port-taken'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-newer'
  | 'disk-full'
  | 'app-role';

/** Why the server cannot start, in one line for the person at the terminal; printed without a stack. */
export class StartError extends Error {
  constructor(
    readonly code: StartErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'StartError';
  }
}

/** By its shape: an error may come from another realm, where `instanceof` knows nothing of it. */
const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** Reads what Node or PostgreSQL said into a line that says what to do; anything unknown is passed on as it is. */
export function toStartError(error: unknown, at: { host?: string; port?: number } = {}): unknown {
  if (error instanceof StartError) return error;
  const code = String(field(error, 'code'));
  const several = field(error, 'errors');
  if (Array.isArray(several) && several.length > 0) return toStartError(several[0], at);
  if (code === 'EADDRINUSE')
    return new StartError(
      'port-taken',
      `Port ${at.port} is taken. Set PORT to another one, or stop what uses it.`,
    );
  if (code === 'EACCES' && at.port)
    return new StartError(
      'port-taken',
      `Port ${at.port} may not be used by this user. Set PORT to one above 1023.`,
    );
  if (
    ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET', 'EAI_AGAIN', '57P03'].includes(
      code,
    )
  )
    return new StartError(
      'database-unreachable',
      'The database does not answer. Is it running, and is DATABASE_URL right?',
    );
  if (['28P01', '28000', '3D000', '42501'].includes(code))
    return new StartError('database-refused', `The database refuses: ${String(field(error, 'message'))}.`);
  if (code === '53100' || code === 'ENOSPC')
    return new StartError('disk-full', 'The disk is full. Free some space and start again.');
  return error;
}
