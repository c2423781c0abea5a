import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Catalogue versions that begin as drafts, and what a sub-class sets. The rows that were there before are versions in
 * force; of them nobody knows who made them.
 */
export class CatalogueVersions1796000100000 implements MigrationInterface {
  name = 'CatalogueVersions1796000100000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table catalogue_versions
        add column draft boolean not null default false,
        -- Shipped with the product, to be adapted.
        add column sample boolean not null default false,
        -- The version in force when the draft was made.
        add column base integer,
        add column file_name text not null default '',
        add column file_hash text,
        -- Rows of the file that could not be read: line, column, text, why.
        add column faults jsonb not null default '[]',
        add column created_at timestamptz(3),
        add column created_by uuid,
        add column published_at timestamptz(3),
        add column published_by uuid,
        alter column effective_from drop not null,
        add constraint catalogue_versions_effective check (draft = (effective_from is null));
      -- The same file sent twice makes one draft.
      create unique index catalogue_drafts_by_hash on catalogue_versions (district_id, file_hash) where draft;
      alter table categories
        add column duplicate_radius integer not null default 30 check (duplicate_radius between 0 and 1000),
        add column recurrence_days integer not null default 30 check (recurrence_days between 0 and 365);
      alter table standards add column responsible text not null default '';
      alter table districts
        add column plain_time text not null default 'working' check (plain_time in ('working', 'natural')),
        -- The last number given to a draft: who publishes a number that was deleted meanwhile must not publish another draft.
        add column catalogue_last integer not null default 0;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table districts drop column plain_time, drop column catalogue_last;
      alter table standards drop column responsible;
      alter table categories drop column duplicate_radius, drop column recurrence_days;
      delete from standards s using catalogue_versions v
        where v.draft and s.district_id = v.district_id and s.catalogue_version = v.version;
      delete from categories c using catalogue_versions v
        where v.draft and c.district_id = v.district_id and c.catalogue_version = v.version;
      delete from catalogue_versions where draft;
      drop index catalogue_drafts_by_hash;
      alter table catalogue_versions
        drop constraint catalogue_versions_effective,
        alter column effective_from set not null,
        drop column draft, drop column sample, drop column base, drop column file_name, drop column file_hash,
        drop column faults, drop column created_at, drop column created_by, drop column published_at, drop column published_by;
    `)
  }
}
