import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The tally of the rates and the stream's feed. All of it is derived from order_events and can be made anew
 * (`npm run tally:rebuild`), so it has no foreign keys: they would cost a look-up a row.
 */
export class Rates1795000100000 implements MigrationInterface {
  name = 'Rates1795000100000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [spans, cells, feed]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feed, feed_heads, tally_months, tally_days, rate_spans')
  }
}

// What each order is to the rates, a row a fact: domain/rates/span.ts says how to read it.
const spans = `
  create table rate_spans (
    district_id integer not null,
    order_id uuid not null,
    kind text not null check (kind in ('received', 'filed', 'dispatched', 'closed', 'undone', 'stock')),
    n integer not null,
    from_at timestamptz(3) not null,
    -- Infinity while it lasts.
    to_at timestamptz(3) not null,
    -- Of an undone closing, when it was.
    closed_at timestamptz(3),
    office_id text,
    crew_id text,
    area_code text,
    category text not null,
    source text not null,
    on_time boolean not null,
    reworked_at timestamptz(3),
    primary key (district_id, order_id, kind, n)
  ) with (fillfactor = 90);
  create index rate_spans_begin on rate_spans (district_id, kind, from_at, order_id);
  create index rate_spans_stock_end on rate_spans (district_id, to_at, order_id, from_at) where kind = 'stock';
  create index rate_spans_undone_begin on rate_spans (district_id, from_at, to_at) where kind = 'undone';
  create index rate_spans_undone_end on rate_spans (district_id, to_at, from_at) where kind = 'undone';
  create index rate_spans_reworked on rate_spans (district_id, kind, from_at, order_id) where reworked_at is not null;
`

// A cube for each question that is asked: whose rows (scope: '' a district's, 'office:x', 'crew:y') by which dimension, so
// that an answer reads one range of the key. A row without a value in the dimension has the key ''. Stock is what a day
// gained less what it lost.
const columns = (day: 'day' | 'month') => `
    district_id integer not null,
    scope text not null,
    dimension text not null check (dimension in ('total', 'office', 'crew', 'category', 'area')),
    ${day} date not null,
    key text not null,
    received integer not null,
    filed integer not null,
    dispatched integer not null,
    closed integer not null,
    closed_on_time integer not null,
    closed_reworked integer not null,
    stock integer not null,
    stock_reworked integer not null,
    primary key (district_id, scope, dimension, ${day}, key)`

const cells = `
  create table tally_days (${columns('day')}) with (fillfactor = 70);
  create table tally_months (${columns('month')}) with (fillfactor = 70);
`

// Positions of a district have no gaps; who may see a row is decided without joining.
const feed = `
  create table feed_heads (
    district_id integer primary key,
    position bigint not null
  ) with (fillfactor = 50);
  create table feed (
    district_id integer not null,
    position bigint not null,
    order_id uuid not null,
    seq integer not null,
    fed_at timestamptz(3) not null,
    verb text not null,
    from_state text,
    to_state text not null,
    office_id text,
    crew_id text,
    prior_office_id text,
    prior_crew_id text,
    reporter_id uuid,
    rechecker_id uuid,
    number text not null,
    category text not null,
    deadline timestamptz(3),
    primary key (district_id, position)
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
`
