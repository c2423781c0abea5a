import { refuse } from '../../domain/errors.ts'
import { endStates } from '../../domain/lifecycle/states.ts'
import { ageBands, bandOf, createAges, type AgeBand } from '../../domain/rates/backlog.ts'
import { isTime, noneKey, type Dimension, type PlaceDimension } from '../../domain/rates/dimension.ts'
import { factsOf } from '../../domain/rates/facts.ts'
import { noWorkingTime } from '../../domain/rates/handling.ts'
import { isDay } from '../../domain/rates/local-days.ts'
import type { Database } from '../../platform/database.ts'
import { openOrders, type OpenOrder } from './backlog-store.ts'
import type { RateGround } from './rate-ground.ts'
import { walkLog } from './read-log.ts'
import type { Credited } from './read-store.ts'

/** How many orders are open, how many of them late, by age; ages in minutes of working time since they were received. */
export interface BacklogFigures {
  readonly open: number
  readonly late: number
  readonly averageMinutes: number | null
  readonly p90Minutes: number | null
  readonly longestMinutes: number | null
  readonly bands: readonly { readonly band: AgeBand; readonly open: number; readonly late: number }[]
}

export interface Backlog {
  /** The instant that it is of, ISO 8601. */
  readonly at: string
  readonly by: Dimension
  readonly rows: readonly ({ readonly key: string } & BacklogFigures)[]
  readonly total: BacklogFigures
  /** The ids of those open longest, the oldest first. */
  readonly oldest: readonly string[]
}

export interface BacklogQuery {
  readonly by: Dimension
  /** The local day at whose beginning it is read, exclusive as `to` of a period; not given, or in the future: now. */
  readonly to?: string
  readonly asOf?: Date
}

export interface AgedOrder extends OpenOrder {
  /** Working ms. */
  readonly age: number
}

const listed = 10

/** The backlog: orders that had not ended at an instant, by age. Refuses (period-invalid, malformed-request) what is no day or dimension. */
export async function backlogOf(db: Database, of: Credited, query: BacklogQuery, ground: RateGround, now: Date): Promise<Backlog> {
  const { by } = query
  if (isTime(by)) throw refuse('malformed-request', 'by', 'the backlog is of one instant')
  const { at, orders } = await agedOrders(db, of, query, ground, now)
  const groups = new Map<string, AgedOrder[]>()
  for (const order of orders) {
    const key = keyOf(order, by, ground)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [order])
    else known.push(order)
  }
  const rows = [...groups].map(([key, own]) => ({ key, ...figuresOf(own) }))
  return {
    at: at.toISOString(), by,
    rows: rows.sort((one, other) => (one.key < other.key ? -1 : 1)),
    total: figuresOf(orders),
    oldest: orders.slice(0, listed).map(({ id }) => id),
  }
}

export interface BacklogDrill extends BacklogQuery {
  readonly key?: string
  readonly band?: AgeBand
  readonly late: boolean
  readonly limit: number
  readonly cursor?: string
}

/** The very orders of a number of the backlog, the oldest first; a page's cursor is the last of it. */
export async function backlogOrders(db: Database, of: Credited, query: BacklogDrill, ground: RateGround, now: Date): Promise<{ ids: string[]; next: string | null }> {
  const { by, key, band, late, limit, cursor } = query
  const { orders } = await agedOrders(db, of, query, ground, now)
  const wanted = orders.filter((order) => (key === undefined || isTime(by) || keyOf(order, by, ground) === key) && (band === undefined || bandOf(order.age) === band) && (!late || order.late))
  const from = cursor === undefined ? 0 : wanted.findIndex(({ id }) => id === cursor) + 1
  if (cursor !== undefined && from === 0) throw refuse('malformed-request', 'cursor', 'this is no cursor of this list')
  const shown = wanted.slice(from, from + limit).map(({ id }) => id)
  return { ids: shown, next: from + limit < wanted.length ? (shown.at(-1) ?? null) : null }
}

/** The oldest first. Now is read from the orders themselves, the past from the log. */
async function agedOrders(db: Database, of: Credited, { to, asOf }: BacklogQuery, ground: RateGround, now: Date): Promise<{ at: Date; orders: AgedOrder[] }> {
  if (to !== undefined && !isDay(to)) throw refuse('period-invalid', 'to', 'to is not a day as YYYY-MM-DD')
  const until = asOf !== undefined && asOf < now ? asOf : now
  const end = to === undefined ? until : ground.days.startOf(to)
  const at = end < until ? end : until
  const orders = at < now ? await openAt(db, of, at, until) : await openOrders(db, of, now)
  const age = createAges(ground.calendar, ground.days, at)
  const aged = orders.map((order) => ({ ...order, age: age(order.receivedAt) }))
  return { at, orders: aged.sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime() || (one.id < other.id ? -1 : 1)) }
}

async function openAt(db: Database, of: Credited, at: Date, asOf: Date): Promise<OpenOrder[]> {
  const found: OpenOrder[] = []
  await walkLog(db, { districtId: of.districtId, since: at, asOf, after: null }, ({ orderId, events }) => {
    // What has happened by then: up to now itself, before the end of a day.
    const { standing, receivedAt, category, area, source } = factsOf(events.filter((event) => (at < asOf ? event.at < at : event.at <= at)), noWorkingTime)
    if (standing === null || receivedAt === null || endStates.includes(standing.state)) return true
    const { office, crew, deadline, handledAt } = standing
    if ((of.office !== null && office !== of.office) || (of.crew !== null && crew !== of.crew)) return true
    found.push({ id: orderId, receivedAt, late: deadline !== null && (handledAt ?? at) > deadline, office, crew, category, area, source })
    return true
  })
  return found
}

function keyOf(order: OpenOrder, by: PlaceDimension, { contractorOf }: RateGround): string {
  if (by === 'contractor') return (order.crew === null ? null : contractorOf(order.crew)) ?? noneKey
  return order[by] ?? noneKey
}

function figuresOf(orders: readonly AgedOrder[]): BacklogFigures {
  const ages = orders.map(({ age }) => age).sort((one, other) => one - other)
  const minutes = (age: number | undefined) => (age === undefined ? null : Math.round(age / 60_000))
  return {
    open: orders.length,
    late: orders.filter(({ late }) => late).length,
    averageMinutes: minutes(ages.length === 0 ? undefined : ages.reduce((sum, age) => sum + age, 0) / ages.length),
    p90Minutes: minutes(ages[Math.ceil(ages.length * 0.9) - 1]),
    longestMinutes: minutes(ages.at(-1)),
    bands: ageBands.map(({ band }) => {
      const own = orders.filter(({ age }) => bandOf(age) === band)
      return { band, open: own.length, late: own.filter(({ late }) => late).length }
    }),
  }
}
