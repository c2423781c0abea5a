import { actorOf, type Account } from '../../domain/accounts/account.ts'
import { categoryOf, standardFor } from '../../domain/catalogue/catalogue.ts'
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
}

/** A finding with the order and event that it begins, decided and not yet stored. Throws a DomainError that names the field. */
export function acceptFinding(district: DistrictReference, account: Account, source: Source, input: FindingInput, now: Date): Accepted {
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
    reporterId: account.id,
    photos: input.photos,
    contentHash: contentHash({ ...said, observedAt: observedAt?.toISOString(), reporter: account.id }),
  }
  const street = district.areasAt([longitude, latitude]).find((area) => area.kind === 'street')
  const decided = report({ finding, actor: actorOf(account), category, standard, catalogueVersion: district.catalogue.version, area: street?.code ?? null }, district)
  return { finding, ...decided }
}
