import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What the whole lifecycle asks of an order. Added with defaults, so that processes of the version before go on working
 * beside it.
 */
export class Lifecycle1796000000000 implements MigrationInterface {
  name = 'Lifecycle1796000000000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [orders, feed, indexes]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index orders_by_place, orders_merged, orders_recurring, orders_asked, orders_in_session, orders_alarms;
      alter table orders
        drop column inspector_id, drop column moved_version, drop column merged_into, drop column recurrence_of, drop column ended_at, drop column exempt,
        drop column public, drop column on_spot, drop column remote, drop column late, drop column extensions,
        drop column alarm_at, drop column asked, drop column in_session, drop column proceedings;
      alter table feed drop column inspector_id
    `)
  }
}

const orders = `
  alter table orders
    add column inspector_id uuid,
    -- The version since which nothing but words and marks came; null: the version itself.
    add column moved_version integer,
    add column merged_into uuid,
    add column recurrence_of uuid,
    add column ended_at timestamptz(3),
    add column exempt boolean not null default false,
    add column public boolean not null default false,
    add column on_spot boolean not null default false,
    add column remote boolean not null default false,
    add column late boolean not null default false,
    add column extensions integer not null default 0,
    -- The next instant at which the system has something to do with it: what the sweep claims.
    add column alarm_at timestamptz(3),
    -- What waits for a grant or a verdict of the desk: kinds of requests, and 'appeal'.
    add column asked text[] not null default '{}',
    add column in_session boolean not null default false,
    add column proceedings jsonb not null default '{}';
`

// Another inspector does not hear of what one was sent to.
const feed = `
  alter table feed add column inspector_id uuid;
`

const indexes = `
  create index orders_alarms on orders (district_id, alarm_at) where alarm_at is not null;
  create index orders_asked on orders (district_id, due_sort, id) where asked <> '{}';
  create index orders_in_session on orders (district_id, due_sort, id) where in_session;
  create index orders_merged on orders (district_id, merged_into) where merged_into is not null;
  create index orders_recurring on orders (district_id, recurrence_of) where recurrence_of is not null;
  -- Orders of one category near a place: a category has few orders in a strip of latitude a hundred metres high.
  create index orders_by_place on orders (district_id, category, latitude, longitude);
`
