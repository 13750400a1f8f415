import { expect } from '@playwright/test';

export interface CalendarEntry {
  /** by property name, parameters apart */
  values: Map<string, string>;
  parameters: Map<string, string>;
}

/**
 * The events of an iCalendar file, read as strictly as RFC 5545 writes: lines end in CRLF, are folded at 75 octets, and
 * every component that begins also ends.
 */
export function readCalendar(text: string): CalendarEntry[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.split('\r\n');
  for (const line of lines) {
    expect(line).not.toContain('\n');
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  const open: string[] = [];
  const entries: CalendarEntry[] = [];
  for (const line of lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n').filter(Boolean)) {
    const [, name = '', parameters = '', value = ''] =
      /^([\w-]+)((?:;[^:"]*(?:"[^"]*")?)*):(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') entries.push({ values: new Map(), parameters: new Map() });
    } else if (name === 'END') expect(value).toBe(open.pop());
    else if (open.at(-1) === 'VEVENT') {
      entries.at(-1)?.values.set(name, value);
      entries.at(-1)?.parameters.set(name, parameters);
    }
  }
  expect(open).toEqual([]);
  return entries;
}

/** One calendar file of the product. */
export async function fetchCalendar(
  request: { get: (path: string) => Promise<{ status: () => number; text: () => Promise<string> }> },
  path: string,
): Promise<CalendarEntry[]> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return readCalendar(await response.text());
}
