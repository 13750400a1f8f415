const locales = { id: 'id-ID', en: 'en-GB' } as const;

/** `Sabtu, 12 Desember 2026 pukul 08.00 WIB`: an instant (ISO 8601) in a zone, for feeds and messages. */
export function formatMoment(instant: string, timeZone: string, language: 'id' | 'en'): string {
  const parts = { timeZone, hour12: false } as const;
  const day = new Intl.DateTimeFormat(locales[language], {
    ...parts,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const time = new Intl.DateTimeFormat(locales.id, {
    ...parts,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const at = Date.parse(instant);
  return `${day.format(at)} · ${time.format(at)}`;
}
