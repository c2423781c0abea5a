import type { Order } from '../../domain/order/order.ts'
import type { OrderEvent } from '../../domain/order/event.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { compareWithOrder } from './compare.ts'
import type { Codes, Directory, Newcomers } from './directory.ts'
import type { ImportDistrict } from './ensure-district.ts'
import { closingEvent, historyOrder } from './history-order.ts'
import type { HistoryRow } from './history-row.ts'
import type { RowFault } from './row-fault.ts'
import type { Mapping } from './mapping.ts'
import * as store from './store.ts'

/** A row with the codes of what it names. */
export interface Entry {
  readonly row: HistoryRow
  readonly codes: Codes
}

/** A row that says something else than the order that was imported before. */
export interface Difference {
  readonly line: number
  readonly externalId: string
  readonly fields: readonly string[]
}

export interface BatchResult {
  readonly created: number
  readonly closed: number
  readonly unchanged: number
  readonly differences: readonly Difference[]
  readonly faults: readonly RowFault[]
}

export interface BatchDeps {
  readonly database: Database
  readonly clock: Clock
  readonly district: ImportDistrict
  readonly directory: Directory
  readonly kind: Mapping['category']['kind']
  readonly dryRun: boolean
}

/**
 * Writes rows, none of whose external ids stands twice among them, in one transaction: new ones as closed or open orders,
 * a closing event where the source has closed one since. A row that the database itself refuses fails alone.
 */
export async function writeBatch(deps: BatchDeps, entries: readonly Entry[]): Promise<BatchResult> {
  if (deps.dryRun) return emptyResult(deps.district.exists ? await sort(deps.database, deps.district, entries) : freshOnly(entries))
  const newcomers = deps.directory.newcomers()
  try {
    const result = await deps.database.transaction(async (tx) => {
      await store.lockImports(tx, deps.district.id)
      await writeNewcomers(tx, deps, newcomers)
      return write(tx, deps, await sort(tx, deps.district, entries))
    })
    deps.directory.settle(newcomers)
    return result
  } catch (error) {
    if (!isDataError(error)) throw error
    const [only] = entries
    if (only !== undefined && entries.length === 1) return refused(only, error)
    const half = Math.ceil(entries.length / 2)
    return joined(await writeBatch(deps, entries.slice(0, half)), await writeBatch(deps, entries.slice(half)))
  }
}

interface Closing {
  readonly entry: Entry
  readonly order: Order
}

/** Rows by what is to be done with them. */
interface Sorted {
  readonly fresh: readonly Entry[]
  readonly closings: readonly Closing[]
  readonly unchanged: number
  readonly differences: readonly Difference[]
  readonly faults: readonly RowFault[]
}

async function sort(db: Queryable, { id }: ImportDistrict, entries: readonly Entry[]): Promise<Sorted> {
  const orders = await store.ordersNamed(db, id, entries.map(({ row }) => row.externalId))
  const byExternalId = new Map(orders.map((order) => [order.externalId, order]))
  const numbers = new Set(orders.map(({ number }) => number))
  const sorted = { fresh: [] as Entry[], closings: [] as Closing[], unchanged: 0, differences: [] as Difference[], faults: [] as RowFault[] }
  for (const entry of entries) {
    const { row, codes } = entry
    const order = byExternalId.get(row.externalId)
    if (order === undefined) {
      if (numbers.has(row.externalId)) sorted.faults.push({ line: row.line, column: 'id', value: row.externalId, reason: 'is the number of another order of the district' })
      else sorted.fresh.push(entry)
      continue
    }
    const { closes, differs } = compareWithOrder(row, codes, order)
    if (closes) sorted.closings.push({ entry, order })
    if (differs.length > 0) sorted.differences.push({ line: row.line, externalId: row.externalId, fields: differs })
    else if (!closes) sorted.unchanged += 1
  }
  return sorted
}

function freshOnly(entries: readonly Entry[]): Sorted {
  return { fresh: entries, closings: [], unchanged: 0, differences: [], faults: [] }
}

function emptyResult({ fresh, closings, ...told }: Sorted): BatchResult {
  return { created: fresh.length, closed: closings.length, ...told }
}

async function writeNewcomers(tx: Queryable, { district, kind }: BatchDeps, { categories, areas, offices }: Newcomers): Promise<void> {
  if (categories.length > 0) await store.insertCategories(tx, district.id, district.catalogueVersion, kind, categories)
  if (areas.length > 0) await store.insertAreas(tx, district, areas)
  if (offices.length > 0) await store.insertOffices(tx, district.id, offices)
  if (categories.length + areas.length + offices.length > 0) await store.raiseRevision(tx, district.id)
}

async function write(tx: Queryable, { clock, district }: BatchDeps, { fresh, closings, ...told }: Sorted): Promise<BatchResult> {
  const recordedAt = clock.now()
  const target = { districtId: district.id, catalogueVersion: district.catalogueVersion, recordedAt }
  const made = fresh.map(({ row, codes }) => historyOrder(row, codes, target))
  const closingEvents = closings.flatMap(({ entry, order }) => closingOf(entry, order, recordedAt))
  const closed = closingEvents.length === 0 ? new Set<string>() : await store.closeOrders(tx, district.id, closingEvents)
  if (made.length > 0) {
    await store.insertOrders(tx, district.id, district.catalogueVersion, made)
    await store.insertFindings(tx, district.id, made)
  }
  const events = [...made.flatMap((order) => order.events), ...closingEvents.filter(({ orderId }) => closed.has(orderId))]
  if (events.length > 0) await store.insertEvents(tx, district.id, events)
  // Somebody moved it between our look and our write: it stands as they left it.
  const moved = closings.filter(({ order }) => !closed.has(order.id)).map(({ entry }) => ({ line: entry.row.line, externalId: entry.row.externalId, fields: ['state'] }))
  return { created: made.length, closed: closed.size, ...told, differences: [...told.differences, ...moved] }
}

/** The deadline stays the one that the order had while it was open. */
function closingOf({ row }: Entry, order: Order, recordedAt: Date): OrderEvent[] {
  if (row.closedAt === null) return []
  const head = { districtId: order.districtId, orderId: order.id, seq: order.version, officeId: order.officeId, hash: order.headHash }
  return [closingEvent(head, row.closedAt, order.handlingDeadline, recordedAt)]
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity): the fault of a row, not of the run. */
function isDataError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
}

function refused({ row }: Entry, error: Error): BatchResult {
  const fault = { line: row.line, column: 'id', value: row.externalId, reason: `the database refuses the row: ${error.message}` }
  return { created: 0, closed: 0, unchanged: 0, differences: [], faults: [fault] }
}

function joined(a: BatchResult, b: BatchResult): BatchResult {
  return {
    created: a.created + b.created,
    closed: a.closed + b.closed,
    unchanged: a.unchanged + b.unchanged,
    differences: [...a.differences, ...b.differences],
    faults: [...a.faults, ...b.faults],
  }
}
