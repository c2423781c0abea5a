import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The ground: districts with their reference data, accounts, findings, orders, events, photos and the outbox. Each
 * table that grows carries district_id first in its keys, so that the same schema can be distributed by district.
 */
export class Foundation1795000000000 implements MigrationInterface {
  name = 'Foundation1795000000000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [reference, people, work, evidence, queue]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table outbox, tally_pending, order_photos, photos, order_events, findings, orders, order_counters,
        audit_entries, sessions, accounts, standards, categories, catalogue_versions, contract_coverages, contracts,
        crews, contractors, offices, areas, calendar_days, districts
    `)
  }
}

const reference = `
  create table districts (
    id integer primary key,
    code text not null unique,
    name text not null,
    name_en text not null,
    timezone text not null,
    working_hours jsonb not null,
    weekdays integer[] not null,
    clock_lengths jsonb not null,
    -- Raised by whoever changes reference data of the district: processes read it to know that theirs is old.
    reference_revision bigint not null default 1
  );
  create table calendar_days (
    district_id integer not null references districts (id),
    day date not null,
    working boolean not null,
    name text not null,
    primary key (district_id, day)
  );
  create table areas (
    district_id integer not null references districts (id),
    code text not null,
    kind text not null,
    name text not null,
    name_en text not null,
    parent text,
    boundary jsonb,
    schematic boolean not null default false,
    primary key (district_id, code)
  );
  create table offices (
    district_id integer not null references districts (id),
    id text not null,
    name text not null,
    name_en text not null,
    area_code text,
    primary key (district_id, id),
    foreign key (district_id, area_code) references areas (district_id, code)
  );
  create table contractors (
    district_id integer not null references districts (id),
    id text not null,
    name text not null,
    name_en text not null,
    primary key (district_id, id)
  );
  create table crews (
    district_id integer not null,
    id text not null,
    contractor_id text not null,
    name text not null,
    name_en text not null,
    primary key (district_id, id),
    foreign key (district_id, contractor_id) references contractors (district_id, id)
  );
  create table contracts (
    district_id integer not null,
    id text not null,
    contractor_id text not null,
    name text not null,
    name_en text not null,
    valid_from date not null,
    valid_until date,
    primary key (district_id, id),
    foreign key (district_id, contractor_id) references contractors (district_id, id)
  );
  create table contract_coverages (
    district_id integer not null,
    contract_id text not null,
    area_code text not null,
    category text not null,
    crew_id text not null,
    primary key (district_id, contract_id, area_code, category, crew_id),
    foreign key (district_id, contract_id) references contracts (district_id, id),
    foreign key (district_id, area_code) references areas (district_id, code),
    foreign key (district_id, crew_id) references crews (district_id, id)
  );
  create table catalogue_versions (
    district_id integer not null references districts (id),
    version integer not null,
    effective_from date not null,
    primary key (district_id, version)
  );
  create table categories (
    district_id integer not null,
    catalogue_version integer not null,
    code text not null,
    kind text not null,
    class_code text not null,
    class_name text not null,
    class_name_en text not null,
    subclass_code text not null,
    name text not null,
    name_en text not null,
    initials text not null,
    primary key (district_id, catalogue_version, code),
    foreign key (district_id, catalogue_version) references catalogue_versions (district_id, version)
  );
  create table standards (
    district_id integer not null,
    catalogue_version integer not null,
    id text not null,
    category text not null,
    filing_condition text not null,
    filing_condition_en text not null,
    closing_condition text not null,
    closing_condition_en text not null,
    limit_amount numeric not null check (limit_amount > 0),
    limit_unit text not null,
    before_photos integer not null default 0,
    after_photos integer not null default 1,
    measured_unit text,
    primary key (district_id, catalogue_version, id),
    foreign key (district_id, catalogue_version, category) references categories (district_id, catalogue_version, code)
  );
`

const people = `
  create table accounts (
    district_id integer not null references districts (id),
    id uuid not null,
    login text not null unique,
    name text not null,
    role text not null,
    office_id text,
    crew_id text,
    password_hash text not null,
    disabled_at timestamptz(3),
    created_at timestamptz(3) not null,
    primary key (district_id, id),
    foreign key (district_id, office_id) references offices (district_id, id),
    foreign key (district_id, crew_id) references crews (district_id, id)
  );
  create table sessions (
    token_hash bytea primary key,
    district_id integer not null,
    account_id uuid not null,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    revoked_at timestamptz(3),
    foreign key (district_id, account_id) references accounts (district_id, id)
  );
  create index sessions_by_account on sessions (district_id, account_id);
  create table audit_entries (
    district_id integer not null,
    id uuid not null,
    at timestamptz(3) not null,
    account_id uuid,
    action text not null,
    subject text,
    data jsonb not null default '{}',
    primary key (district_id, id)
  );
`

const work = `
  create table order_counters (
    district_id integer not null references districts (id),
    day date not null,
    last integer not null,
    primary key (district_id, day)
  ) with (fillfactor = 50);
  create table orders (
    district_id integer not null references districts (id),
    id uuid not null,
    number text not null,
    state text not null,
    version integer not null,
    head_hash bytea not null,
    category text not null,
    standard text,
    catalogue_version integer not null,
    limit_amount numeric,
    limit_unit text,
    source text not null,
    description text not null,
    address text,
    longitude double precision not null,
    latitude double precision not null,
    area_code text,
    reporter_id uuid,
    office_id text,
    crew_id text,
    received_at timestamptz(3) not null,
    filed_at timestamptz(3),
    dispatched_at timestamptz(3),
    handled_at timestamptz(3),
    closed_at timestamptz(3),
    clocks jsonb not null,
    deadline timestamptz(3),
    handling_deadline timestamptz(3),
    round integer not null default 1,
    rework integer not null default 0,
    redo integer not null default 0,
    returns integer not null default 0,
    fixed_by_crew text,
    fixed_by_contractor text,
    rechecker_id uuid,
    job_assigned text[] not null default '{}',
    held text,
    external_id text,
    -- The order of every list: soonest deadline first, what has none last.
    due_sort timestamptz(3) not null generated always as (coalesce(deadline, 'infinity'::timestamptz)) stored,
    primary key (district_id, id),
    unique (district_id, number)
  ) with (fillfactor = 85);
  create unique index orders_by_external_id on orders (district_id, external_id) where external_id is not null;
  create index orders_due on orders (district_id, due_sort, id);
  create index orders_due_by_office on orders (district_id, office_id, due_sort, id) where office_id is not null;
  create index orders_due_by_crew on orders (district_id, crew_id, due_sort, id) where crew_id is not null;
  -- Who counts or filters the open orders reads these few rows only: of 600,000 orders the 12,000 open ones are counted
  -- in 34 ms instead of 290 (2 busy cores, 2026-11-22).
  create index orders_open on orders (district_id, state, office_id, due_sort, id)
    where state not in ('closed', 'declined', 'withdrawn', 'merged');
  create index orders_by_reporter on orders (district_id, reporter_id, due_sort, id) where reporter_id is not null;
  create index orders_received on orders (district_id, received_at);
  create index orders_undispatched on orders (district_id, filed_at) where state = 'filed';
  create table findings (
    district_id integer not null,
    id uuid not null,
    order_id uuid not null,
    category text not null,
    standard text,
    description text not null,
    longitude double precision not null,
    latitude double precision not null,
    address text,
    observed_at timestamptz(3) not null,
    received_at timestamptz(3) not null,
    source text not null,
    reporter_id uuid,
    content_hash bytea not null,
    primary key (district_id, id),
    foreign key (district_id, order_id) references orders (district_id, id)
  );
  create index findings_by_order on findings (district_id, order_id);
  create table order_events (
    district_id integer not null,
    order_id uuid not null,
    seq integer not null,
    at timestamptz(3) not null,
    recorded_at timestamptz(3) not null,
    verb text not null,
    actor_id uuid,
    actor_role text not null,
    from_state text,
    to_state text not null,
    office_id text,
    crew_id text,
    data jsonb not null,
    prev_hash bytea not null,
    hash bytea not null,
    primary key (district_id, order_id, seq),
    foreign key (district_id, order_id) references orders (district_id, id)
  );
`

const evidence = `
  create table photos (
    district_id integer not null references districts (id),
    id uuid not null,
    sha256 text not null,
    mime text not null,
    bytes integer not null,
    width integer not null,
    height integer not null,
    taken_at timestamptz(3),
    longitude double precision,
    latitude double precision,
    uploaded_by uuid not null,
    uploaded_at timestamptz(3) not null,
    primary key (district_id, id)
  );
  create index photos_by_hash on photos (district_id, sha256);
  create table order_photos (
    district_id integer not null,
    order_id uuid not null,
    photo_id uuid not null,
    seq integer not null,
    round integer not null,
    kind text not null,
    finding_id uuid,
    primary key (district_id, order_id, photo_id),
    foreign key (district_id, order_id) references orders (district_id, id),
    foreign key (district_id, photo_id) references photos (district_id, id)
  );
  create index order_photos_by_photo on order_photos (district_id, photo_id);
`

// Emptied as fast as they fill: without settings of their own, vacuum would come too late and each poll read dead rows.
const queue = `
  create table outbox (
    district_id integer not null,
    id bigint generated always as identity,
    job text not null,
    payload jsonb not null,
    created_at timestamptz(3) not null,
    primary key (district_id, id)
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
  create table tally_pending (
    district_id integer not null,
    id bigint generated always as identity,
    order_id uuid not null,
    seq integer not null,
    primary key (district_id, id)
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
`
