import { Temporal } from '@guyub/domain/kernel/temporal';

import { vtimezone } from './vtimezone.ts';

const from = Temporal.Instant.from('2026-08-01T00:00:00Z');
const until = Temporal.Instant.from('2028-06-01T00:00:00Z');

describe('vtimezone', () => {
  it('has one observance for Jakarta, which has had one offset since long', () => {
    const text = vtimezone('Asia/Jakarta', from, until).join('\r\n');
    expect(text).toContain('TZID:Asia/Jakarta');
    expect(text.match(/BEGIN:STANDARD/g)).toHaveLength(1);
    expect(text).toContain('TZOFFSETTO:+0700');
    expect(text).not.toContain('DAYLIGHT');
  });

  it('has every change of New York in the window, onset in the clock of before', () => {
    const text = vtimezone('America/New_York', from, until).join('\r\n');
    expect(text).toContain(
      'BEGIN:STANDARD\r\nDTSTART:20261101T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500',
    );
    expect(text).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20270314T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400',
    );
    expect(text.match(/BEGIN:DAYLIGHT/g)).toHaveLength(3);
  });
});
