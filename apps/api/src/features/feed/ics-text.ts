/** iCalendar as text (RFC 5545, 3.1 and 3.3.11): lines of at most 75 octets that end in CRLF, and words that cannot end them. */

const OCTETS = 75;

// control characters have no place in a text; readers that split at every Unicode line end take the others for one
const control = /(?![\t\n\r\u0085])[\p{Cc}\ufeff]/gu;

/** What people wrote, as the value of a TEXT property. */
export const icsText = (words: string): string =>
  words
    .replace(control, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n');

/** `20261212T080000`, of `2026-12-12T08:00`. */
export const icsLocal = (local: string): string => `${local.replace(/[-:]/g, '')}00`;

/** `20261212T010000Z`, of `2026-12-12T01:00:00Z`. */
export const icsInstant = (instant: string): string => instant.replace(/[-:]/g, '');

/** One line, folded between characters, never within one. */
export function foldLine(line: string): string {
  const bytes = Buffer.byteLength(line);
  if (bytes <= OCTETS) return line;
  const folded: string[] = [];
  if (bytes === line.length) {
    folded.push(line.slice(0, OCTETS));
    for (let at = OCTETS; at < line.length; at += OCTETS - 1) folded.push(line.slice(at, at + OCTETS - 1));
    return folded.join('\r\n ');
  }
  let part = '';
  let used = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (used + size > OCTETS) {
      folded.push(part);
      part = '';
      used = 1; // the space that goes before
    }
    part += character;
    used += size;
  }
  return [...folded, part].join('\r\n ');
}

export const icsLines = (lines: readonly string[]): string => `${lines.map(foldLine).join('\r\n')}\r\n`;
