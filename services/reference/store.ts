import type { Queryable } from '../../platform/database.ts'
import type { Area } from '../../domain/geometry/area.ts'
import type { ClockLengths } from '../../domain/order/clocks.ts'
import type { Source } from '../../domain/order/order.ts'
import type { Contract, Coverage, Crew, Office } from '../../domain/routing/routing.ts'

export interface DistrictRow {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly timezone: string
  readonly workingHours: readonly (readonly [string, string])[]
  readonly weekdays: readonly number[]
  /** Lengths that are not set are the default ones. */
  readonly clockLengths: Partial<ClockLengths>
  readonly calendarChangedAt: Date | null
  readonly revision: number
}

/** The revision of each district's reference data. */
export function revisions(db: Queryable): Promise<{ id: number; revision: number }[]> {
  return db.query('select id, reference_revision as revision from districts', [], 'reference-revisions')
}

/** One district, or none. */
export function district(db: Queryable, id: number): Promise<DistrictRow[]> {
  return db.query(
    `select id, code, name, name_en as "nameEn", timezone, working_hours as "workingHours", weekdays,
       clock_lengths as "clockLengths", calendar_changed_at as "calendarChangedAt", reference_revision as revision
     from districts
     where id = $1`,
    [id],
  )
}

/** Days that differ from the weekday's rule. */
export function calendarDays(db: Queryable, districtId: number): Promise<{ day: string; working: boolean; name: string }[]> {
  return db.query('select day, working, name from calendar_days where district_id = $1', [districtId])
}

/** All areas of a district. */
export function areas(db: Queryable, districtId: number): Promise<Area[]> {
  return db.query(
    `select code, kind, name, name_en as "nameEn", parent, boundary, schematic
     from areas
     where district_id = $1
     order by code`,
    [districtId],
  )
}

/** Street offices. */
export function offices(db: Queryable, districtId: number): Promise<Office[]> {
  return db.query(
    `select id, name, name_en as "nameEn", area_code as area, closed_on as "closedOn"
     from offices
     where district_id = $1
     order by id`,
    [districtId],
  )
}

/** Crews with their contractors. */
export function crews(db: Queryable, districtId: number): Promise<Crew[]> {
  return db.query(
    `select c.id, c.name, c.name_en as "nameEn", c.contractor_id as contractor, o.name as "contractorName",
       c.closed_on as "closedOn"
     from crews c
     join contractors o on o.district_id = c.district_id and o.id = c.contractor_id
     where c.district_id = $1
     order by c.id`,
    [districtId],
  )
}

/** Contracts. */
export function contracts(db: Queryable, districtId: number): Promise<Contract[]> {
  return db.query(
    `select id, contractor_id as contractor, name, name_en as "nameEn", valid_from as "from", valid_until as "until", pilot_note as "pilotNote"
     from contracts
     where district_id = $1
     order by id`,
    [districtId],
  )
}

/** The lines of all contracts. */
export function coverages(db: Queryable, districtId: number): Promise<Coverage[]> {
  return db.query(
    `select contract_id as contract, area_code as area, category, crew_id as crew
     from contract_coverages
     where district_id = $1
     order by contract_id, area_code, category, crew_id`,
    [districtId],
  )
}

export interface RuleRow {
  readonly version: number
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly area: string | null
  readonly category: string | null
  readonly source: Source | null
  readonly hoursFrom: string | null
  readonly hoursTo: string | null
  readonly contract: string | null
  readonly office: string
  readonly crew: string | null
}

/** The routing versions in force on a day or later: of those that have begun the latest, and all to come. */
export function routingVersions(db: Queryable, districtId: number, day: string): Promise<{ version: number; effectiveFrom: string }[]> {
  return db.query(
    `select version, effective_from as "effectiveFrom"
     from routing_versions
     where district_id = $1 and status = 'published' and (effective_from > $2 or version = (
       select v.version
       from routing_versions v
       where v.district_id = $1 and v.status = 'published' and v.effective_from <= $2
       order by v.effective_from desc, v.version desc
       limit 1
     ))
     order by effective_from, version`,
    [districtId, day],
  )
}

/** The rules of some versions. */
export function routingRules(db: Queryable, districtId: number, versions: readonly number[]): Promise<RuleRow[]> {
  return db.query(
    `select version, id, name, name_en as "nameEn", area_code as area, category, source, hours_from as "hoursFrom",
       hours_to as "hoursTo", contract_id as contract, office_id as office, crew_id as crew
     from routing_rules
     where district_id = $1 and version = any($2::integer[])
     order by version, id`,
    [districtId, versions],
  )
}

/** The catalogue version in force on a day: the latest that has begun, else the first; none where there is no catalogue. */
export function catalogueVersion(db: Queryable, districtId: number, day: string): Promise<{ version: number }[]> {
  return db.query(
    `select version
     from catalogue_versions
     where district_id = $1 and not draft
     order by (effective_from <= $2) desc, effective_from desc, published_at desc nulls last, version desc
     limit 1`,
    [districtId, day],
  )
}

export interface CategoryRow {
  readonly code: string
  readonly kind: 'component' | 'event'
  readonly classCode: string
  readonly className: string
  readonly classNameEn: string
  readonly subclassCode: string
  readonly name: string
  readonly nameEn: string
  readonly initials: string
}

/** Sub-classes of one catalogue version. */
export function categories(db: Queryable, districtId: number, version: number): Promise<CategoryRow[]> {
  return db.query(
    `select code, kind, class_code as "classCode", class_name as "className", class_name_en as "classNameEn",
       subclass_code as "subclassCode", name, name_en as "nameEn", initials
     from categories
     where district_id = $1 and catalogue_version = $2
     order by code`,
    [districtId, version],
  )
}
