import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Filters of the inbox that an account has kept under a name. */
export class SavedViews1797000300100 implements MigrationInterface {
  name = 'SavedViews1797000300100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_views (
        district_id integer not null,
        account_id uuid not null,
        id uuid not null,
        name text not null,
        -- The filter in the words of GET /orders.
        query jsonb not null,
        place integer not null,
        primary key (district_id, account_id, id),
        foreign key (district_id, account_id) references accounts (district_id, id)
      )
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_views')
  }
}
