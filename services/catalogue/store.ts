import type { LimitUnit } from '../../domain/catalogue/limit.ts'
import type { PlainTime } from '../../domain/catalogue/parse-limit.ts'
import type { Queryable } from '../../platform/database.ts'
import type { RowFault } from './row-fault.ts'

export interface VersionRow {
  readonly version: number
  readonly draft: boolean
  readonly sample: boolean
  readonly effectiveFrom: string | null
  readonly base: number | null
  readonly fileName: string
  readonly faults: readonly RowFault[]
  readonly createdAt: Date | null
  readonly createdBy: string | null
  readonly publishedAt: Date | null
  readonly publishedBy: string | null
}

const versionColumns = `v.version, v.draft, v.sample, v.effective_from as "effectiveFrom", v.base, v.file_name as "fileName", v.faults,
  v.created_at as "createdAt", v.created_by as "createdBy", v.published_at as "publishedAt", v.published_by as "publishedBy"`

export interface VersionSummary extends VersionRow {
  readonly categories: number
  readonly standards: number
  readonly createdByName: string | null
  readonly publishedByName: string | null
}

/** All versions of a district, the newest first, with how much is in them and who made them. */
export function versions(db: Queryable, districtId: number): Promise<VersionSummary[]> {
  return db.query(
    `select ${versionColumns}, maker.name as "createdByName", publisher.name as "publishedByName",
       (select count(*) from categories c where c.district_id = v.district_id and c.catalogue_version = v.version) as categories,
       (select count(*) from standards s where s.district_id = v.district_id and s.catalogue_version = v.version) as standards
     from catalogue_versions v
     left join accounts maker on maker.district_id = v.district_id and maker.id = v.created_by
     left join accounts publisher on publisher.district_id = v.district_id and publisher.id = v.published_by
     where v.district_id = $1
     order by v.version desc`,
    [districtId],
  )
}

/** One version, or none. */
export function version(db: Queryable, districtId: number, number: number): Promise<VersionRow[]> {
  return db.query(`select ${versionColumns} from catalogue_versions v where v.district_id = $1 and v.version = $2`, [districtId, number])
}

/** The published versions, those that took or take effect first being first; of one day the later publication comes later. */
export function publishedVersions(db: Queryable, districtId: number): Promise<{ version: number; sample: boolean; effectiveFrom: string }[]> {
  return db.query(
    `select version, sample, effective_from as "effectiveFrom"
     from catalogue_versions
     where district_id = $1 and not draft
     order by effective_from, published_at nulls first, version`,
    [districtId],
  )
}

/** The draft that was made of a file, or none. */
export function draftOfFile(db: Queryable, districtId: number, hash: string): Promise<VersionRow[]> {
  return db.query(`select ${versionColumns} from catalogue_versions v where v.district_id = $1 and v.draft and v.file_hash = $2`, [districtId, hash])
}

/** Locks the district's row, so that its catalogue is changed by one at a time; answers its settings. */
export function lockDistrict(db: Queryable, districtId: number): Promise<{ plainTime: PlainTime; timezone: string }[]> {
  return db.query('select plain_time as "plainTime", timezone from districts where id = $1 for update', [districtId])
}

/** The district's settings. */
export function settings(db: Queryable, districtId: number): Promise<{ plainTime: PlainTime; timezone: string }[]> {
  return db.query('select plain_time as "plainTime", timezone from districts where id = $1', [districtId])
}

/** What a plain 天 or 小时 means from now on; one row where it meant another thing before. */
export function setPlainTime(db: Queryable, districtId: number, plainTime: PlainTime): Promise<unknown[]> {
  return db.query('update districts set plain_time = $2 where id = $1 and plain_time <> $2 returning id', [districtId, plainTime])
}

/** Tells every process that its reference data is old. */
export async function raiseRevision(db: Queryable, districtId: number): Promise<void> {
  await db.query('update districts set reference_revision = reference_revision + 1 where id = $1', [districtId])
}

/** How many drafts a district has. */
export function draftCount(db: Queryable, districtId: number): Promise<{ drafts: number }[]> {
  return db.query('select count(*) as drafts from catalogue_versions where district_id = $1 and draft', [districtId])
}

/** Takes the next version number; a number is never given twice, also where its draft was deleted. */
export function takeNumber(db: Queryable, districtId: number): Promise<{ version: number }[]> {
  return db.query(
    `update districts
     set catalogue_last = 1 + greatest(catalogue_last, (select max(version) from catalogue_versions where district_id = $1))
     where id = $1
     returning catalogue_last as version`,
    [districtId],
  )
}

/** The ids of standards that any version of the district uses or used. */
export function usedIds(db: Queryable, districtId: number): Promise<{ id: string }[]> {
  return db.query('select distinct id from standards where district_id = $1', [districtId])
}

export interface NewDraft {
  readonly version: number
  readonly base: number | null
  readonly fileName: string
  readonly fileHash: string
  readonly faults: readonly RowFault[]
  readonly createdAt: Date
  readonly createdBy: string | null
}

/** A new draft, still without its sub-classes. */
export async function insertDraft(db: Queryable, districtId: number, row: NewDraft): Promise<void> {
  await db.query(
    `insert into catalogue_versions (district_id, version, draft, base, file_name, file_hash, faults, created_at, created_by)
     values ($1, $2, true, $3, $4, $5, $6, $7, $8)`,
    [districtId, row.version, row.base, row.fileName, row.fileHash, JSON.stringify(row.faults), row.createdAt, row.createdBy],
  )
}

