import { hash } from 'node:crypto'
import type { Actor } from '../accounts/account.ts'
import type { Category, Standard } from '../catalogue/catalogue.ts'
import { DomainError, refuse } from '../errors.ts'
import type { District } from '../lifecycle/decide.ts'
import { edgesOf } from '../lifecycle/table.ts'
import { canonicalJson } from './canonical-json.ts'
import { genesisHash, seal } from './chain.ts'
import { applyClock } from './clocks.ts'
import type { OrderEvent } from './event.ts'
import type { Finding } from './finding.ts'
import type { Order } from './order.ts'

export interface Report {
  readonly finding: Finding
  readonly actor: Actor
  readonly category: Category
  /** Null where the category has several and none was named: the desk decides. */
  readonly standard: Standard | null
  readonly catalogueVersion: number
  readonly area: string | null
}

/** A device's clock may run ahead of ours by this much, in ms. */
const tolerance = 120_000

/**
 * A finding becomes an order: pending, or filed at once where who reports may settle the standard. Throws
 * role-forbidden, photo-demanded, time-in-future. The number is given when it is stored.
 */
export function report({ finding, actor, category, standard, catalogueVersion, area }: Report, district: District): { order: Order; event: OrderEvent } {
  const target = standard === null ? 'pending' : 'filed'
  const edge = edgesOf('report').find((row) => row.to === target && row.roles.includes(actor.role))
  if (edge === undefined) throw new DomainError('role-forbidden', { detail: `${actor.role} may not report` })
  const at = finding.receivedAt
  if (finding.observedAt.getTime() > at.getTime() + tolerance) throw refuse('time-in-future', 'observedAt')
  const demanded = standard?.beforePhotos ?? Math.min(...category.standards.map((candidate) => candidate.beforePhotos))
  if (finding.photos.length < demanded) throw refuse('photo-demanded', 'photos', `${category.code} demands ${demanded} photo(s)`)
  const blank = blankOrder(finding, standard, catalogueVersion, area)
  const filed: Order = { ...blank, state: target, filedAt: standard === null ? null : at }
  const order: Order = { ...filed, ...applyClock(edge.clock, filed, null, at, district.calendar, district.clockLengths) }
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
    to: target,
    officeId: null,
    crewId: null,
    data: {
      finding: finding.id,
      category: finding.category,
      area,
      source: finding.source,
      ...(standard === null ? {} : { standard: standard.id }),
      ...(finding.photos.length === 0 ? {} : { photos: finding.photos }),
      deadline: order.deadline?.toISOString() ?? null,
      handlingDeadline: null,
    },
    prevHash: genesisHash,
  })
  return { order: { ...order, headHash: event.hash }, event }
}

function blankOrder(finding: Finding, standard: Standard | null, catalogueVersion: number, area: string | null): Order {
  return {
    districtId: finding.districtId,
    id: finding.orderId,
    number: '',
    state: 'pending',
    version: 1,
    headHash: genesisHash,
    category: finding.category,
    standard: standard?.id ?? null,
    catalogueVersion,
    limit: standard?.limit ?? null,
    source: finding.source,
    description: finding.description,
    address: finding.address,
    longitude: finding.longitude,
    latitude: finding.latitude,
    area,
    reporterId: finding.reporterId,
    officeId: null,
    crewId: null,
    receivedAt: finding.receivedAt,
    filedAt: null,
    dispatchedAt: null,
    handledAt: null,
    closedAt: null,
    clocks: { kind: null, offices: {} },
    deadline: null,
    handlingDeadline: null,
    round: 1,
    rework: 0,
    redo: 0,
    returns: 0,
    fixedByCrew: null,
    fixedByContractor: null,
    recheckerId: null,
    jobAssigned: [],
    held: null,
    externalId: null,
  }
}

/** SHA-256, hex, over what a client said of a finding: tells a repeated request from another one under the same id. */
export function contentHash(content: Readonly<Record<string, unknown>>): string {
  return hash('sha256', canonicalJson(content))
}
