/** The five days of the Javanese market week, in their order; words and capitals are the screen's. */
export const pasarans = ['legi', 'pahing', 'pon', 'wage', 'kliwon'] as const;
export type Pasaran = (typeof pasarans)[number];

const dayMilliseconds = 86_400_000;
/** Friday 17 August 1945 was Jumat Legi. */
const anchor = Date.parse('1945-08-17T00:00:00Z');

/** 0 = Legi … 4 = Kliwon for a date 'YYYY-MM-DD'. The Javanese day turns at sunset; this is the daytime's. */
export function pasaranIndex(date: string): number {
  const days = (Date.parse(`${date}T00:00:00Z`) - anchor) / dayMilliseconds;
  if (!Number.isInteger(days)) throw new RangeError(`not a date: ${date}`);
  return ((days % 5) + 5) % 5;
}

/** The market day of a date 'YYYY-MM-DD'. */
export function pasaranOf(date: string): Pasaran {
  const name = pasarans[pasaranIndex(date)];
  if (name === undefined) throw new RangeError(`not a date: ${date}`);
  return name;
}
