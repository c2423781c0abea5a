import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Beats of inspectors, when an account signed in last, notes on contracts, and an audit trail that can be searched. */
export class Administration1797000100000 implements MigrationInterface {
  name = 'Administration1797000100000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table inspector_beats (
        district_id integer not null,
        account_id uuid not null,
        -- No foreign key: an import may take an area away, and the beat says so then.
        area_code text not null,
        -- ISO weekdays, Monday is 1; null: every day.
        weekdays integer[],
        primary key (district_id, account_id, area_code),
        foreign key (district_id, account_id) references accounts (district_id, id)
      );
      alter table accounts add column last_sign_in_at timestamptz(3);
      -- What makes this contract a trial, in words; empty: it is none.
      alter table contracts add column pilot_note text not null default '';
      create index audit_entries_by_account on audit_entries (district_id, account_id, id);
      create index audit_entries_by_action on audit_entries (district_id, action, id);
      create index audit_entries_by_subject on audit_entries (district_id, subject, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index audit_entries_by_subject, audit_entries_by_action, audit_entries_by_account;
      alter table contracts drop column pilot_note;
      alter table accounts drop column last_sign_in_at;
      drop table inspector_beats
    `)
  }
}
