import { Temporal } from '@guyub/domain/kernel/temporal';

const pad = (value: number) => String(value).padStart(2, '0');

/** Nanoseconds east of Greenwich → `+0700` */
function offsetText(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60e9);
  return `${nanoseconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
}

const wallClock = (local: Temporal.PlainDateTime) =>
  local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

function observance(onset: Temporal.ZonedDateTime, offsetBefore: number, isDaylight: boolean): string[] {
  const name = isDaylight ? 'DAYLIGHT' : 'STANDARD';
  // RFC 5545, 3.6.5: the onset is written in the wall clock of before
  const before = onset
    .toInstant()
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .add({ nanoseconds: offsetBefore });
  return [
    `BEGIN:${name}`,
    `DTSTART:${wallClock(before)}`,
    `TZOFFSETFROM:${offsetText(offsetBefore)}`,
    `TZOFFSETTO:${offsetText(onset.offsetNanoseconds)}`,
    `END:${name}`,
  ];
}

/**
 * The VTIMEZONE of a zone for a calendar between two instants (RFC 5545, 3.6.5): each change of offset of that time as an
 * observance of its own, so that it is right for any zone, also for one that changes its mind.
 */
export function vtimezone(timeZone: string, from: Temporal.Instant, until: Temporal.Instant): string[] {
  const start = from.toZonedDateTimeISO(timeZone);
  const last = start.getTimeZoneTransition('previous');
  const first = last ?? Temporal.PlainDate.from('1970-01-01').toZonedDateTime(timeZone);
  const standard = Math.min(
    first.offsetNanoseconds,
    start.getTimeZoneTransition('next')?.offsetNanoseconds ?? first.offsetNanoseconds,
  );
  const before = last?.subtract({ nanoseconds: 1 }).offsetNanoseconds ?? first.offsetNanoseconds;
  const lines = observance(first, before, first.offsetNanoseconds > standard);
  for (
    let at: Temporal.ZonedDateTime | null = first.getTimeZoneTransition('next');
    at;
    at = at.getTimeZoneTransition('next')
  ) {
    if (Temporal.Instant.compare(at.toInstant(), until) > 0) break;
    lines.push(
      ...observance(at, at.subtract({ nanoseconds: 1 }).offsetNanoseconds, at.offsetNanoseconds > standard),
    );
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...lines, 'END:VTIMEZONE'];
}
