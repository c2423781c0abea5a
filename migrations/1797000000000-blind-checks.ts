import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Blind re-checks: how many are drawn, each day's draw with all that it was made from, and the checks themselves. */
export class BlindChecks1797000000000 implements MigrationInterface {
  name = 'BlindChecks1797000000000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [draws, checks, photos]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table blind_check_photos, blind_checks, blind_draws, blind_rules')
  }
}

const draws = `
  create table blind_rules (
    district_id integer primary key references districts (id),
    rules jsonb not null
  );
  -- One a local day: the key is what lets several workers try and one draw.
  create table blind_draws (
    district_id integer not null references districts (id),
    day date not null,
    seed text not null,
    rules jsonb not null,
    -- The closings that were drawn from, by office: with seed and rules they tell again what was drawn.
    candidates jsonb not null default '{}',
    from_at timestamptz(3) not null,
    until_at timestamptz(3) not null,
    drawn_at timestamptz(3) not null,
    drawn integer not null default 0,
    passed_over integer not null default 0,
    primary key (district_id, day)
  );
`

// An order is drawn once in its life, however often it is closed.
const checks = `
  create table blind_checks (
    district_id integer not null,
    id uuid not null,
    order_id uuid not null,
    day date not null,
    place integer not null,
    office_id text not null,
    closed_at timestamptz(3) not null,
    inspector_id uuid not null,
    -- Who could have been sent.
    eligible uuid[] not null,
    drawn_at timestamptz(3) not null,
    due_at timestamptz(3) not null,
    answered_at timestamptz(3),
    rectified boolean,
    words text,
    primary key (district_id, id),
    unique (district_id, order_id),
    foreign key (district_id, day) references blind_draws (district_id, day),
    foreign key (district_id, order_id) references orders (district_id, id),
    foreign key (district_id, inspector_id) references accounts (district_id, id),
    check ((answered_at is null) = (rectified is null))
  );
  create index blind_checks_open on blind_checks (district_id, inspector_id, due_at) where answered_at is null;
  create index blind_checks_answered on blind_checks (district_id, closed_at, order_id) include (office_id, rectified) where answered_at is not null;
`

// Apart from the order's photos, which its office sees: what a passed check shows stays with the check.
const photos = `
  create table blind_check_photos (
    district_id integer not null,
    photo_id uuid not null,
    check_id uuid not null,
    primary key (district_id, photo_id),
    foreign key (district_id, check_id) references blind_checks (district_id, id),
    foreign key (district_id, photo_id) references photos (district_id, id)
  );
  create index blind_check_photos_by_check on blind_check_photos (district_id, check_id);
`
