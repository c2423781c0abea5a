import type { Database, Queryable } from '../../platform/database.ts'
import { shipToDistrict } from '../calendar/ship-official-days.ts'
import * as reference from '../reference/store.ts'
import type { Known } from './directory.ts'
import type { Mapping } from './mapping.ts'
import * as store from './store.ts'

/** The district that an import writes to, as it stands before. */
export interface ImportDistrict {
  readonly id: number
  readonly code: string
  /** The catalogue version that categories are made in. */
  readonly catalogueVersion: number
  readonly known: Known
  /** False when there is no such district yet (and this is a dry run). */
  readonly exists: boolean
}

/** A mapping whose district is another one than the database's. */
export class DistrictError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DistrictError'
  }
}

const firstVersion = 1

/**
 * The mapping's district with what it knows; makes it with its working time and an empty catalogue where it is missing,
 * unless `dryRun`. Throws a DistrictError where id, code or time zone belong to another district. `today` decides which
 * catalogue version is in force.
 */
export function ensureDistrict(database: Database, mapping: Mapping, today: string, dryRun: boolean): Promise<ImportDistrict> {
  return database.transaction(async (tx) => {
    const { district } = mapping
    if (!dryRun) await store.lockImports(tx, district.id)
    const found = await store.districtsLike(tx, district.id, district.code)
    const problem = found.map((row) => clash(row, district)).find((text) => text !== null)
    if (problem !== undefined) throw new DistrictError(problem)
    if (!dryRun) await makeDistrict(tx, district, found.length === 0, today)
    return readDistrict(tx, district, today, found.length > 0 || !dryRun)
  })
}

function clash(row: store.DistrictRow, district: Mapping['district']): string | null {
  if (row.id !== district.id || row.code !== district.code) {
    return `the mapping's district is ${district.id} (${district.code}), the database has ${row.id} (${row.code})`
  }
  if (row.timezone !== district.timezone) return `district ${row.code} lives by ${row.timezone}, the mapping says ${district.timezone}`
  return null
}

async function makeDistrict(tx: Queryable, district: Mapping['district'], missing: boolean, today: string): Promise<void> {
  if (missing) {
    await store.insertDistrict(tx, district)
    await store.insertDistrictArea(tx, district)
    await shipToDistrict(tx, new Date(today), district.id, district.timezone)
  }
  const [version] = await reference.catalogueVersion(tx, district.id, '9999-12-31')
  if (version === undefined) await store.insertCatalogueVersion(tx, district.id, firstVersion)
}

async function readDistrict(tx: Queryable, { id, code }: Mapping['district'], today: string, exists: boolean): Promise<ImportDistrict> {
  const [current] = await reference.catalogueVersion(tx, id, today)
  const catalogueVersion = current?.version ?? firstVersion
  const known: Known = {
    categories: await reference.categories(tx, id, catalogueVersion),
    areas: await reference.areas(tx, id),
    offices: (await reference.offices(tx, id)).map(({ id: office, name, nameEn }) => ({ code: office, name, nameEn })),
  }
  return { id, code, catalogueVersion, known, exists }
}
