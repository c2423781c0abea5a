import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Routing rules in versions with their flags, imports of areas, parties that close, and the scheme of area codes. */
export class Routing1796000300000 implements MigrationInterface {
  name = 'Routing1796000300000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table routing_versions (
        district_id integer not null references districts (id),
        version integer not null,
        status text not null check (status in ('draft', 'published')),
        -- First local day on which it decides; null for a draft.
        effective_from date,
        note text not null,
        created_by uuid,
        created_at timestamptz(3) not null,
        published_by uuid,
        published_at timestamptz(3),
        primary key (district_id, version),
        check ((status = 'published') = (effective_from is not null))
      );
      create table routing_rules (
        district_id integer not null,
        version integer not null,
        id text not null,
        name text not null,
        name_en text not null,
        area_code text,
        category text,
        source text,
        hours_from text,
        hours_to text,
        contract_id text,
        office_id text not null,
        crew_id text,
        primary key (district_id, version, id),
        foreign key (district_id, version) references routing_versions (district_id, version),
        check ((hours_from is null) = (hours_to is null))
      );
      -- Rules that held and could not be applied: one row a rule and reason, however often it happens.
      create table routing_flags (
        district_id integer not null references districts (id),
        version integer not null,
        rule_id text not null,
        reason text not null,
        count integer not null,
        first_at timestamptz(3) not null,
        last_at timestamptz(3) not null,
        cleared_at timestamptz(3),
        cleared_by uuid,
        primary key (district_id, version, rule_id, reason)
      ) with (fillfactor = 50);
      create table area_imports (
        district_id integer not null references districts (id),
        id uuid not null,
        -- Set when it is applied: the areas' first, second, … version.
        version integer,
        coordinates text not null,
        -- Metres by which borders may miss each other.
        tolerance double precision not null,
        areas jsonb not null,
        removed text[] not null,
        report jsonb not null,
        accepted text[] not null default '{}',
        -- The areas as they were before, so that what was replaced can be looked up.
        replaced jsonb,
        -- Null: by a command of the operator.
        created_by uuid,
        created_at timestamptz(3) not null,
        applied_by uuid,
        applied_at timestamptz(3),
        primary key (district_id, id),
        unique (district_id, version)
      );
      alter table offices add column closed_on date;
      alter table crews add column closed_on date;
      -- Digits in all that a code has at each level ({"street": 9, …}); null: codes are not checked.
      alter table districts add column area_code_digits jsonb;
      -- What a crew still has to fix, for choosing by load and for taking back what an ended contract leaves.
      create index orders_in_hand_by_crew on orders (district_id, crew_id)
        where crew_id is not null and state in ('assigned', 'working');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index orders_in_hand_by_crew;
      alter table districts drop column area_code_digits;
      alter table crews drop column closed_on;
      alter table offices drop column closed_on;
      drop table area_imports, routing_flags, routing_rules, routing_versions
    `)
  }
}
