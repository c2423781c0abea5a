import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Several findings on one order, what devices report, and reporters without an account. */
export class PublicReporters1796000600000 implements MigrationInterface {
  name = 'PublicReporters1796000600000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [findings, merged, reporters]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table reporters;
      drop index orders_merged_by_reporter, findings_joined, findings_joined_by_order, findings_by_device;
      alter table findings drop column joined, drop column device, drop column alarm
    `)
  }
}

// Whoever began an order is named on it; only who joined one later has to be looked for, and those are few.
const findings = `
  alter table findings
    add column joined boolean not null default false,
    -- What a device calls itself, and the kind of its alarm.
    add column device text,
    add column alarm text;
  create index findings_joined on findings (district_id, reporter_id, order_id) where joined and reporter_id is not null;
  create index findings_joined_by_order on findings (district_id, order_id, reporter_id) where joined and reporter_id is not null;
  create index findings_by_device on findings (district_id, device, alarm, received_at) where device is not null;
`

const merged = `
  create index orders_merged_by_reporter on orders (district_id, reporter_id) where merged_into is not null and reporter_id is not null;
`

// Apart from findings and orders, which many may read: nobody's address stands there. Of the code only its hash is kept.
const reporters = `
  create table reporters (
    district_id integer not null,
    finding_id uuid not null,
    code_hash bytea not null,
    email text,
    language text not null check (language in ('zh', 'en')),
    created_at timestamptz(3) not null,
    primary key (district_id, finding_id),
    foreign key (district_id, finding_id) references findings (district_id, id)
  );
  create unique index reporters_by_code on reporters (district_id, code_hash);
`
