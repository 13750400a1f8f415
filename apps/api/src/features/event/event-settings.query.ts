import { Injectable } from '@nestjs/common';

import { CurrentSettingQuery } from '../setting/index.ts';

/** The settings that dates depend on, as they hold today. */
@Injectable()
export class EventSettings {
  constructor(private readonly settings: CurrentSettingQuery) {}

  reportDueDays(): Promise<number> {
    return this.settings.run('event.report_due_days');
  }

  donorIntervalDays(): Promise<number> {
    return this.settings.run('donor.interval_days');
  }

  monthsAhead(): Promise<number> {
    return this.settings.run('recurrence.months_ahead');
  }
}
