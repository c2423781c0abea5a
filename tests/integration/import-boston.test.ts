import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../platform/clock.ts'
import { ratesOfAllYears, settleTally } from '../../services/history/district-rates.ts'
import { verifyHistory } from '../../services/history/verify-history.ts'
import { timeOfDistrict } from '../../services/rates/days-of-district.ts'
import { ratesOfPeriod } from '../../services/rates/read.ts'
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts'
import { bostonId, load, orders, tableSizes, type Loaded } from './import-files.ts'

const file = '../shared/data/boston-311-2018.csv'
const present = existsSync(file)
if (!present && process.env.CI === 'true') throw new Error(`${file} is missing: the import can't be shown to agree with a city's own flags`)
if (!present) console.log(`The import of a real year is skipped: ${file} is not beside this checkout`)

describe.skipIf(!present)('a city’s year of service requests', () => {
  let test: TestDatabase
  let first: Loaded

  beforeAll(async () => {
    test = await createTestDatabase()
    first = await load(test.database, file)
    await settleTally({ database: test.database, clock: systemClock }, bostonId)
  })
  afterAll(() => test.drop())

  it('loads every row and finds the city’s own on-time flags right, one by one', async () => {
    expect(first.counts).toMatchObject({ rows: 7872, created: 7872, rejected: 0, flagged: 7872, agreeing: 7872 })
    const flags = parse(readFileSync(file), { columns: true }) as { case_enquiry_id: string; on_time: string }[]
    const rows = await test.database.query<{ id: string; overdue: boolean }>(
      `select external_id as id, coalesce(coalesce(handled_at, now()) > handling_deadline, false) as overdue
       from orders
       where district_id = $1`,
      [bostonId],
    )
    const overdue = new Map(rows.map((row) => [row.id, row.overdue]))
    const wrong = flags.filter((flag) => overdue.get(flag.case_enquiry_id) !== (flag.on_time === 'OVERDUE'))
    expect(wrong).toEqual([])
    expect(flags.filter((flag) => flag.on_time === 'OVERDUE')).toHaveLength(684)
  })

  it('gives the rates over all years: 684 overdue', async () => {
    const rates = await ratesOfAllYears({ database: test.database, clock: systemClock }, bostonId)
    expect(rates?.total).toMatchObject({ received: 7872, filed: 7872, dispatched: 7872, closed: 5464, due: 5940, closedOnTime: 5256, overdue: 684 })
    expect(rates?.rows.reduce((sum, row) => sum + (row.overdue ?? 0), 0)).toBe(684)
  })

  it('gives the rates over 2018 alone, by local dates', async () => {
    const ground = { ...(await timeOfDistrict(test.database, bostonId)), contractorOf: () => null, crews: [] }
    const of = { districtId: bostonId, office: null, crew: null }
    const query = { from: '2018-01-01', to: '2019-01-01', by: 'office' as const }
    const { total, rows } = await ratesOfPeriod(test.database, of, query, ground, new Date())
    expect(total).toMatchObject({ received: 7872, closed: 5269, due: 5717, closedOnTime: 5121 })
    // The same from the log, without the tally.
    const again = await ratesOfPeriod(test.database, of, { ...query, asOf: new Date() }, ground, new Date())
    expect({ rows: again.rows, total: again.total }).toEqual({ rows, total })
  })

  it('agrees with the definitions read as plain SQL over the orders', async () => {
    const [row] = await test.database.query(
      `select count(*) as received,
         count(*) filter (where state = 'closed') as closed,
         count(*) filter (where state = 'closed' or handling_deadline < now()) as due,
         count(*) filter (where state = 'closed' and coalesce(handled_at <= handling_deadline, true)) as "closedOnTime"
       from orders
       where district_id = $1`,
      [bostonId],
    )
    expect(row).toEqual({ received: 7872, closed: 5464, due: 5940, closedOnTime: 5256 })
  })

  it('keeps the true times, local to New York', async () => {
    const stored = await orders(test.database)
    expect(stored.get('101002296910')).toMatchObject({
      number: '101002296910', state: 'closed', version: 2, category: 'event-animal-generic-request', area: 'roslindale', office: 'info', source: 'import',
      receivedAt: new Date('2018-01-01T07:39:14Z'), dispatchedAt: new Date('2018-01-01T07:39:14Z'), closedAt: new Date('2018-01-01T07:40:23Z'),
      handledAt: new Date('2018-01-01T07:40:23Z'), handlingDeadline: null, deadline: null, clocks: { kind: null, offices: {} },
    })
    // Opened in winter, due in summer: another offset.
    expect(stored.get('101002296940')).toMatchObject({
      state: 'dispatched', version: 1, receivedAt: new Date('2018-01-01T09:42:00Z'), deadline: new Date('2018-05-01T09:42:34Z'),
      handlingDeadline: new Date('2018-05-01T09:42:34Z'), clocks: { kind: 'handling', offices: {} },
    })
  })

  it('makes the district with its catalogue, areas and offices, and owes the queue nothing', async () => {
    expect(await tableSizes(test.database)).toEqual({
      orders: 7872, findings: 7872, order_events: 13_336, order_photos: 0, outbox: 0, areas: 22, offices: 12, categories: 7,
    })
    const [district] = await test.database.query('select code, timezone from districts where id = $1', [bostonId])
    expect(district).toEqual({ code: 'boston', timezone: 'America/New_York' })
  })

  it('has a history that stands up to the check', async () => {
    const [verdict] = await verifyHistory(test.database, 'boston', (fault) => expect.fail(JSON.stringify(fault)))
    expect(verdict).toEqual({ district: 'boston', orders: 7872, events: 13_336, faults: 0 })
  })

  it('runs again without change', async () => {
    const before = await orders(test.database)
    const sizes = await tableSizes(test.database)
    const again = await load(test.database, file)
    expect(again.counts).toMatchObject({ rows: 7872, created: 0, closed: 0, unchanged: 7872, differing: 0, rejected: 0 })
    expect(again.newcomers).toEqual({ categories: [], areas: [], offices: [] })
    expect(await orders(test.database)).toEqual(before)
    expect(await tableSizes(test.database)).toEqual(sizes)
    const [owed] = await test.database.query('select count(*) as count from tally_pending where district_id = $1', [bostonId])
    expect(owed).toEqual({ count: 0 })
  })
})
