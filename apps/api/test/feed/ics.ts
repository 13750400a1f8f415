/** One VEVENT: its properties as they are written, by name with parameters, e.g. `DTSTART;TZID=Asia/Jakarta`. */
export type Vevent = Record<string, string>;

/** The lines of a calendar, unfolded; throws where a line is longer than the standard allows. */
export function linesOf(text: string): string[] {
  const long = text.split('\r\n').find((line) => Buffer.byteLength(line) > 75);
  if (long) throw new Error(`a line is longer than 75 octets: ${long}`);
  return text.replaceAll('\r\n ', '').split('\r\n');
}

/** The events of a calendar, in their order. */
export function vevents(text: string): Vevent[] {
  const events: Vevent[] = [];
  let current: Vevent | null = null;
  for (const line of linesOf(text)) {
    if (line === 'BEGIN:VEVENT') current = {};
    else if (line === 'END:VEVENT' && current) {
      events.push(current);
      current = null;
    } else if (current) {
      const colon = line.indexOf(':');
      current[line.slice(0, colon)] = line.slice(colon + 1);
    }
  }
  return events;
}

export const START = 'DTSTART;TZID=Asia/Jakarta';
export const RECURRENCE = 'RECURRENCE-ID;TZID=Asia/Jakarta';
export const EXDATE = 'EXDATE;TZID=Asia/Jakarta';
