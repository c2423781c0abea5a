import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { v7 } from 'uuid'
import { genesisHash, seal } from '../../domain/order/chain.ts'
import type { EventData, OrderEvent } from '../../domain/order/event.ts'
import type { Finding } from '../../domain/order/finding.ts'
import type { Order } from '../../domain/order/order.ts'
import { noProceedings } from '../../domain/order/proceedings.ts'
import type { Codes } from './directory.ts'
import type { HistoryRow } from './history-row.ts'

/** All that an imported row becomes: its finding, its order as it stands, and the events that brought it there. */
export interface HistoryOrder {
  readonly finding: Finding
  readonly order: Order
  readonly events: readonly OrderEvent[]
}

/** Where imported rows go, and when they are written down. */
export interface Target {
  readonly districtId: number
  readonly catalogueVersion: number
  readonly recordedAt: Date
}

/**
 * A row as an order of the district. History knows two moments: at the opening it was received, filed and dispatched, at
 * the closing handled and closed (imports without a handling time use their closing time). The target is the handling
 * deadline. Ids are made from district, external id and opening, so that the same row makes the same order anywhere.
 */
export function historyOrder(row: HistoryRow, codes: Codes, target: Target): HistoryOrder {
  const { districtId, catalogueVersion } = target
  const id = idOf('order', row, districtId)
  const opening = openingEvent(id, row, codes, target)
  const events = row.closedAt === null ? [opening] : [opening, closingEvent(opening, row.closedAt, row.targetAt, target.recordedAt)]
  const finding = findingOf(row, codes, districtId, id)
  const order: Order = {
    districtId,
    id,
    number: row.externalId,
    state: row.closedAt === null ? 'dispatched' : 'closed',
    version: events.length,
    movedVersion: events.length,
    headHash: (events.at(-1) ?? opening).hash,
    category: codes.category,
    standard: null,
    catalogueVersion,
    limit: null,
    source: 'import',
    public: false,
    description: row.description,
    address: row.address,
    longitude: row.longitude,
    latitude: row.latitude,
    area: codes.area,
    reporterId: null,
    officeId: codes.office,
    crewId: null,
    inspectorId: null,
    receivedAt: row.openedAt,
    filedAt: row.openedAt,
    dispatchedAt: row.openedAt,
    handledAt: row.closedAt,
    closedAt: row.closedAt,
    endedAt: null,
    clocks: { kind: row.closedAt === null ? 'handling' : null, offices: {} },
    deadline: row.closedAt === null ? row.targetAt : null,
    handlingDeadline: row.targetAt,
    // History is not escalated: nobody is called for what was late years ago.
    alarmAt: null,
    round: 1,
    rework: 0,
    redo: 0,
    returns: 0,
    extensions: 0,
    late: false,
    exempt: false,
    onSpot: false,
    remote: false,
    fixedByCrew: null,
    fixedByContractor: null,
    recheckerId: null,
    jobAssigned: [],
    held: null,
    mergedInto: null,
    recurrenceOf: null,
    proceedings: noProceedings,
    externalId: row.externalId,
  }
  return { finding, order, events }
}

/** The event by which an order that was imported open is closed; `last` is the event that it stands at. */
export function closingEvent(last: OrderEvent | ClosableHead, closedAt: Date, targetAt: Date | null, recordedAt: Date): OrderEvent {
  return seal({
    districtId: last.districtId,
    orderId: last.orderId,
    seq: last.seq + 1,
    at: closedAt,
    recordedAt,
    verb: 'import',
    actorId: null,
    actorRole: 'job',
    from: 'dispatched',
    to: 'closed',
    officeId: last.officeId,
    crewId: null,
    data: { deadline: null, handlingDeadline: targetAt?.toISOString() ?? null, handledAt: closedAt.toISOString() },
    prevHash: last.hash,
  })
}

/** What is needed of an order's last event to go on from it. */
export type ClosableHead = Pick<OrderEvent, 'districtId' | 'orderId' | 'seq' | 'officeId' | 'hash'>

function openingEvent(orderId: string, row: HistoryRow, codes: Codes, { districtId, recordedAt }: Target): OrderEvent {
  const deadline = row.targetAt?.toISOString() ?? null
  const note = noteOf(row)
  const data: EventData = {
    category: codes.category,
    source: 'import',
    area: codes.area,
    office: codes.office,
    externalId: row.externalId,
    deadline,
    handlingDeadline: deadline,
    ...(note === null ? {} : { note }),
  }
  return seal({
    districtId,
    orderId,
    seq: 1,
    at: row.openedAt,
    recordedAt,
    verb: 'import',
    actorId: null,
    actorRole: 'job',
    from: null,
    to: 'dispatched',
    officeId: codes.office,
    crewId: null,
    data,
    prevHash: genesisHash,
  })
}

/** What the columns of an order have no place for; shown in its history. */
function noteOf({ source, located }: HistoryRow): string | null {
  const notes = [source, located ? null : '来源无坐标，落在默认点 (no coordinates in the source)'].filter((note) => note !== null)
  return notes.length === 0 ? null : notes.join('; ')
}

function findingOf(row: HistoryRow, codes: Codes, districtId: number, orderId: string): Finding {
  const content = {
    category: codes.category,
    description: row.description,
    longitude: row.longitude,
    latitude: row.latitude,
    address: row.address,
    observedAt: row.openedAt.toISOString(),
    externalId: row.externalId,
  }
  return {
    districtId,
    id: idOf('finding', row, districtId),
    orderId,
    category: codes.category,
    standard: null,
    description: row.description,
    longitude: row.longitude,
    latitude: row.latitude,
    address: row.address,
    observedAt: row.openedAt,
    receivedAt: row.openedAt,
    source: 'import',
    reporterId: null,
    photos: [],
    contentHash: createHash('sha256').update(canonicalize(content) ?? '').digest('hex'),
  }
}

/** A version 7 UUID: it begins with the opening's time, so that rows of one file lie side by side in the indexes. */
function idOf(kind: 'order' | 'finding', { externalId, openedAt }: HistoryRow, districtId: number): string {
  const random = createHash('sha256').update(`${kind}\0${districtId}\0${externalId}`).digest()
  return v7({ msecs: openedAt.getTime(), random: random.subarray(0, 16) })
}
