const locales = { id: 'id-ID', en: 'en-GB' } as const;
const longDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** `Sabtu, 12 Desember 2026 · 08.00 WIB`, `Saturday, 12 December 2026 · 08:00 WIB`: an instant (ISO 8601) in a zone, for feeds and messages. */
export function formatMoment(instant: string, timeZone: string, language: 'id' | 'en'): string {
  const parts = { timeZone, hour12: false } as const;
  const day = new Intl.DateTimeFormat(locales[language], { ...parts, ...longDay });
  const time = new Intl.DateTimeFormat(locales.id, {
    ...parts,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const at = Date.parse(instant);
  // only the Indonesian locale knows the zones' names
  const clock = language === 'en' ? time.format(at).replace('.', ':') : time.format(at);
  return `${day.format(at)} · ${clock}`;
}

/** `Sabtu, 12 Desember 2026`: a date ('YYYY-MM-DD'). */
export const formatDay = (date: string, language: 'id' | 'en'): string =>
  new Intl.DateTimeFormat(locales[language], { ...longDay, timeZone: 'UTC' }).format(Date.parse(date));

/** `WIB`, `WITA`, `WIT`; another zone by its distance from UTC. */
export function zoneName(timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locales.id, { timeZone, timeZoneName: 'short' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
