import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countsOf, sizes, type Members } from '../../domain/rates/counts-of.ts'
import { dimensions, hasFlows, type Dimension } from '../../domain/rates/dimension.ts'
import { factsOf } from '../../domain/rates/facts.ts'
import { countNames, type CountName } from '../../domain/rates/formula.ts'
import { daysOf, periodOf } from '../../domain/rates/period.ts'
import { ratesOrders } from '../../services/rates/drill-down.ts'
import { ratesOfPeriod } from '../../services/rates/read.ts'
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

type Only = { readonly office?: string; readonly crew?: string }

const flowCounts: readonly CountName[] = ['received', 'filed', 'dispatched']

const world = fc.constantFrom(...zones).chain((zone) =>
  fc.record({
    zone: fc.constant(zone),
    histories: fc.uniqueArray(history(zone, 0), { minLength: 1, maxLength: 40, size: 'max', selector: ({ order }: History) => order.id }),
    cut: fc.nat(12),
    batch: fc.integer({ min: 20, max: 300 }),
    periods: fc.array(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: 1, max: 70 }), fc.constantFrom<Dimension>(...dimensions), fc.constantFrom<Only>({}, {}, { office: 'east' }, { crew: 'road' })), { minLength: 8, maxLength: 8 }),
    // How long after the last event somebody looks.
    later: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 12 * 3_600_000 }), fc.integer({ min: 0, max: 10 * 24 * 3_600_000 })),
  }),
)

async function tallyAll(batch: number, now: Date): Promise<number> {
  let sum = 0
  for (let count = -1; count !== 0; sum += count) count = await tallyOnce({ database: db.database, clock: { now: () => now } }, district, batch)
  return sum
}

describe('the tally of random legal histories', () => {
  it('answers every count of every period and dimension as a walk through all orders does, and lists the very orders', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ zone, histories, cut, batch, periods, later }) => {
        district += 1
        const events = histories.flatMap((one) => one.events)
        const last = Math.max(...events.map(({ at }) => at.getTime()))
        const now = new Date(last + later)
        await makeDistrict(db.database, district, zone)
        // Events come in two waves, so that rows that stand are changed, not only made.
        await storeEvents(db.database, district, histories, () => [0, cut + 1])
        const early = await tallyAll(batch, now)
        await storeEvents(db.database, district, histories, (one) => [cut + 1, one.events.length])
        expect(early + (await tallyAll(batch, now))).toBe(events.length)

        const { days } = grounds[zone]
        const facts = histories.map((one) => factsOf(one.events))
        for (const [offset, length, by, only] of periods) {
          const of = { districtId: district, office: only.office ?? null, crew: only.crew ?? null }
          const scoped = (only.office ?? only.crew) !== undefined
          const from = days.plus(firstDay, offset)
          const to = days.plus(from, length)
          const period = periodOf(from, to, days, now)
          const table = await ratesOfPeriod(db.database, of, { from, to, by }, days, now)
          const shown = (counts: Record<CountName, number>, flows: boolean) => (flows ? counts : { ...counts, received: null, filed: null, dispatched: null })
          expect(pick(table.total)).toEqual(shown(sizes(countsOf(facts, period, null, only).get('')), !scoped))
          const expected: Members = by === 'day'
            ? new Map(daysOf(period, days, now).map((one) => [one.from, countsOf(facts, one, null, only).get('') ?? empty()]))
            : countsOf(facts, period, by, only)
          for (const [key, members] of expected) {
            const row = table.rows.find((candidate) => candidate.key === key)
            const counts = sizes(members)
            if (row === undefined) expect(counts).toEqual(sizes(undefined))
            else expect(pick(row)).toEqual(shown(counts, hasFlows(by) && !scoped))
          }
          for (const { key } of table.rows) expect(expected.has(key)).toBe(true)
          // One row and one count drilled into, in pages of seven.
          const key = [...expected.keys()][offset + 3]
          const count = countNames[(length + offset + 9) % countNames.length] ?? 'due'
          const listed: string[] = []
          let cursor: string | undefined
          do {
            const page = await ratesOrders(db.database, of, { from, to, by, key, count, limit: 7, cursor }, days, now)
            listed.push(...page.ids)
            cursor = page.next ?? undefined
          } while (cursor !== undefined)
          const members = key === undefined ? countsOf(facts, period, null, only).get('') : expected.get(key)
          const none = (scoped || (key !== undefined && !hasFlows(by))) && flowCounts.includes(count)
          expect(listed.toSorted()).toEqual(none ? [] : (members?.[count] ?? []).map((index) => histories[index]?.order.id).toSorted())
        }
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })
})

function pick(row: Record<CountName, number | null>): Record<CountName, number | null> {
  return Object.fromEntries(countNames.map((name) => [name, row[name]])) as Record<CountName, number | null>
}

function empty(): Record<CountName, number[]> {
  return { received: [], filed: [], dispatched: [], due: [], closed: [], closedOnTime: [], overdue: [], reworked: [], extended: [] }
}
