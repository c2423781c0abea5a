import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countedIn, isFlow } from '../../domain/rates/counts-of.ts'
import { breakdownOf, dimensions, hasFlows, type Breakdown, type Dimension } from '../../domain/rates/dimension.ts'
import { factsOf, type Facts } from '../../domain/rates/facts.ts'
import { countNames, noCounts, type CountName } from '../../domain/rates/formula.ts'
import { daysOf, monthsOf, periodOf, type Period } from '../../domain/rates/period.ts'
import { ratesOrders } from '../../services/rates/drill-down.ts'
import { ratesOfPeriod } from '../../services/rates/read.ts'
import type { Credited } from '../../services/rates/read-store.ts'
import { tallyOnce } from '../../services/rates/tally.ts'
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts'
import { firstDay, grounds, history, zones, type History } from './rates-histories.ts'
import { makeDistrict, storeEvents } from './rates-stored.ts'

let db: TestDatabase
let district = 900_000

beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 4 })
})
afterAll(() => db.drop())

type Ground = (typeof grounds)[keyof typeof grounds]
type Only = { readonly office?: string; readonly crew?: string }

const pair = fc.tuple(fc.constantFrom<Dimension>(...dimensions), fc.option(fc.constantFrom<Dimension>(...dimensions), { nil: undefined })).filter(([by, by2]) => breakdownOf(by, by2) !== null)

const question = fc.record({
  offset: fc.integer({ min: -3, max: 40 }),
  length: fc.integer({ min: 1, max: 95 }),
  pair,
  only: fc.constantFrom<Only>({}, {}, {}, { office: 'east' }, { crew: 'road' }),
  drawn: fc.nat(1_000),
})
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never

const world = (most: number) => fc.constantFrom(...zones).chain((zone) =>
  fc.record({
    zone: fc.constant(zone),
    histories: fc.uniqueArray(history(zone, 0), { minLength: 1, maxLength: most, size: 'max', selector: ({ order }: History) => order.id }),
    cut: fc.nat(12),
    batch: fc.integer({ min: 20, max: 300 }),
    questions: fc.array(question, { minLength: 10, maxLength: 10 }),
    // How long after the last event somebody looks.
    later: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 12 * 3_600_000 }), fc.integer({ min: 0, max: 10 * 24 * 3_600_000 })),
  }),
)

async function tallyAll(batch: number, now: Date): Promise<number> {
  let sum = 0
  for (let count = -1; count !== 0; sum += count) count = await tallyOnce({ database: db.database, clock: { now: () => now } }, district, batch)
  return sum
}

/** For each row, for each count, the orders in it, by a walk through all of them. */
function expectedRows(facts: readonly Facts[], breakdown: Breakdown, by: Dimension, period: Period, only: Only, ground: Ground, now: Date): Map<string, Record<CountName, number[]>> {
  const rows = new Map<string, Record<CountName, number[]>>()
  const series = breakdown.time === null ? [period] : breakdown.time === 'day' ? daysOf(period, ground.days, now) : monthsOf(period, ground.days, now)
  for (const one of series) {
    for (const [index, order] of facts.entries()) {
      for (const { keys, count } of countedIn(order, one, breakdown.places, only, ground.contractorOf)) {
        const row = (breakdown.time === null ? keys : by === breakdown.time ? [one.from, ...keys] : [...keys, one.from]).join(' ')
        const members = rows.get(row) ?? emptyRow()
        members[count].push(index)
        rows.set(row, members)
      }
    }
  }
  return rows
}

function emptyRow(): Record<CountName, number[]> {
  return Object.fromEntries(countNames.map((name) => [name, []])) as unknown as Record<CountName, number[]>
}

function sizesOf(members: Record<CountName, number[]>, flows: boolean): Record<CountName, number | null> {
  return Object.fromEntries(countNames.map((name) => [name, isFlow(name) && !flows ? null : members[name].length])) as Record<CountName, number | null>
}

function asked({ offset, length, pair: [by, by2], only }: Question, { days }: Ground) {
  const from = days.plus(firstDay, offset)
  // A series of days is short.
  const query = { from, to: days.plus(from, length), by, ...(by2 === undefined ? {} : { by2 }) }
  const of: Credited = { districtId: district, office: only.office ?? null, crew: only.crew ?? null }
  return { query, of, breakdown: breakdownOf(by, by2) ?? { time: null, places: [] } }
}

