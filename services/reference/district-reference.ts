import { createWorkingCalendar, type WorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import type { Area, Position } from '../../domain/geometry/area.ts'
import { createAreaIndex } from '../../domain/geometry/area-index.ts'
import { defaultClockLengths, type ClockLengths } from '../../domain/order/clocks.ts'
import { orderRules, type RoutingTable } from '../../domain/routing/routing.ts'
import type { Queryable } from '../../platform/database.ts'
import { ruleOf } from './routing-rule-row.ts'
import { readPublishedCatalogues } from '../catalogue/read-catalogues.ts'
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
  /** When calendar or clock lengths last changed; null: never. */
  readonly calendarChangedAt: Date | null
  readonly areas: ReadonlyMap<string, Area>
  /** The areas that hold a place, most specific first; empty outside every area. */
  readonly areasAt: (place: Position) => readonly Area[]
  /** The areas around the one of this code, itself first. */
  readonly areasAround: (code: string) => readonly Area[]
  /** The catalogue in force: what is reported now is filed under it. */
  readonly catalogue: Catalogue
  /** The catalogue version that an order keeps; that in force where the version is unknown. */
  readonly catalogueOf: (version: number) => Catalogue
  /** When the next local day begins, which may bring another catalogue into force. */
  readonly until: Date
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
    names: new Map(days.map(({ day, name }) => [day, name])),
  })
  const areas = await store.areas(db, id)
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const index = createAreaIndex(areas)
  const day = calendar.dayOf(now)
  const catalogues = await readPublishedCatalogues(db, id)
  return {
    id,
    code: row.code,
    name: row.name,
    nameEn: row.nameEn,
    timezone: row.timezone,
    revision: row.revision,
    calendar,
    clockLengths: { ...defaultClockLengths, ...row.clockLengths },
    calendarChangedAt: row.calendarChangedAt,
    areas: byCode,
    areasAt: (place) => index.locate(place).areas,
    areasAround: (code) => around(byCode, code),
    catalogue: catalogues.on(day),
    catalogueOf: (version) => catalogues.of(version, day),
    until: calendar.addDays(calendar.startOfDay(day), 1, 0),
    routing: await readRouting(db, id, row.revision, byCode, day),
  }
}

function around(byCode: ReadonlyMap<string, Area>, code: string): Area[] {
  const found: Area[] = []
  for (let area = byCode.get(code); area !== undefined && !found.includes(area); area = area.parent === null ? undefined : byCode.get(area.parent)) {
    found.push(area)
  }
  return found
}

async function readRouting(db: Queryable, id: number, version: number, areas: ReadonlyMap<string, Area>, day: string): Promise<RoutingTable> {
  const offices = await store.offices(db, id)
  const crews = await store.crews(db, id)
  const contracts = await store.contracts(db, id)
  return {
    version,
    offices: new Map(offices.map((office) => [office.id, office])),
    crews: new Map(crews.map((crew) => [crew.id, crew])),
    contracts: new Map(contracts.map((contract) => [contract.id, contract])),
    coverages: await store.coverages(db, id),
    versions: await readVersions(db, id, areas, day),
  }
}

async function readVersions(db: Queryable, id: number, areas: ReadonlyMap<string, Area>, day: string): Promise<RoutingTable['versions']> {
  const versions = await store.routingVersions(db, id, day)
  const rules = versions.length === 0 ? [] : await store.routingRules(db, id, versions.map(({ version }) => version))
  return versions.map(({ version, effectiveFrom }) => ({
    version,
    effectiveFrom,
    rules: orderRules(rules.filter((row) => row.version === version).map(ruleOf), (code) => areas.get(code)?.kind),
  }))
}
