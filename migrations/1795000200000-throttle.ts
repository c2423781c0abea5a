import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Counts of failed sign-ins, shared by all web processes. Its columns, in this order, are what rate-limiter-flexible
 * writes; a lost count only forgives some failures, so it is not logged ahead.
 */
export class Throttle1795000200000 implements MigrationInterface {
  name = 'Throttle1795000200000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table throttle (
        key varchar(255) primary key,
        points integer not null default 0,
        -- milliseconds since 1970
        expire bigint
      );
      create index throttle_by_expiry on throttle (expire);
      create index sessions_by_expiry on sessions (expires_at);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index sessions_by_expiry; drop table throttle')
  }
}
