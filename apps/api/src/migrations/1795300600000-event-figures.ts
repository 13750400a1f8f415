import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A figure belongs to the date that is reported, a date's kinds are known ones, and no date of a program lasts over a day. */
export class EventFigures1795300600000 implements MigrationInterface {
  name = 'EventFigures1795300600000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function activity_result_of_event() returns trigger
      language plpgsql security definer set search_path = public as $$
      begin
        if not exists (
          select from event_report r join activity a on a.event_id = r.event_id
           where r.id = new.report_id and a.id = new.activity_id)
        then raise exception 'A figure is of an activity of the date that is reported'
          using errcode = 'check_violation', constraint = 'activity_result_of_event';
        end if;
        return new;
      end $$`);
    await db.query(`
      create trigger activity_result_of_event before insert on activity_result
        for each row execute function activity_result_of_event()`);
    await db.query(`
      alter table event add constraint event_kinds check (
        kinds <@ array['blood-drive', 'fundraising', 'house-rehab', 'meeting', 'information', 'other'])`);
    await db.query(
      `alter table program add constraint program_within_a_day check (duration_minutes between 1 and 1440)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table program drop constraint program_within_a_day');
    await db.query('alter table event drop constraint event_kinds');
    await db.query('drop trigger activity_result_of_event on activity_result');
    await db.query('drop function activity_result_of_event');
  }
}
