import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settings with date and source, public holidays, and the fasting month. */
export class Setting1795300150000 implements MigrationInterface {
  name = 'Setting1795300150000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table setting_value (
        id              uuid primary key,
        key             text not null,
        value           jsonb not null,
        effective_from  date not null,
        source          text not null check (length(source) > 0),
        note            text not null,
        set_by          uuid not null,
        set_at          timestamptz not null
      )`);
    await db.query('create index on setting_value (key, effective_from desc, set_at desc, id desc)');
    await db.query(`select append_only('setting_value')`);
    await db.query(`
      create table holiday (
        id       uuid primary key,
        date     date not null,
        name     text not null check (length(name) between 2 and 120),
        kind     text not null check (kind in ('nasional', 'cuti-bersama', 'lokal')),
        source   text not null check (length(source) > 0),
        decree   text,
        version  integer not null default 1,
        constraint holiday_once unique (date, name)
      )`);
    await db.query(`
      create table holiday_year (
        year    integer primary key check (year between 1945 and 2200),
        status  text not null check (status in ('decided', 'undecided')),
        source  text not null check (length(source) > 0),
        version integer not null default 1
      )`);
    await db.query(`
      create table holiday_ramadan (
        hijri_year  integer primary key check (hijri_year between 1360 and 1700),
        starts_on   date not null,
        ends_on     date not null,
        status      text not null check (status in ('estimate', 'decided')),
        source      text not null check (length(source) > 0),
        version     integer not null default 1,
        check (ends_on - starts_on between 28 and 29)
      )`);
    await db.query(`select audit_table('setting_value', public => true)`);
    await db.query(`select audit_table('holiday', public => true)`);
    await db.query(`select audit_table('holiday_year', public => true, id_column => 'year')`);
    await db.query(`select audit_table('holiday_ramadan', public => true, id_column => 'hijri_year')`);
    await db.query('grant select, insert on setting_value to guyub_app');
    await db.query('grant select, insert, update, delete on holiday to guyub_app');
    await db.query('grant select, insert, update on holiday_year, holiday_ramadan to guyub_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table holiday_ramadan, holiday_year, holiday, setting_value');
  }
}