export interface CategoryRow {
  readonly version: number
  readonly code: string
  readonly kind: 'component' | 'event'
  readonly classCode: string
  readonly className: string
  readonly classNameEn: string
  readonly subclassCode: string
  readonly name: string
  readonly nameEn: string
  readonly initials: string
  readonly duplicateRadius: number
  readonly recurrenceDays: number
}

/** Sub-classes of some versions. */
export function categories(db: Queryable, districtId: number, numbers: readonly number[]): Promise<CategoryRow[]> {
  return db.query(
    `select catalogue_version as version, code, kind, class_code as "classCode", class_name as "className", class_name_en as "classNameEn",
       subclass_code as "subclassCode", name, name_en as "nameEn", initials, duplicate_radius as "duplicateRadius",
       recurrence_days as "recurrenceDays"
     from categories
     where district_id = $1 and catalogue_version = any($2::integer[])
     order by catalogue_version, code`,
    [districtId, numbers],
  )
}

export interface StandardRow {
  readonly version: number
  readonly id: string
  readonly category: string
  readonly filingCondition: string
  readonly filingConditionEn: string
  readonly closingCondition: string
  readonly closingConditionEn: string
  readonly limitAmount: number
  readonly limitUnit: LimitUnit
  readonly beforePhotos: number
  readonly afterPhotos: number
  readonly measuredUnit: string | null
  readonly responsible: string
}

// A sub-class's ids differ in their running number: by length first, -10 comes after -9.
/** Standards of some versions. */
export function standards(db: Queryable, districtId: number, numbers: readonly number[]): Promise<StandardRow[]> {
  return db.query(
    `select catalogue_version as version, id, category, filing_condition as "filingCondition",
       filing_condition_en as "filingConditionEn", closing_condition as "closingCondition",
       closing_condition_en as "closingConditionEn", limit_amount as "limitAmount", limit_unit as "limitUnit",
       before_photos as "beforePhotos", after_photos as "afterPhotos", measured_unit as "measuredUnit", responsible
     from standards
     where district_id = $1 and catalogue_version = any($2::integer[])
     order by catalogue_version, category, length(id), id`,
    [districtId, numbers],
  )
}

/** Sub-classes of a draft. */
export async function insertCategories(db: Queryable, districtId: number, rows: readonly CategoryRow[]): Promise<void> {
  await db.query(
    `insert into categories (district_id, catalogue_version, code, kind, class_code, class_name, class_name_en, subclass_code, name,
       name_en, initials, duplicate_radius, recurrence_days)
     select $1, r.version, r.code, r.kind, r."classCode", r."className", r."classNameEn", r."subclassCode", r.name, r."nameEn",
       r.initials, r."duplicateRadius", r."recurrenceDays"
     from jsonb_to_recordset($2::jsonb) as r(version integer, code text, kind text, "classCode" text, "className" text,
       "classNameEn" text, "subclassCode" text, name text, "nameEn" text, initials text, "duplicateRadius" integer,
       "recurrenceDays" integer)`,
    [districtId, JSON.stringify(rows)],
  )
}

/** Standards of a draft. */
export async function insertStandards(db: Queryable, districtId: number, rows: readonly StandardRow[]): Promise<void> {
  await db.query(
    `insert into standards (district_id, catalogue_version, id, category, filing_condition, filing_condition_en, closing_condition,
       closing_condition_en, limit_amount, limit_unit, before_photos, after_photos, measured_unit, responsible)
     select $1, r.version, r.id, r.category, r."filingCondition", r."filingConditionEn", r."closingCondition",
       r."closingConditionEn", r."limitAmount", r."limitUnit", r."beforePhotos", r."afterPhotos", r."measuredUnit", r.responsible
     from jsonb_to_recordset($2::jsonb) as r(version integer, id text, category text, "filingCondition" text,
       "filingConditionEn" text, "closingCondition" text, "closingConditionEn" text, "limitAmount" numeric, "limitUnit" text,
       "beforePhotos" integer, "afterPhotos" integer, "measuredUnit" text, responsible text)`,
    [districtId, JSON.stringify(rows)],
  )
}

/** Puts a draft in force from a day; one row, or none where it is no draft. */
export function publish(db: Queryable, districtId: number, number: number, change: { effectiveFrom: string; at: Date; by: string | null }): Promise<unknown[]> {
  return db.query(
    `update catalogue_versions
     set draft = false, effective_from = $3, published_at = $4, published_by = $5
     where district_id = $1 and version = $2 and draft
     returning version`,
    [districtId, number, change.effectiveFrom, change.at, change.by],
  )
}

/** Removes the standards of a draft; those of a published version stay. */
export async function deleteStandards(db: Queryable, districtId: number, number: number): Promise<void> {
  await db.query(
    `delete from standards s
     using catalogue_versions v
     where s.district_id = $1 and s.catalogue_version = $2
       and v.district_id = $1 and v.version = $2 and v.draft`,
    [districtId, number],
  )
}

/** Removes the sub-classes of a draft. */
export async function deleteCategories(db: Queryable, districtId: number, number: number): Promise<void> {
  await db.query(
    `delete from categories c
     using catalogue_versions v
     where c.district_id = $1 and c.catalogue_version = $2
       and v.district_id = $1 and v.version = $2 and v.draft`,
    [districtId, number],
  )
}

/** Removes a draft that holds nothing any more. */
export async function deleteDraft(db: Queryable, districtId: number, number: number): Promise<void> {
  await db.query('delete from catalogue_versions where district_id = $1 and version = $2 and draft', [districtId, number])
}
