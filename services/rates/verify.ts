import { sameSpan, type Span } from '../../domain/rates/span.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { timeOfDistrict, type DistrictTime } from './days-of-district.ts'
import { groupedByOrder, spansByOrder } from './facts-rows.ts'
import * as rebuildStore from './rebuild-store.ts'
import * as store from './store.ts'

export interface TallyDifference {
  /** An order's row, a day's cell, or a month's. */
  readonly what: 'order' | 'day' | 'month'
  readonly where: string
  readonly expected: string
  readonly stands: string
}

const pageSize = 1_000

/**
 * Compares a district's tally with what its events make and tells each difference. All of one snapshot; orders with
 * events that still wait for the tally are left out. Answers how many orders were compared.
 */
export function verifyTally(database: Database, districtId: number, tell: (difference: TallyDifference) => void): Promise<number> {
  return database.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only')
    const time = await timeOfDistrict(tx, districtId)
    let orders = 0
    for (let after: string | null = null; ;) {
      const page: string[] = await rebuildStore.orderIdsAfter(tx, districtId, after, pageSize)
      after = page.at(-1) ?? null
      if (after === null) break
      orders += await verifyPage(tx, districtId, page, time, tell)
    }
    for (const order of await rebuildStore.strangers(tx, districtId)) tell({ what: 'order', where: order, expected: 'no such order', stands: 'tallied' })
    for (const { day, place, expected, stands } of await rebuildStore.dayDifferences(tx, districtId, time.days.timezone)) {
      tell({ what: 'day', where: `${day} ${place}`, expected, stands })
    }
    for (const { day, place, expected, stands } of await rebuildStore.monthDifferences(tx, districtId)) {
      tell({ what: 'month', where: `${day} ${place}`, expected, stands })
    }
    return orders
  })
}

async function verifyPage(tx: Queryable, districtId: number, page: readonly string[], { calendar }: DistrictTime, tell: (difference: TallyDifference) => void): Promise<number> {
  const waiting = await rebuildStore.untallied(tx, districtId, page)
  const orders = page.filter((order) => !waiting.has(order))
  const expected = spansByOrder(await store.eventsOf(tx, districtId, orders), calendar)
  const stands = groupedByOrder(await store.spansOfOrders(tx, districtId, orders))
  for (const order of orders) {
    for (const [one, other] of unlike(expected.get(order) ?? [], stands.get(order) ?? [])) {
      tell({ what: 'order', where: order, expected: textOf(one), stands: textOf(other) })
    }
  }
  return orders.length
}

function unlike(expected: readonly Span[], stands: readonly Span[]): [Span | undefined, Span | undefined][] {
  const other = (rows: readonly Span[], row: Span) => rows.find(({ kind, n }) => kind === row.kind && n === row.n)
  return [
    ...expected.map((row): [Span, Span | undefined] => [row, other(stands, row)]).filter(([row, stood]) => stood === undefined || !sameSpan(row, stood)),
    ...stands.filter((row) => other(expected, row) === undefined).map((row): [undefined, Span] => [undefined, row]),
  ]
}

function textOf(span: Span | undefined): string {
  if (span === undefined) return 'nothing'
  const { kind, n, from, to, closedAt, office, crew, area, category, source, onTime, exempt, remote, solved, satisfied, handled, reworkedAt, extendedAt } = span
  const since = (word: string, at: Date | null) => (at === null ? [] : [`${word} ${at.toISOString()}`])
  const marks = Object.entries({ 'on time': onTime, exempt, remote, solved, satisfied }).flatMap(([word, holds]) => (holds ? [word] : []))
  return [
    `${kind} ${n}:`, `${from.toISOString()} to ${to?.toISOString() ?? 'now'}`, ...since('closed', closedAt), office, crew, area, category, source, ...marks,
    ...(handled === null ? [] : [`handled in ${handled} s`]), ...since('reworked', reworkedAt), ...since('extended', extendedAt),
  ].filter((part) => part !== null).join(' ')
}
