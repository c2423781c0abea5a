import type { Area } from '../../domain/geometry/area.ts'
import type { AreaCodeDigits } from '../../domain/geometry/area-code.ts'
import type { Queryable } from '../../platform/database.ts'
import type { ImportReport } from './check-import.ts'

/** The scheme of a district's codes; null: they are not checked. */
export async function codeDigits(db: Queryable, districtId: number): Promise<AreaCodeDigits | null> {
  const [row] = await db.query<{ digits: AreaCodeDigits | null }>('select area_code_digits as digits from districts where id = $1', [districtId])
  return row?.digits ?? null
}

/** Sets the scheme of a district's codes. */
export async function setCodeDigits(db: Queryable, districtId: number, digits: AreaCodeDigits | null): Promise<void> {
  await db.query('update districts set area_code_digits = $2 where id = $1', [districtId, digits === null ? null : JSON.stringify(digits)])
}

export interface ImportRow {
  readonly id: string
  readonly version: number | null
  readonly coordinates: 'wgs84' | 'gcj02'
  readonly tolerance: number
  readonly areas: readonly Area[]
  readonly removed: readonly string[]
  readonly report: ImportReport
  readonly accepted: readonly string[]
  readonly createdAt: Date
  readonly createdBy: string | null
  readonly appliedAt: Date | null
  readonly appliedBy: string | null
}

const importColumns = `
  i.id, i.version, i.coordinates, i.tolerance, i.removed, i.report, i.accepted, i.created_at as "createdAt",
  c.name as "createdBy", i.applied_at as "appliedAt", a.name as "appliedBy"`

const importNames = `
  left join accounts c on c.district_id = i.district_id and c.id = i.created_by
  left join accounts a on a.district_id = i.district_id and a.id = i.applied_by`

/** One import with its areas, or null. */
export async function findImport(db: Queryable, districtId: number, id: string): Promise<ImportRow | null> {
  const [row] = await db.query<ImportRow>(
    `select ${importColumns}, i.areas
     from area_imports i
     ${importNames}
     where i.district_id = $1 and i.id = $2`,
    [districtId, id],
  )
  return row ?? null
}

/** The newest imports, without their areas. */
export function imports(db: Queryable, districtId: number, limit: number): Promise<Omit<ImportRow, 'areas'>[]> {
  return db.query(
    `select ${importColumns}
     from area_imports i
     ${importNames}
     where i.district_id = $1
     order by i.created_at desc, i.id
     limit $2`,
    [districtId, limit],
  )
}

/** Keeps what was uploaded with its report. */
export async function insertImport(db: Queryable, districtId: number, row: Pick<ImportRow, 'id' | 'coordinates' | 'tolerance' | 'areas' | 'removed' | 'report' | 'createdBy' | 'createdAt'>): Promise<void> {
  await db.query(
    `insert into area_imports (district_id, id, coordinates, tolerance, areas, removed, report, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [districtId, row.id, row.coordinates, row.tolerance, JSON.stringify(row.areas), row.removed, JSON.stringify(row.report), row.createdBy, row.createdAt],
  )
}

/** Removes previews that were never applied, but for the newest. */
export async function pruneImports(db: Queryable, districtId: number, keep: number): Promise<void> {
  await db.query(
    `delete from area_imports
     where district_id = $1 and applied_at is null and id not in (
       select i.id
       from area_imports i
       where i.district_id = $1 and i.applied_at is null
       order by i.created_at desc, i.id
       limit $2
     )`,
    [districtId, keep],
  )
}

/** Marks an import as applied, as the areas' next version, and keeps what it replaced. */
export async function setApplied(db: Queryable, districtId: number, applied: { id: string; accepted: readonly string[]; replaced: readonly Area[]; by: string | null; at: Date }): Promise<void> {
  await db.query(
    `update area_imports
     set accepted = $3, replaced = $4, applied_by = $5, applied_at = $6, version = (
       select coalesce(max(v.version), 0) + 1
       from area_imports v
       where v.district_id = $1
     )
     where district_id = $1 and id = $2`,
    [districtId, applied.id, applied.accepted, JSON.stringify(applied.replaced), applied.by, applied.at],
  )
}

/** Adds areas, or replaces those of the same codes. */
export async function upsertAreas(db: Queryable, districtId: number, areas: readonly Area[]): Promise<void> {
  await db.query(
    `insert into areas (district_id, code, kind, name, name_en, parent, boundary, schematic)
     select $1, r.code, r.kind, r.name, r."nameEn", r.parent, r.boundary, r.schematic
     from jsonb_to_recordset($2::jsonb) as r (code text, kind text, name text, "nameEn" text, parent text, boundary jsonb, schematic boolean)
     on conflict (district_id, code) do update
     set name = excluded.name, name_en = excluded.name_en, parent = excluded.parent, boundary = excluded.boundary,
       schematic = excluded.schematic`,
    [districtId, JSON.stringify(areas)],
  )
}

/** Removes areas. */
export async function deleteAreas(db: Queryable, districtId: number, codes: readonly string[]): Promise<void> {
  await db.query('delete from areas where district_id = $1 and code = any($2::text[])', [districtId, codes])
}
