/** "27 Nov 2026, 10.30" by the phone's own wall clock: a worker has no page whose clock it could take. Empty for what is no date. */
export function formatFetched(header: string, locale: 'id-ID' | 'en-GB'): string {
  const fetchedAt = Date.parse(header);
  if (Number.isNaN(fetchedAt)) return '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(fetchedAt);
}
