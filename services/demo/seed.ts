import { v7 as uuidv7 } from 'uuid'
import { defaultClockLengths } from '../../domain/order/clocks.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { setCodeDigits } from '../areas/store.ts'
import { writeCategories } from '../catalogue/import-catalogue.ts'
import { demoDistrict } from './district.ts'
import * as store from './store.ts'

/**
 * Loads the demo district, in one transaction. With `passwordHash`, that of the demo password, it comes with its accounts
 * and beside whatever districts were imported; null leaves the accounts out and asks for an empty database. Answers false
 * and writes nothing where it is not to be loaded.
 */
export function seedDemoDistrict(deps: { database: Database; clock: Clock }, passwordHash: string | null): Promise<boolean> {
  return deps.database.transaction(async (tx) => {
    const known = await store.districtIds(tx)
    if (passwordHash === null ? known.length > 0 : known.includes(demoDistrict.id)) return false
    await seedReference(tx)
    if (passwordHash !== null) await seedAccounts(tx, passwordHash, deps.clock.now())
    return true
  })
}

/** Of the whole district from the beginning; percent. */
const demoTargets = { officeId: '', effectiveFrom: '2025-01-01', closing: 95, onTime: 82, rework: 3, setAt: '2025-01-01T00:00:00Z' }

async function seedReference(tx: Queryable): Promise<void> {
  const { id, areas, offices, contractors, crews, contracts, coverages, catalogue, calendar } = demoDistrict
  await store.insertDistrict(tx, {
    id,
    code: demoDistrict.code,
    name: demoDistrict.name,
    nameEn: demoDistrict.nameEn,
    timezone: demoDistrict.timezone,
    workingHours: calendar.workingTime.spans.map(({ from, to }) => [from, to]),
    weekdays: calendar.workingTime.weekdays,
    clockLengths: defaultClockLengths,
  })
  await store.insertRows(tx, id, 'calendar_days', ['day', 'working', 'name', 'name_en', 'source'], calendar.days.map((day) => ({ ...day, source: 'official' })))
  await store.insertRows(tx, id, 'calendar_years', ['year', 'loaded_at'], calendar.years.map((year) => ({ year, loadedAt: '2025-01-01T00:00:00Z' })))
  await store.insertRows(tx, id, 'areas', ['code', 'kind', 'name', 'name_en', 'parent', 'boundary', 'schematic'], areas)
  await setCodeDigits(tx, id, demoDistrict.areaCodeDigits)
  await store.insertRows(tx, id, 'offices', ['id', 'name', 'name_en', 'area_code'], offices.map((office) => ({ ...office, areaCode: office.area })))
  await store.insertRows(tx, id, 'contractors', ['id', 'name', 'name_en'], contractors)
  await store.insertRows(tx, id, 'crews', ['id', 'contractor_id', 'name', 'name_en'], crews.map((crew) => ({ ...crew, contractorId: crew.contractor })))
  await store.insertRows(tx, id, 'contracts', ['id', 'contractor_id', 'name', 'name_en', 'valid_from', 'valid_until'],
    contracts.map((contract) => ({ ...contract, contractorId: contract.contractor, validFrom: contract.from, validUntil: contract.until })))
  await store.insertRows(tx, id, 'contract_coverages', ['contract_id', 'area_code', 'category', 'crew_id'],
    coverages.map(({ contract, area, category, crew }) => ({ contractId: contract, areaCode: area, category, crewId: crew })))
  await store.insertRows(tx, id, 'rate_targets', ['office_id', 'effective_from', 'closing', 'on_time', 'rework', 'set_at'], [demoTargets])
  const version = { version: catalogue.version, catalogueVersion: catalogue.version }
  await store.insertRows(tx, id, 'catalogue_versions', ['version', 'effective_from', 'draft', 'sample', 'file_name', 'faults'],
    [{ ...version, effectiveFrom: '2025-01-01', draft: false, sample: catalogue.sample, fileName: '', faults: [] }])
  await writeCategories(tx, id, catalogue.version, { categories: new Map(catalogue.categories.map((category) => [category.code, category])) })
}

async function seedAccounts(tx: Queryable, passwordHash: string, now: Date): Promise<void> {
  const accounts = demoDistrict.people.map((person) => ({
    ...person, id: uuidv7(), officeId: person.office ?? null, crewId: person.crew ?? null, passwordHash, createdAt: now.toISOString(),
  }))
  await store.insertRows(tx, demoDistrict.id, 'accounts', ['id', 'login', 'name', 'role', 'office_id', 'crew_id', 'password_hash', 'created_at'], accounts)
  await store.insertRows(tx, demoDistrict.id, 'inspector_beats', ['account_id', 'area_code', 'weekdays'], demoDistrict.beats.flatMap(({ login, areas }) => {
    const id = accounts.find((account) => account.login === login)?.id
    return areas.map(({ area, weekdays }) => ({ accountId: id, areaCode: area, weekdays }))
  }))
}
