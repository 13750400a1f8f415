import { Temporal } from '@guyub/domain/kernel/temporal';

/** The only clock. Rules take `now` as an argument; SQL takes it as a parameter. */
export abstract class Clock {
  abstract now(): Temporal.Instant;
}

export class SystemClock extends Clock {
  override now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}

/** Stands still until it is moved, so that months can be played in seconds. */
export class TestClock extends Clock {
  private instant: Temporal.Instant;

  constructor(iso: string) {
    super();
    this.instant = Temporal.Instant.from(iso);
  }

  override now(): Temporal.Instant {
    return this.instant;
  }

  set(iso: string): void {
    this.instant = Temporal.Instant.from(iso);
  }
}

/** For a `timestamptz` parameter or column. */
export const toTimestamp = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);
export const fromTimestamp = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());
