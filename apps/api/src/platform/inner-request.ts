import { randomBytes, timingSafeEqual } from 'node:crypto';

const HEADER = 'x-guyub-inner';
const mark = randomBytes(32).toString('base64url');

/** Put on what this process asks itself while it renders a page: a visitor's reading is counted once, as the page. */
export const innerHeaders: Readonly<Record<string, string>> = { [HEADER]: mark };

export function isInner({ headers }: { headers: Record<string, unknown> }): boolean {
  const given = headers[HEADER];
  return (
    typeof given === 'string' &&
    given.length === mark.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(mark))
  );
}
