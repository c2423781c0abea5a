import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who is told of what, how they want to be told, and every delivery that leaves the house. */
export class Notifications1796000500000 implements MigrationInterface {
  name = 'Notifications1796000500000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [told, channels, begin]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deliveries, channel_endpoints, notifications, notification_settings, notification_cursors')
  }
}

// A notification holds what it is about and no sentence: its words are made when it is read. No foreign key to the order,
// whose rows are never deleted: it would cost a look-up each.
const told = `
  create table notification_cursors (
    district_id integer primary key,
    position bigint not null
  ) with (fillfactor = 50);
  create table notification_settings (
    district_id integer not null,
    account_id uuid not null,
    language text not null check (language in ('zh', 'en')),
    email text,
    app_off text[] not null default '{}',
    email_off text[] not null default '{}',
    quiet_from text,
    quiet_until text,
    urgent_through boolean not null default true,
    primary key (district_id, account_id),
    foreign key (district_id, account_id) references accounts (district_id, id)
  );
  create table notifications (
    district_id integer not null,
    account_id uuid not null,
    order_id uuid not null,
    seq integer not null,
    -- The event's place in the feed: what lists go by, and the number under which the account knows it.
    position bigint not null,
    kind text not null,
    at timestamptz(3) not null,
    told_at timestamptz(3) not null,
    -- False where the account wants this kind by mail only.
    in_app boolean not null,
    read_at timestamptz(3),
    -- The mail that carries it.
    delivery_id uuid,
    primary key (district_id, account_id, order_id, seq)
  );
  create index notifications_unread on notifications (district_id, account_id, position desc) where in_app and read_at is null;
  create index notifications_read on notifications (district_id, account_id, position desc) where in_app and read_at is not null;
  create index notifications_by_position on notifications (district_id, position, account_id);
  create index notifications_by_delivery on notifications (district_id, delivery_id) where delivery_id is not null;
`

const channels = `
  create table channel_endpoints (
    district_id integer not null references districts (id),
    id uuid not null,
    kind text not null check (kind in ('webhook', 'wecom')),
    name text not null,
    url text not null,
    secret text,
    -- Empty: all verbs, all offices.
    verbs text[] not null default '{}',
    offices text[] not null default '{}',
    enabled boolean not null default true,
    created_at timestamptz(3) not null,
    removed_at timestamptz(3),
    -- When it was last sent to, as many as its limit counts.
    recent timestamptz(3)[] not null default '{}',
    primary key (district_id, id)
  );
  create table deliveries (
    district_id integer not null,
    id uuid not null,
    channel text not null check (channel in ('email', 'webhook', 'wecom')),
    account_id uuid,
    endpoint_id uuid,
    order_id uuid,
    seq integer,
    -- Mail that still takes more on, until it is due.
    gathers boolean not null default false,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped')),
    attempts integer not null default 0,
    -- Raised whenever it is handed out and when a try has ended: a job of an earlier turn finds nothing to do.
    turn integer not null default 0,
    next_at timestamptz(3) not null,
    last_status text,
    last_error text,
    created_at timestamptz(3) not null,
    ended_at timestamptz(3),
    primary key (district_id, id)
  ) with (autovacuum_vacuum_scale_factor = 0.02);
  create unique index deliveries_once on deliveries (district_id, endpoint_id, order_id, seq) where order_id is not null;
  create unique index deliveries_gathering on deliveries (district_id, account_id) where gathers;
  create index deliveries_due on deliveries (district_id, next_at) where state = 'waiting';
  create index deliveries_by_state on deliveries (district_id, state, created_at, id);
`

// What was fed before is no news.
const begin = `
  insert into notification_cursors (district_id, position)
  select district_id, position
  from feed_heads
`
