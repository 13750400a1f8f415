/** The address bar's values as plain text; a key that stands twice is a list. */
export type SearchValues = Record<string, string | readonly string[] | undefined>;

/**
 * Every key that some page reads. Others (`fbclid`, `utm_source`) are dropped on both sides: the server keeps one rendering
 * for all of them, and the browser must read the address as the server did.
 */
export const queryKeys = [
  'bulan',
  'cari',
  'dari',
  'grup',
  'jenis',
  'ke',
  'kecamatan',
  'sampai',
  'tahun',
  'tampil',
  'tanggal',
] as const;
export type QueryKey = (typeof queryKeys)[number];

export function parseSearch(search: string): SearchValues {
  const values: Record<string, string | string[]> = {};
  const query = new URLSearchParams(search);
  for (const key of queryKeys) {
    const all = query.getAll(key).filter((value) => value !== '');
    if (all.length > 0) values[key] = all.length === 1 ? (all[0] ?? '') : all;
  }
  return values;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(key, String(one));
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The one value of a key. */
export const readOne = (search: SearchValues, key: QueryKey): string | undefined => {
  const value = search[key];
  return typeof value === 'string' ? value : value?.[0];
};

/** All values of a key that are among the allowed ones. */
export function readSeveral<Allowed extends string>(
  search: SearchValues,
  key: QueryKey,
  allowed: readonly Allowed[],
): Allowed[] {
  const value = search[key];
  const all = typeof value === 'string' ? [value] : (value ?? []);
  return allowed.filter((one) => all.includes(one));
}
