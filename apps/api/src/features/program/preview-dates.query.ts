import { Injectable } from '@nestjs/common';
import { addDays } from '@guyub/domain/kernel/local-time';
import {
  applyHolidayPolicy,
  type DatesPreview,
  type HolidayDate,
  type HolidayPolicy,
  maximumShiftDays,
  type NextDate,
  nextDates,
  type PreviewDates,
} from '@guyub/domain/program';

import { Clock } from '../../platform/clock.ts';
import { ListHolidaysQuery } from '../holiday/index.ts';

/** The next dates of a series that is being planned, with what the installation's own tables know of those days. */
@Injectable()
export class PreviewDatesQuery {
  constructor(
    private readonly clock: Clock,
    private readonly holidays: ListHolidaysQuery,
  ) {}

  async run({ recurrence, holidayPolicy, from, count }: PreviewDates): Promise<DatesPreview> {
    const today = this.clock.now().toZonedDateTimeISO(recurrence.timeZone).toPlainDate().toString();
    const asked = { from: from ?? today, count };
    const bare = nextDates(recurrence, { ...asked, holidays: [], ramadan: [], undecidedYears: [] });
    const [first, last] = [bare[0], bare.at(-1)];
    if (!first || !last) return { dates: [], undecidedYears: [] };
    // as far around the dates as notes and proposals look
    const days = await this.holidays.run({
      from: addDays(first.date, -maximumShiftDays),
      to: addDays(last.date, maximumShiftDays),
    });
    const years = new Set(bare.map(({ date }) => Number(date.slice(0, 4))));
    return {
      dates: withOutcomes(nextDates(recurrence, { ...asked, ...days }), holidayPolicy, days.holidays),
      undecidedYears: days.undecidedYears.filter((year) => years.has(year)),
    };
  }
}

function withOutcomes(
  dates: readonly NextDate[],
  policy: HolidayPolicy,
  holidays: readonly HolidayDate[],
): DatesPreview['dates'] {
  const outcomes = applyHolidayPolicy(
    dates.map(({ recurrenceId }) => ({ local: recurrenceId })),
    policy,
    holidays,
  );
  const byDate = new Map(outcomes.map((outcome) => [outcome.recurrenceId, outcome]));
  return dates.map((date) => {
    const outcome = byDate.get(date.recurrenceId);
    return { ...date, outcome: outcome?.needsDecision ? 'asked' : (outcome?.outcome ?? 'kept') };
  });
}
