import { hash } from 'node:crypto'
import type { Actor } from '../accounts/account.ts'
import type { Category, Standard } from '../catalogue/catalogue.ts'
import { DomainError, refuse } from '../errors.ts'
import type { District } from '../lifecycle/decide.ts'
import type { Edge } from '../lifecycle/edge.ts'
import { edgesOf } from '../lifecycle/table.ts'
import { canonicalJson } from './canonical-json.ts'
import { genesisHash, seal } from './chain.ts'
import { nextAlarm } from './alarm.ts'
import { applyClock } from './clocks.ts'
import type { OrderEvent } from './event.ts'
import type { Finding } from './finding.ts'
import type { Order } from './order.ts'
import { noProceedings } from './proceedings.ts'

export interface Report {
  readonly finding: Finding
  readonly actor: Actor
  readonly category: Category
  /** Null where the category has several and none was named: the desk decides. */
  readonly standard: Standard | null
  readonly catalogueVersion: number
  readonly area: string | null
  /** Put right by the inspector on the spot, with these after-photos: the order is closed as soon as it is reported. */
  readonly settled?: { readonly photos: readonly string[] }
  /** The reporter was offered an open order nearby and says that this is another thing. */
  readonly insists?: boolean
}

/** A device's clock may run ahead of ours by this much, in ms. */
const tolerance = 120_000

/**
 * A finding becomes an order: pending, or filed at once where who reports may settle the standard, or closed where an
 * inspector settled it on the spot. Throws role-forbidden, photo-demanded, demand-unmet, time-in-future. The number is
 * given when it is stored.
 */
export function report(said: Report, district: District): { order: Order; event: OrderEvent } {
  const { finding, actor, category, standard, settled } = said
  const edge = reportEdge(said)
  const at = finding.receivedAt
  if (finding.observedAt.getTime() > at.getTime() + tolerance) throw refuse('time-in-future', 'observedAt')
  const demanded = standard?.beforePhotos ?? Math.min(...category.standards.map((candidate) => candidate.beforePhotos))
  if (finding.photos.length < demanded) throw refuse('photo-demanded', 'photos', `${category.code} demands ${demanded} photo(s)`)
  const wanted = settled === undefined ? 0 : Math.max(1, standard?.afterPhotos ?? 1)
  if (settled !== undefined && settled.photos.length < wanted) throw refuse('demand-unmet', 'afterPhotos', `settled on the spot demands ${wanted} after-photo(s)`)
  const filedAt = edge.to === 'pending' ? null : at
  const begun: Order = { ...blankOrder(said), state: edge.to === 'same' ? 'pending' : edge.to, filedAt, closedAt: settled === undefined ? null : at }
  const timed: Order = { ...begun, ...applyClock({ effect: edge.clock, order: begun, officeId: null, at, askedAt: null }, district.calendar, district.clockLengths) }
  const order: Order = { ...timed, alarmAt: nextAlarm(timed, district.calendar, district.clockLengths)?.due ?? null }
  const photos = [...finding.photos, ...(settled?.photos ?? [])]
  const event = seal({
    districtId: order.districtId,
    orderId: order.id,
    seq: 1,
    at,
    recordedAt: at,
    verb: 'report',
    actorId: actor.id,
    actorRole: actor.role,
    from: null,
    to: order.state,
    officeId: null,
    crewId: null,
    data: {
      finding: finding.id,
      category: finding.category,
      area: said.area,
      source: finding.source,
      ...(standard === null ? {} : { standard: standard.id, limit: standard.limit }),
      ...(photos.length === 0 ? {} : { photos }),
      ...(settled === undefined ? {} : { onSpot: true }),
      ...(said.insists === true ? { insists: true } : {}),
      deadline: order.deadline?.toISOString() ?? null,
      handlingDeadline: null,
    },
    prevHash: genesisHash,
  })
  return { order: { ...order, headHash: event.hash }, event }
}

/** What the public reports, or somebody leaves without a standard, waits for the desk. */
function reportEdge({ actor, standard, settled }: Report): Edge {
  if (settled !== undefined && standard === null) throw refuse('demand-unmet', 'standard', 'settled on the spot demands a standard')
  const rows = edgesOf('report').filter((row) => row.roles.includes(actor.role))
  const wanted = settled !== undefined ? 'closed' : standard === null || actor.role === 'public' ? 'pending' : 'filed'
  const edge = rows.find((row) => row.to === wanted)
  if (edge === undefined) throw new DomainError('role-forbidden', { detail: settled === undefined ? `${actor.role} may not report` : `${actor.role} may not settle on the spot` })
  return edge
}

function blankOrder({ finding, standard, catalogueVersion, area, settled }: Report): Order {
  return {
    districtId: finding.districtId,
    id: finding.orderId,
    number: '',
    state: 'pending',
    version: 1,
    movedVersion: 1,
    headHash: genesisHash,
    category: finding.category,
    standard: standard?.id ?? null,
    catalogueVersion,
    limit: standard?.limit ?? null,
    source: finding.source,
    public: finding.source === 'public',
    description: finding.description,
    address: finding.address,
    longitude: finding.longitude,
    latitude: finding.latitude,
    area,
    reporterId: finding.reporterId,
    officeId: null,
    crewId: null,
    inspectorId: null,
    receivedAt: finding.receivedAt,
    filedAt: null,
    dispatchedAt: null,
    handledAt: null,
    closedAt: null,
    endedAt: null,
    clocks: { kind: null, offices: {} },
    deadline: null,
    handlingDeadline: null,
    alarmAt: null,
    round: 1,
    rework: 0,
    redo: 0,
    returns: 0,
    extensions: 0,
    late: false,
    exempt: false,
    onSpot: settled !== undefined,
    remote: false,
    fixedByCrew: null,
    fixedByContractor: null,
    recheckerId: null,
    jobAssigned: [],
    held: null,
    mergedInto: null,
    recurrenceOf: null,
    proceedings: noProceedings,
    externalId: null,
  }
}

/** SHA-256, hex, over what a client said of a finding: tells a repeated request from another one under the same id. */
export function contentHash(content: Readonly<Record<string, unknown>>): string {
  return hash('sha256', canonicalJson(content))
}
