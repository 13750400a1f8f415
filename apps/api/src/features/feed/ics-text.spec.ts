import { foldLine, icsInstant, icsLines, icsLocal, icsText } from './ics-text.ts';

const unfold = (text: string) => text.replaceAll('\r\n ', '');

describe('icsText', () => {
  it('escapes what would end a value or a line', () => {
    expect(icsText('Donor; darah, bersama \\ "kita"\nBEGIN:VEVENT')).toBe(
      'Donor\\; darah\\, bersama \\\\ "kita"\\nBEGIN:VEVENT',
    );
    expect(icsText('satu\r\ndua\rtiga\u2028empat\u0085lima')).toBe('satu\\ndua\\ntiga\\nempat\\nlima');
  });

  it('leaves out control characters and keeps every script', () => {
    expect(icsText('\u0000Do\u0007nor\u001b[31m\u007f')).toBe('Donor[31m');
    expect(icsText('درعا 🩸👩‍⚕️ ꦏ\tA')).toBe('درعا 🩸👩‍⚕️ ꦏ\tA');
  });
});

describe('foldLine', () => {
  it.each([
    'a'.repeat(75),
    'a'.repeat(76),
    'a'.repeat(500),
    'é'.repeat(300),
    '🩸'.repeat(90),
    `${'a'.repeat(74)}🩸é`,
  ])('keeps lines within 75 octets and characters whole: %s', (line) => {
    const folded = foldLine(line);
    expect(unfold(folded)).toBe(line);
    for (const part of folded.split('\r\n')) {
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      expect(part).not.toContain('\ufffd');
    }
  });
});

it('writes times and ends every line', () => {
  expect(icsLocal('2026-12-12T08:00')).toBe('20261212T080000');
  expect(icsInstant('2026-12-12T01:00:00Z')).toBe('20261212T010000Z');
  expect(icsLines(['BEGIN:VCALENDAR', 'END:VCALENDAR'])).toBe('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
});
