import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Further facts of the rates (extensions, exemptions, remote closings, the public's requests and ratings, handling times),
 * the dimension `source` and pairs of dimensions. What is tallied stays readable; the workers make each district's tally
 * anew, because no district has a row of the new shape yet.
 */
export class RatesDimensions1796000400000 implements MigrationInterface {
  name = 'RatesDimensions1796000400000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [spans, cells('tally_days'), cells('tally_months'), shapes, log]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index order_events_recorded;
      drop table tally_shapes;
      drop index rate_spans_handled, rate_spans_extended;
      delete from rate_spans where kind in ('requested', 'responded', 'rated');
      alter table rate_spans drop constraint rate_spans_kind_check,
        add constraint rate_spans_kind_check check (kind in ('received', 'filed', 'dispatched', 'closed', 'undone', 'stock')),
        drop exempt, drop remote, drop solved, drop satisfied, drop handled_seconds, drop extended_at;
      delete from tally_days where dimension = 'source' or scope like 'area:%' or scope like 'source:%';
      delete from tally_months where dimension = 'source' or scope like 'area:%' or scope like 'source:%';
      ${['tally_days', 'tally_months'].map((table) => `
      alter table ${table} drop constraint ${table}_dimension_check,
        add constraint ${table}_dimension_check check (dimension in ('total', 'office', 'crew', 'category', 'area')),
        ${measures.map((measure) => `drop ${measure}`).join(', ')};`).join('')}
    `)
  }
}

const measures = ['closed_extended', 'exempt', 'remote', 'stock_extended', 'requested', 'responded', 'rated', 'solved', 'satisfied']

const spans = `
  alter table rate_spans
    drop constraint rate_spans_kind_check,
    add constraint rate_spans_kind_check
      check (kind in ('received', 'filed', 'dispatched', 'closed', 'undone', 'stock', 'requested', 'responded', 'rated')),
    add exempt boolean not null default false,
    add remote boolean not null default false,
    add solved boolean not null default false,
    add satisfied boolean not null default false,
    -- Of a closing: working time that its office had it in hand.
    add handled_seconds integer,
    add extended_at timestamptz(3);
  -- Percentiles read every closing of a period, so from the index alone.
  create index rate_spans_handled on rate_spans (district_id, from_at)
    include (handled_seconds, office_id, crew_id, category, area_code, source) where kind = 'closed';
  create index rate_spans_extended on rate_spans (district_id, kind, from_at, order_id) where extended_at is not null;
`

const cells = (table: string) => `
  alter table ${table}
    drop constraint ${table}_dimension_check,
    add constraint ${table}_dimension_check check (dimension in ('total', 'office', 'crew', 'category', 'area', 'source')),
    ${measures.map((measure) => `add ${measure} integer not null default 0`).join(', ')};
`

// The shape that a district's tally has: one of an older shape is made anew by the workers.
const shapes = `
  create table tally_shapes (
    district_id integer primary key,
    shape integer not null
  );
`

// Events come in the order of their recording, so a few pages say where a time lies; an insert pays next to nothing.
const log = `
  create index order_events_recorded on order_events using brin (recorded_at) with (pages_per_range = 32, autosummarize = on);
`
