import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Pairs of orders that somebody has said are two things, and neighbours of one sub-class without the ended ones among them. */
export class OrdersApart1797000700000 implements MigrationInterface {
  name = 'OrdersApart1797000700000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [apart, places]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index orders_by_place on orders (district_id, category, latitude, longitude);
      drop index orders_open_alike, orders_ended_alike;
      drop table orders_apart
    `)
  }
}

const apart = `
  create table orders_apart (
    district_id integer not null,
    -- The smaller id first, so that a pair is one row whichever is named first.
    one_id uuid not null,
    other_id uuid not null,
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (district_id, one_id, other_id),
    check (one_id < other_id),
    foreign key (district_id, one_id) references orders (district_id, id),
    foreign key (district_id, other_id) references orders (district_id, id),
    foreign key (district_id, said_by) references accounts (district_id, id)
  );
`

// Two halves of what orders_by_place held: whoever looks for open neighbours reads none that have ended, and of the
// open ones only the index.
const places = `
  create index orders_open_alike on orders (district_id, category, latitude, longitude)
    include (id, received_at, number)
    where state not in ('closed', 'declined', 'withdrawn', 'merged');
  create index orders_ended_alike on orders (district_id, category, latitude, longitude)
    where state in ('closed', 'declined', 'withdrawn', 'merged');
  drop index orders_by_place;
`
