import type { HolidayFile } from '@guyub/domain/holiday';
import type { EntityManager } from 'typeorm';

/** Adds what the file knows and the tables do not; an entry that is there belongs to people. */
export class HolidayFileStore {
  constructor(private readonly tx: EntityManager) {}

  async load(file: HolidayFile): Promise<void> {
    await this.tx.query(
      `insert into holiday_year (year, status, source)
       select year, status, source
         from jsonb_to_recordset($1::jsonb) as entry (year integer, status text, source text)
       on conflict (year) do nothing`,
      [JSON.stringify(file.years)],
    );
    await this.tx.query(
      `insert into holiday (id, date, name, kind, source, decree)
       select id, date, name, kind, source, decree
         from jsonb_to_recordset($1::jsonb) as entry
              (id uuid, date date, name text, kind text, source text, decree text)
       on conflict do nothing`,
      [JSON.stringify(file.holidays)],
    );
    await this.tx.query(
      `insert into holiday_ramadan (hijri_year, starts_on, ends_on, status, source)
       select "hijriYear", "startsOn", "endsOn", status, source
         from jsonb_to_recordset($1::jsonb) as entry
              ("hijriYear" integer, "startsOn" date, "endsOn" date, status text, source text)
       on conflict (hijri_year) do nothing`,
      [JSON.stringify(file.ramadan)],
    );
  }
}
