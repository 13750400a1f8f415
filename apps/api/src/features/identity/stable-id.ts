import { createHash } from 'node:crypto';

/** The id under which a job acts on a thing: the same at every attempt, so that a repeated job acts once. */
export function stableId(job: string, thingId: string): string {
  const digest = createHash('sha256').update(`${job} ${thingId}`).digest();
  digest[6] = 0x80 | ((digest[6] ?? 0) & 0x0f);
  digest[8] = 0x80 | ((digest[8] ?? 0) & 0x3f);
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
