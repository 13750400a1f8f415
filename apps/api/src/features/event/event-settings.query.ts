import { Injectable } from '@nestjs/common';
import type { ValuesByDate } from '@guyub/domain/setting';

import { CurrentSettingQuery } from '../setting/index.ts';

/** The settings that dates depend on, as they hold today; a result is due by what held when its event ended. */
@Injectable()
export class EventSettings {
  constructor(private readonly settings: CurrentSettingQuery) {}

  reportDueDays(): Promise<ValuesByDate<number>> {
    return this.settings.byDate('event.report_due_days');
  }

  donorIntervalDays(): Promise<number> {
    return this.settings.run('donor.interval_days');
  }

  monthsAhead(): Promise<number> {
    return this.settings.run('recurrence.months_ahead');
  }
}
