import { actorOf, publicReporter, type Account, type Actor, type Role } from '../../domain/accounts/account.ts'
import { categoryOf, standardFor } from '../../domain/catalogue/catalogue.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import { toWgs84 } from '../../domain/geometry/coordinates.ts'
import type { Finding } from '../../domain/order/finding.ts'
import type { Source } from '../../domain/order/order.ts'
import { contentHash, report } from '../../domain/order/report.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { newId } from './new-id.ts'
import type { Accepted } from './store.ts'

/** What a client says of a finding; shapes are checked at the door, rules here. */
export interface FindingInput {
  readonly id?: string
  readonly category: string
  readonly standard?: string
  readonly description: string
  readonly longitude: number
  readonly latitude: number
  readonly coordinates: 'wgs84' | 'gcj02'
  readonly address?: string
  readonly observedAt?: Date
  readonly photos: readonly string[]
  /** The open order nearby that it is of; by inspector or desk. */
  readonly joins?: string
  /** It is another thing than the orders nearby. */
  readonly insists?: boolean
  /** Put right on the spot, as these photos show; by an inspector. */
  readonly settledOnSpot?: boolean
  readonly afterPhotos?: readonly string[]
  /** What a device calls itself, and the kind of its alarm: the sub-class unless told. */
  readonly device?: string
  readonly alarm?: string
}

/** Who reports: an account, or the public. */
export interface Reporter {
  readonly actor: Actor
  readonly source: Source
}

const sourceOf: Partial<Record<Role, Source>> = { inspector: 'inspector', desk: 'desk', device: 'device' }

/** An account as a reporter; throws role-forbidden where its role does not report. */
export function reporterOf(account: Account): Reporter {
  const source = sourceOf[account.role]
  if (source === undefined) throw new DomainError('role-forbidden', { detail: `${account.role} may not report` })
  return { actor: actorOf(account), source }
}

export const thePublic: Reporter = { actor: publicReporter, source: 'public' }

/** A finding with the order and event that it begins, decided and not yet stored. Throws a DomainError that names the field. */
export function acceptFinding(district: DistrictReference, { actor, source }: Reporter, input: FindingInput, now: Date): Accepted {
  requireOfRole(source, input)
  const category = categoryOf(district.catalogue, input.category)
  const standard = standardFor(category, input.standard)
  const [longitude, latitude] = toWgs84([input.longitude, input.latitude], input.coordinates)
  const { id, observedAt, ...said } = input
  const finding: Finding = {
    districtId: district.id,
    id: id?.toLowerCase() ?? newId(),
    orderId: newId(),
    category: category.code,
    standard: standard?.id ?? null,
    description: input.description,
    longitude,
    latitude,
    address: input.address ?? null,
    observedAt: observedAt ?? now,
    receivedAt: now,
    source,
    reporterId: actor.id,
    photos: input.photos,
    ...(input.device === undefined ? {} : { device: input.device, alarm: input.alarm ?? category.code }),
    contentHash: contentHash({ ...said, observedAt: observedAt?.toISOString(), reporter: actor.id }),
  }
  const street = district.areasAt([longitude, latitude]).find((area) => area.kind === 'street')
  const settled = input.settledOnSpot === true ? { photos: input.afterPhotos ?? [] } : undefined
  const catalogueVersion = district.catalogue.version
  const decided = report({ finding, actor, category, standard, catalogueVersion, area: street?.code ?? null, settled, insists: input.insists }, district)
  return { finding, ...decided, afterPhotos: settled?.photos }
}

/** Fields that only some reporters may use, or must. */
function requireOfRole(source: Source, input: FindingInput): void {
  const onSpot = input.settledOnSpot === true
  if (!onSpot && input.afterPhotos !== undefined) throw refuse('malformed-request', 'afterPhotos', 'after-photos are of what was settled on the spot')
  if (onSpot && input.joins !== undefined) throw refuse('malformed-request', 'joins', 'what was settled on the spot joins no order')
  if (onSpot && source === 'inspector' && input.photos.length === 0) throw refuse('demand-unmet', 'photos', 'settled on the spot demands a before-photo')
  const offered = source === 'inspector' || source === 'desk'
  if (!offered && input.joins !== undefined) throw new DomainError('role-forbidden', { detail: 'only inspectors and the desk say which order a finding is of' })
  if (source === 'device' && input.device === undefined) throw refuse('demand-unmet', 'device', 'a device says what it is called')
  if (source !== 'device' && (input.device ?? input.alarm) !== undefined) throw refuse('malformed-request', 'device', 'only a device reports for a device')
}
