import type { ClockLengths } from '../../domain/order/clocks.ts'
import type { Queryable } from '../../platform/database.ts'

/** The districts that exist. */
export async function districtIds(db: Queryable): Promise<number[]> {
  const rows = await db.query<{ id: number }>('select id from districts order by id')
  return rows.map((row) => row.id)
}

export interface NewDistrict {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly timezone: string
  readonly workingHours: readonly (readonly string[])[]
  readonly weekdays: readonly number[]
  readonly clockLengths: ClockLengths
}

/** A new district. */
export async function insertDistrict(db: Queryable, row: NewDistrict): Promise<void> {
  await db.query(
    `insert into districts (id, code, name, name_en, timezone, working_hours, weekdays, clock_lengths)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [row.id, row.code, row.name, row.nameEn, row.timezone, JSON.stringify(row.workingHours), row.weekdays, JSON.stringify(row.clockLengths)],
  )
}

type SeedTable = 'calendar_days' | 'calendar_years' | 'areas' | 'offices' | 'contractors' | 'crews' | 'contracts' | 'contract_coverages' | 'catalogue_versions' | 'categories' | 'standards' | 'accounts' | 'inspector_beats' | 'rate_targets'

/**
 * Rows of one district's reference table. Columns are snake_case, the rows' members are the same names in camelCase;
 * table and columns come from this program's own code, never from a request.
 */
export async function insertRows(db: Queryable, districtId: number, table: SeedTable, columns: readonly string[], rows: readonly object[]): Promise<void> {
  const values = rows.map((row) => Object.fromEntries(columns.map((column) => [column, (row as Record<string, unknown>)[camel(column)]])))
  await db.query(
    `insert into ${table} (district_id, ${columns.join(', ')})
     select $1, ${columns.map((column) => `r.${column}`).join(', ')}
     from jsonb_populate_recordset(null::${table}, $2::jsonb) as r`,
    [districtId, JSON.stringify(values)],
  )
}

function camel(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}
