import type { RoutingRule, RuleFault } from '../../domain/routing/routing.ts'
import type { Queryable } from '../../platform/database.ts'

/** Tells every process that its reference data of the district is old. Locks the district's row until the transaction ends. */
export async function raiseRevision(db: Queryable, districtId: number): Promise<void> {
  await db.query('update districts set reference_revision = reference_revision + 1 where id = $1', [districtId])
}

export interface VersionRow {
  readonly version: number
  readonly status: 'draft' | 'published'
  readonly effectiveFrom: string | null
  readonly note: string
  readonly createdAt: Date
  readonly createdBy: string | null
  readonly publishedAt: Date | null
  readonly publishedBy: string | null
  readonly rules: number
}

const versionColumns = `
  v.version, v.status, v.effective_from as "effectiveFrom", v.note, v.created_at as "createdAt", c.name as "createdBy",
  v.published_at as "publishedAt", p.name as "publishedBy",
  (select count(*) from routing_rules r where r.district_id = v.district_id and r.version = v.version) as rules`

const versionNames = `
  left join accounts c on c.district_id = v.district_id and c.id = v.created_by
  left join accounts p on p.district_id = v.district_id and p.id = v.published_by`

/** The newest versions of a district, newest first. */
export function versions(db: Queryable, districtId: number, limit: number): Promise<VersionRow[]> {
  return db.query(
    `select ${versionColumns}
     from routing_versions v
     ${versionNames}
     where v.district_id = $1
     order by v.version desc
     limit $2`,
    [districtId, limit],
  )
}

/** One version, or null. */
export async function findVersion(db: Queryable, districtId: number, version: number): Promise<VersionRow | null> {
  const [row] = await db.query<VersionRow>(
    `select ${versionColumns}
     from routing_versions v
     ${versionNames}
     where v.district_id = $1 and v.version = $2`,
    [districtId, version],
  )
  return row ?? null
}

/** How many drafts there are, and the highest version number. */
export async function countVersions(db: Queryable, districtId: number): Promise<{ drafts: number; last: number }> {
  const [row] = await db.query<{ drafts: number; last: number }>(
    `select count(*) filter (where status = 'draft') as drafts, coalesce(max(version), 0) as last
     from routing_versions
     where district_id = $1`,
    [districtId],
  )
  return row ?? { drafts: 0, last: 0 }
}

/** A new, empty draft. */
export async function insertDraft(db: Queryable, draft: { districtId: number; version: number; note: string; by: string; at: Date }): Promise<void> {
  await db.query(
    `insert into routing_versions (district_id, version, status, note, created_by, created_at)
     values ($1, $2, 'draft', $3, $4, $5)`,
    [draft.districtId, draft.version, draft.note, draft.by, draft.at],
  )
}

/** A draft's note. */
export async function setNote(db: Queryable, districtId: number, version: number, note: string): Promise<void> {
  await db.query("update routing_versions set note = $3 where district_id = $1 and version = $2 and status = 'draft'", [districtId, version, note])
}

/** Removes the rules of a draft; those of a published version stay. */
export async function deleteRules(db: Queryable, districtId: number, version: number): Promise<void> {
  await db.query(
    `delete from routing_rules r
     using routing_versions v
     where r.district_id = $1 and r.version = $2 and v.district_id = $1 and v.version = $2 and v.status = 'draft'`,
    [districtId, version],
  )
}

/** Rules of a draft. */
export async function insertRules(db: Queryable, districtId: number, version: number, rules: readonly RoutingRule[]): Promise<void> {
  await db.query(
    `insert into routing_rules (district_id, version, id, name, name_en, area_code, category, source, hours_from, hours_to,
       contract_id, office_id, crew_id)
     select $1, $2, r.id, r.name, r."nameEn", r.area, r.category, r.source, r.hours ->> 'from', r.hours ->> 'to', r.contract,
       r.office, r.crew
     from jsonb_to_recordset($3::jsonb) as r (id text, name text, "nameEn" text, area text, category text, source text,
       hours jsonb, contract text, office text, crew text)`,
    [districtId, version, JSON.stringify(rules.map((rule) => ({ ...rule, hours: rule.hours ?? undefined })))],
  )
}

/** Removes a draft that has no rules any more. */
export async function deleteDraft(db: Queryable, districtId: number, version: number): Promise<void> {
  await db.query("delete from routing_versions where district_id = $1 and version = $2 and status = 'draft'", [districtId, version])
}

/** Makes a draft final. */
export async function setPublished(db: Queryable, publication: { districtId: number; version: number; effectiveFrom: string; by: string; at: Date }): Promise<void> {
  await db.query(
    `update routing_versions
     set status = 'published', effective_from = $3, published_by = $4, published_at = $5
     where district_id = $1 and version = $2 and status = 'draft'`,
    [publication.districtId, publication.version, publication.effectiveFrom, publication.by, publication.at],
  )
}

/** Whether a later version begins on the same day, and would decide instead. */
export async function laterOnDay(db: Queryable, districtId: number, version: number, day: string): Promise<boolean> {
  const rows = await db.query(
    `select 1
     from routing_versions
     where district_id = $1 and status = 'published' and effective_from = $3 and version > $2
     limit 1`,
    [districtId, version, day],
  )
  return rows.length > 0
}

export interface FlagRow {
  readonly version: number
  readonly rule: string
  readonly name: string | null
  readonly nameEn: string | null
  readonly reason: RuleFault
  readonly count: number
  readonly firstAt: Date
  readonly lastAt: Date
}

/** What is flagged and not cleared of some versions, latest first. */
export function openFlags(db: Queryable, districtId: number, ofVersions: readonly number[]): Promise<FlagRow[]> {
  return db.query(
    `select f.version, f.rule_id as rule, r.name, r.name_en as "nameEn", f.reason, f.count, f.first_at as "firstAt", f.last_at as "lastAt"
     from routing_flags f
     left join routing_rules r on r.district_id = f.district_id and r.version = f.version and r.id = f.rule_id
     where f.district_id = $1 and f.version = any($2::integer[]) and f.cleared_at is null
     order by f.last_at desc, f.rule_id, f.reason
     limit 500`,
    [districtId, ofVersions],
  )
}

/** Clears one flag by hand; answers whether there was one. */
export async function clearFlag(db: Queryable, flag: { districtId: number; version: number; rule: string; reason: RuleFault; by: string; at: Date }): Promise<boolean> {
  const rows = await db.query(
    `update routing_flags
     set cleared_at = $5, cleared_by = $6
     where district_id = $1 and version = $2 and rule_id = $3 and reason = $4 and cleared_at is null
     returning rule_id`,
    [flag.districtId, flag.version, flag.rule, flag.reason, flag.at, flag.by],
  )
  return rows.length > 0
}
