/** A trouble that the person at the terminal can mend. It is printed as one line, without a stack. */
export class Fault extends Error {
  name = 'Fault';
}

const noSpace = /No space left on device|could not extend file|ENOSPC|EDQUOT|Disk quota exceeded/;
const unreachable = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'EAI_AGAIN',
  '57P03',
];
const refused = ['28P01', '28000', '3D000'];

/** The line that tells a person what went wrong; null for what nobody foresaw, which deserves its stack. */
export function faultLine(error) {
  if (error instanceof AggregateError && error.errors.length > 0) return faultLine(error.errors[0]);
  if (!(error instanceof Error)) return null;
  if (error.name === 'Fault' || error.name === 'StartError') return error.message;
  if (
    error.code === '53100' ||
    error.code === 'ENOSPC' ||
    error.code === 'EDQUOT' ||
    noSpace.test(error.message)
  ) {
    return 'The disk is full. Free some space and start again; nothing that was saved is lost.';
  }
  if (unreachable.includes(error.code)) {
    return `The database does not answer (${error.code}). Is it running, and is DATABASE_URL right?`;
  }
  if (refused.includes(error.code)) return `The database refuses: ${error.message}.`;
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return `Not permitted: ${error.message}. Was it made by another user?`;
  }
  return null;
}

/** Prints a fault as one line, anything else with its stack. */
export function printFault(error) {
  const line = faultLine(error);
  if (line !== null) process.stderr.write(`guyub: ${line}\n`);
  else console.error(error);
}

/** Whether what a program printed speaks of a full disk. */
export const speaksOfFullDisk = (text) => noSpace.test(text);
