import { createWorkingCalendar, type WorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import type { Catalogue, Category } from '../../domain/catalogue/catalogue.ts'
import type { Area, Position } from '../../domain/geometry/area.ts'
import { createAreaIndex } from '../../domain/geometry/area-index.ts'
import type { ClockLengths } from '../../domain/order/clocks.ts'
import type { RoutingTable } from '../../domain/routing/routing.ts'
import type { Queryable } from '../../platform/database.ts'
import * as store from './store.ts'

/** All that decisions need to know of a district, read once and kept until its revision rises. */
export interface DistrictReference {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly timezone: string
  readonly revision: number
  readonly calendar: WorkingCalendar
  readonly clockLengths: ClockLengths
  readonly areas: ReadonlyMap<string, Area>
  /** The areas that hold a place, most specific first; empty outside every area. */
  readonly areasAt: (place: Position) => readonly Area[]
  /** The areas around the one of this code, itself first. */
  readonly areasAround: (code: string) => readonly Area[]
  readonly catalogue: Catalogue
  readonly routing: RoutingTable
}

/** Reads a district's reference data; null where there is no such district. */
export async function readReference(db: Queryable, id: number, now: Date): Promise<DistrictReference | null> {
  const [row] = await store.district(db, id)
  if (row === undefined) return null
  const days = await store.calendarDays(db, id)
  const calendar = createWorkingCalendar({
    timezone: row.timezone,
    hours: row.workingHours,
    weekdays: row.weekdays,
    exceptions: new Map(days.map(({ day, working }) => [day, working])),
  })
  const areas = await store.areas(db, id)
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const index = createAreaIndex(areas)
  return {
    id,
    code: row.code,
    name: row.name,
    nameEn: row.nameEn,
    timezone: row.timezone,
    revision: row.revision,
    calendar,
    clockLengths: row.clockLengths,
    areas: byCode,
    areasAt: (place) => index.locate(place).areas,
    areasAround: (code) => around(byCode, code),
    catalogue: await readCatalogue(db, id, calendar.dayOf(now)),
    routing: await readRouting(db, id, row.revision),
  }
}

function around(byCode: ReadonlyMap<string, Area>, code: string): Area[] {
  const found: Area[] = []
  for (let area = byCode.get(code); area !== undefined && !found.includes(area); area = area.parent === null ? undefined : byCode.get(area.parent)) {
    found.push(area)
  }
  return found
}

async function readCatalogue(db: Queryable, id: number, day: string): Promise<Catalogue> {
  const [current] = await store.catalogueVersion(db, id, day)
  const version = current?.version ?? 0
  const standards = await store.standards(db, id, version)
  const ofCategory = byCategory(standards)
  const categories = (await store.categories(db, id, version)).map((row): Category => ({
    ...row,
    standards: (ofCategory.get(row.code) ?? []).map(({ limitAmount, limitUnit, ...standard }) => ({ ...standard, limit: { amount: limitAmount, unit: limitUnit } })),
  }))
  return { version, categories: new Map(categories.map((category) => [category.code, category])) }
}

// Node 20 has no Map.groupBy.
function byCategory(rows: readonly store.StandardRow[]): Map<string, store.StandardRow[]> {
  const groups = new Map<string, store.StandardRow[]>()
  for (const row of rows) groups.set(row.category, [...(groups.get(row.category) ?? []), row])
  return groups
}

async function readRouting(db: Queryable, id: number, version: number): Promise<RoutingTable> {
  const offices = await store.offices(db, id)
  const crews = await store.crews(db, id)
  const contracts = await store.contracts(db, id)
  return {
    version,
    offices: new Map(offices.map((office) => [office.id, office])),
    crews: new Map(crews.map((crew) => [crew.id, crew])),
    contracts: new Map(contracts.map((contract) => [contract.id, contract])),
    coverages: await store.coverages(db, id),
  }
}
