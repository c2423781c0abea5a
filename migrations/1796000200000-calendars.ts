import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Working calendars that people keep: who said that a day differs, which years are known, and when it last changed. */
export class Calendars1796000200000 implements MigrationInterface {
  name = 'Calendars1796000200000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar_days add column name_en text not null default '';
      -- What was there so far came from the official calendar; whoever changes a day makes it the district's own.
      alter table calendar_days add column source text not null default 'official' check (source in ('official', 'district'));
      alter table calendar_days alter column source set default 'district';
      -- Years whose official calendar has been loaded: it is loaded once, so that what people changed stays.
      create table calendar_years (
        district_id integer not null references districts (id),
        year integer not null,
        loaded_at timestamptz(3) not null,
        primary key (district_id, year)
      );
      insert into calendar_years (district_id, year, loaded_at)
      select distinct district_id, extract(year from day)::integer, now()
      from calendar_days;
      -- A deadline that was promised before may differ from what the calendar gives now; null: never changed.
      alter table districts add column calendar_changed_at timestamptz(3);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table districts drop column calendar_changed_at;
      drop table calendar_years;
      alter table calendar_days drop column source, drop column name_en;
    `)
  }
}
