import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What tells whether a photo was used before, and where the device stood that sent it. */
export class PhotoPrints1797000010000 implements MigrationInterface {
  name = 'PhotoPrints1797000010000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [photos, prints, twins]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table photo_twins, photo_prints;
      alter table photos drop column print, drop column fix_longitude, drop column fix_latitude, drop column fix_accuracy
    `)
  }
}

// Without a print: sent before there were any, or so plain that every print fits it.
const photos = `
  alter table photos
    add column print bit(64),
    add column fix_longitude double precision,
    add column fix_latitude double precision,
    -- Metres.
    add column fix_accuracy real;
`

// Four rows a photo, one for each 16 bits of its print; the index holds all that is read.
const prints = `
  create table photo_prints (
    district_id integer not null,
    band smallint not null,
    value integer not null,
    photo_id uuid not null,
    print bit(64) not null,
    foreign key (district_id, photo_id) references photos (district_id, id)
  );
  create unique index photo_prints_by_value on photo_prints (district_id, band, value, photo_id) include (print);
`

// Found when the later of two was sent, so that reading an order looks for nothing.
const twins = `
  create table photo_twins (
    district_id integer not null,
    photo_id uuid not null,
    twin_id uuid not null,
    -- Bits in which the prints differ; 0 for the very same file.
    distance smallint not null,
    primary key (district_id, photo_id, twin_id),
    foreign key (district_id, photo_id) references photos (district_id, id),
    foreign key (district_id, twin_id) references photos (district_id, id)
  );
  create index photo_twins_by_twin on photo_twins (district_id, twin_id);
`
