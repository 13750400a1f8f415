import type { AddHoliday, SetHolidayYear, SetRamadan } from '@guyub/domain/holiday';
import { type EntityManager, Not } from 'typeorm';

import { HolidayRow, HolidayYearRow, RamadanRow } from './holiday.entities.ts';

type HolidayFields = Omit<AddHoliday, 'id'>;

/** Holidays, their years and Ramadan for writing. */
export class HolidayStore {
  constructor(private readonly tx: EntityManager) {}

  async lockVersion(id: string): Promise<number | null> {
    const holiday = await this.tx.findOne(HolidayRow, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    return holiday?.version ?? null;
  }

  /** Whether another entry has this day and name. */
  isTaken(id: string, { date, name }: HolidayFields): Promise<boolean> {
    return this.tx.existsBy(HolidayRow, { id: Not(id), date, name });
  }

  async addHoliday(holiday: AddHoliday): Promise<void> {
    await this.tx.insert(HolidayRow, { ...holiday, version: 1 });
  }

  async editHoliday(id: string, fields: HolidayFields, version: number): Promise<void> {
    await this.tx.update(HolidayRow, { id }, { ...fields, version });
  }

  async removeHoliday(id: string): Promise<void> {
    await this.tx.delete(HolidayRow, { id });
  }

  /** Version of a year's entry; 0 when there is none yet. */
  async lockYear(year: number): Promise<number> {
    const row = await this.tx.findOne(HolidayYearRow, {
      where: { year },
      lock: { mode: 'pessimistic_write' },
    });
    return row?.version ?? 0;
  }

  async setYear(year: number, { status, source }: SetHolidayYear, version: number): Promise<void> {
    await this.tx.upsert(HolidayYearRow, { year, status, source, version }, ['year']);
  }

  /** Version of a year's fasting month; 0 when there is none yet. */
  async lockRamadan(hijriYear: number): Promise<number> {
    const row = await this.tx.findOne(RamadanRow, {
      where: { hijriYear },
      lock: { mode: 'pessimistic_write' },
    });
    return row?.version ?? 0;
  }

  async setRamadan(hijriYear: number, input: SetRamadan, version: number): Promise<void> {
    const { startsOn, endsOn, status, source } = input;
    await this.tx.upsert(RamadanRow, { hijriYear, startsOn, endsOn, status, source, version }, ['hijriYear']);
  }
}
