import type { Queryable } from '../../platform/database.ts'
import type { Area } from '../../domain/geometry/area.ts'
import type { LimitUnit } from '../../domain/catalogue/limit.ts'
import type { ClockLengths } from '../../domain/order/clocks.ts'
import type { Contract, Coverage, Crew, Office } from '../../domain/routing/routing.ts'

export interface DistrictRow {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly timezone: string
  readonly workingHours: readonly (readonly [string, string])[]
  readonly weekdays: readonly number[]
  readonly clockLengths: ClockLengths
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
       clock_lengths as "clockLengths", reference_revision as revision
     from districts
     where id = $1`,
    [id],
  )
}

/** Days that differ from the weekday's rule. */
export function calendarDays(db: Queryable, districtId: number): Promise<{ day: string; working: boolean }[]> {
  return db.query('select day, working from calendar_days where district_id = $1', [districtId])
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
  return db.query('select id, name, name_en as "nameEn", area_code as area from offices where district_id = $1 order by id', [districtId])
}

/** Crews with their contractors. */
export function crews(db: Queryable, districtId: number): Promise<Crew[]> {
  return db.query(
    `select c.id, c.name, c.name_en as "nameEn", c.contractor_id as contractor, o.name as "contractorName"
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
    `select id, contractor_id as contractor, name, name_en as "nameEn", valid_from as "from", valid_until as "until"
     from contracts
     where district_id = $1`,
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

/** The catalogue version in force on a day: the latest that has begun, else the first; none where there is no catalogue. */
export function catalogueVersion(db: Queryable, districtId: number, day: string): Promise<{ version: number }[]> {
  return db.query(
    `select version
     from catalogue_versions
     where district_id = $1
     order by (effective_from <= $2) desc, effective_from desc, version desc
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

export interface StandardRow {
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
}

/** Standards of one catalogue version. */
export function standards(db: Queryable, districtId: number, version: number): Promise<StandardRow[]> {
  return db.query(
    `select id, category, filing_condition as "filingCondition", filing_condition_en as "filingConditionEn",
       closing_condition as "closingCondition", closing_condition_en as "closingConditionEn",
       limit_amount as "limitAmount", limit_unit as "limitUnit", before_photos as "beforePhotos",
       after_photos as "afterPhotos", measured_unit as "measuredUnit"
     from standards
     where district_id = $1 and catalogue_version = $2
     order by id`,
    [districtId, version],
  )
}
