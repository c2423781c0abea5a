import type { Contract, Coverage } from '../../domain/routing/routing.ts'
import type { Queryable } from '../../platform/database.ts'

export type PartyTable = 'offices' | 'contractors' | 'crews' | 'contracts'

/** How many rows a district has in one of these tables. The name comes from this program, never from a request. */
export async function countParties(db: Queryable, districtId: number, table: PartyTable): Promise<number> {
  const [row] = await db.query<{ rows: number }>(`select count(*) as rows from ${table} where district_id = $1`, [districtId])
  return row?.rows ?? 0
}

/** Whether a district has a row of this id. */
export async function partyExists(db: Queryable, districtId: number, table: PartyTable, id: string): Promise<boolean> {
  const rows = await db.query(`select 1 from ${table} where district_id = $1 and id = $2`, [districtId, id])
  return rows.length > 0
}

export interface OfficeRow {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly area: string | null
  readonly closedOn: string | null
}

/** Adds an office, or changes the one of this id. */
export async function upsertOffice(db: Queryable, districtId: number, office: OfficeRow): Promise<void> {
  await db.query(
    `insert into offices (district_id, id, name, name_en, area_code, closed_on)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (district_id, id) do update
     set name = excluded.name, name_en = excluded.name_en, area_code = excluded.area_code, closed_on = excluded.closed_on`,
    [districtId, office.id, office.name, office.nameEn, office.area, office.closedOn],
  )
}

export interface ContractorRow {
  readonly id: string
  readonly name: string
  readonly nameEn: string
}

/** Contractors of a district, by id. */
export function contractors(db: Queryable, districtId: number): Promise<ContractorRow[]> {
  return db.query('select id, name, name_en as "nameEn" from contractors where district_id = $1 order by id', [districtId])
}

/** Adds a contractor, or renames the one of this id. */
export async function upsertContractor(db: Queryable, districtId: number, { id, name, nameEn }: ContractorRow): Promise<void> {
  await db.query(
    `insert into contractors (district_id, id, name, name_en)
     values ($1, $2, $3, $4)
     on conflict (district_id, id) do update
     set name = excluded.name, name_en = excluded.name_en`,
    [districtId, id, name, nameEn],
  )
}

export interface CrewRow {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly contractor: string
  readonly closedOn: string | null
}

/** Adds a crew, or changes the one of this id; its contractor stays. */
export async function upsertCrew(db: Queryable, districtId: number, crew: CrewRow): Promise<void> {
  await db.query(
    `insert into crews (district_id, id, contractor_id, name, name_en, closed_on)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (district_id, id) do update
     set name = excluded.name, name_en = excluded.name_en, closed_on = excluded.closed_on`,
    [districtId, crew.id, crew.contractor, crew.name, crew.nameEn, crew.closedOn],
  )
}

/** Adds a contract, or changes the one of this id; its contractor stays. */
export async function upsertContract(db: Queryable, districtId: number, contract: Contract): Promise<void> {
  await db.query(
    `insert into contracts (district_id, id, contractor_id, name, name_en, valid_from, valid_until, pilot_note)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (district_id, id) do update
     set name = excluded.name, name_en = excluded.name_en, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
       pilot_note = excluded.pilot_note`,
    [districtId, contract.id, contract.contractor, contract.name, contract.nameEn, contract.from, contract.until, contract.pilotNote ?? ''],
  )
}

/** Removes a contract's lines. */
export async function deleteCoverages(db: Queryable, districtId: number, contract: string): Promise<void> {
  await db.query('delete from contract_coverages where district_id = $1 and contract_id = $2', [districtId, contract])
}

/** Adds a contract's lines. */
export async function insertCoverages(db: Queryable, districtId: number, contract: string, lines: readonly Omit<Coverage, 'contract'>[]): Promise<void> {
  await db.query(
    `insert into contract_coverages (district_id, contract_id, area_code, category, crew_id)
     select $1, $2, r.area, r.category, r.crew
     from jsonb_to_recordset($3::jsonb) as r (area text, category text, crew text)`,
    [districtId, contract, JSON.stringify(lines)],
  )
}
