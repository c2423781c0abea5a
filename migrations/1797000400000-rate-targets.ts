import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What the rates ought to be, district wide and for an office, from a day on: past periods keep the target of their days;
 * and an index of the events that a leader asks for by themselves.
 */
export class RateTargets1797000400000 implements MigrationInterface {
  name = 'RateTargets1797000400000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [targets, marked]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index order_events_marked; drop table rate_targets')
  }
}

const targets = `
  create table rate_targets (
    district_id integer not null references districts (id),
    -- '': the district's. An office's own goes before it, rate by rate.
    office_id text not null,
    effective_from date not null,
    -- Percent; null: none is set, for an office the district's holds.
    closing numeric(5, 2) check (closing between 0 and 100),
    on_time numeric(5, 2) check (on_time between 0 and 100),
    rework numeric(5, 2) check (rework between 0 and 100),
    set_at timestamptz(3) not null,
    primary key (district_id, office_id, effective_from)
  )
`

// Urges, recurrences and suspensions by when they happened: few of all events, and found without reading the log.
const marked = `
  create index order_events_marked on order_events (district_id, verb, at, order_id)
    where verb in ('urge', 'recur', 'grant-suspension')
`