async function drilled(of: Credited, query: Parameters<typeof ratesOrders>[2], ground: Ground, now: Date): Promise<string[]> {
  const listed: string[] = []
  let cursor: string | undefined
  do {
    const page = await ratesOrders(db.database, of, { ...query, cursor }, ground, now)
    listed.push(...page.ids)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return listed.toSorted()
}

describe('the tally of random legal histories', () => {
  it('answers every count of every period, dimension and pair as a walk through all orders does, and lists the very orders', async () => {
    await fc.assert(
      fc.asyncProperty(world(30), async ({ zone, histories, cut, batch, questions, later }) => {
        district += 1
        const ground = grounds[zone]
        const events = histories.flatMap((one) => one.events)
        const now = new Date(Math.max(...events.map(({ recordedAt }) => recordedAt.getTime())) + later)
        await makeDistrict(db.database, district, zone)
        // Events come in two waves, so that rows that stand are changed, not only made.
        await storeEvents(db.database, district, histories, () => [0, cut + 1])
        const early = await tallyAll(batch, now)
        await storeEvents(db.database, district, histories, (one) => [cut + 1, one.events.length])
        expect(early + (await tallyAll(batch, now))).toBe(events.length)

        const facts = histories.map((one) => factsOf(one.events, ground.calendar))
        for (const question of questions) {
          const { query, of, breakdown } = asked(question, ground)
          const scoped = of.office !== null || of.crew !== null
          const period = periodOf(query.from, query.to, ground.days, now)
          const flows = !scoped && breakdown.places.every(hasFlows)
          const table = await ratesOfPeriod(db.database, of, query, ground, now)
          const total = expectedRows(facts, { time: null, places: [] }, 'office', period, question.only, ground, now).get('') ?? emptyRow()
          expect(pick(table.total)).toEqual(sizesOf(total, !scoped))
          const expected = expectedRows(facts, breakdown, query.by, period, question.only, ground, now)
          const shown = new Map(table.rows.map((row) => [row.key2 === null ? row.key : `${row.key} ${row.key2}`, pick(row)]))
          expect([...shown.keys()].toSorted()).toEqual([...expected.keys()].toSorted())
          for (const [key, members] of expected) expect({ key, ...shown.get(key) }).toEqual({ key, ...sizesOf(members, flows) })
          // One row and one count drilled into, in pages of seven.
          const [row, members] = [...expected][question.drawn % Math.max(1, expected.size)] ?? ['', emptyRow()]
          const [key, key2] = row === '' ? [] : row.split(' ')
          const count = countNames[question.drawn % countNames.length] ?? 'due'
          const listed = await drilled(of, { ...query, ...(key === undefined ? {} : { key }), ...(key2 === undefined ? {} : { key2 }), count, limit: 7 }, ground, now)
          expect(listed).toEqual((row === '' ? total : members)[count].map((index) => histories[index]?.order.id).toSorted())
        }
      }),
      { numRuns: 12, endOnFailure: true },
    )
  }, 300_000)

  it('as of any instant says again what it said then, from the log alone', async () => {
    await fc.assert(
      fc.asyncProperty(world(12), async ({ zone, histories, questions }) => {
        district += 1
        const ground = grounds[zone]
        await makeDistrict(db.database, district, zone)
        const instants = histories.flatMap((one) => one.events.map(({ recordedAt }) => recordedAt.getTime())).sort((one, other) => one - other)
        const looks = [0.2, 0.5, 0.8, 1].map((part) => new Date(instants[Math.floor(part * (instants.length - 1))] ?? 0))
        const until = (at: Date) => ({ events }: History) => events.filter(({ recordedAt }) => recordedAt <= at).length
        const said: { now: Date; question: Question; table: unknown; listed: string[] }[] = []
        let before = new Date(0)
        for (const now of looks) {
          await storeEvents(db.database, district, histories, (one) => [until(before)(one), until(now)(one)])
          await tallyAll(100, now)
          for (const question of questions.slice(0, 5)) {
            const { query, of } = asked(question, ground)
            const table = await ratesOfPeriod(db.database, of, { ...query, compare: 'previous', min: 2 }, ground, now)
            said.push({ now, question, table: { ...table, asOf: now.toISOString() }, listed: await drilled(of, { ...query, count: 'due', limit: 100 }, ground, now) })
          }
          before = now
        }
        // Nothing of the tally is needed for it.
        for (const table of ['rate_spans', 'tally_days', 'tally_months']) await db.database.query(`delete from ${table} where district_id = $1`, [district])
        const muchLater = new Date((instants.at(-1) ?? 0) + 86_400_000 * 30)
        for (const { now, question, table, listed } of said) {
          const { query, of } = asked(question, ground)
          expect(await ratesOfPeriod(db.database, of, { ...query, compare: 'previous', min: 2, asOf: now }, ground, muchLater)).toEqual(table)
          expect(await drilled(of, { ...query, count: 'due', limit: 3, asOf: now }, ground, muchLater)).toEqual(listed)
        }
      }),
      { numRuns: 5, endOnFailure: true },
    )
  }, 300_000)
})

function pick(row: Record<CountName, number | null>): Record<CountName, number | null> {
  return Object.fromEntries(Object.keys(noCounts).map((name) => [name, row[name as CountName]])) as Record<CountName, number | null>
}
