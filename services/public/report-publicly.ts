import { refuse } from '../../domain/errors.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { acceptFinding, thePublic, type FindingInput } from '../intake/accept-finding.ts'
import { submitByRule } from '../intake/submit-by-rule.ts'
import type { Reference } from '../reference/reference.ts'
import { hashFollowCode, newFollowCode } from './follow-code.ts'
import { districtByCode, holdPublicPhotos, insertReporter, photosInUse } from './store.ts'

export interface PublicDeps {
  readonly database: Database
  readonly clock: Clock
  readonly reference: Reference
}

export interface PublicReport extends Pick<FindingInput, 'category' | 'description' | 'longitude' | 'latitude' | 'coordinates' | 'address' | 'photos'> {
  readonly district: string
  readonly language: 'zh' | 'en'
  readonly contact?: { readonly email?: string }
}

/** A photo must be reported within a day of its upload. */
const photoKept = 86_400_000

/**
 * Accepts what somebody without an account reports: on disk, with an order for the desk or on the one that is certainly
 * of the same thing, when this resolves. Answers the order's number and the code to follow it with, which is kept nowhere.
 */
export async function reportPublicly(deps: PublicDeps, said: PublicReport): Promise<{ number: string; code: string; joined: boolean }> {
  const { district: districtCode, contact, language, ...input } = said
  const districtId = await requireDistrict(deps.database, districtCode)
  const district = await deps.reference.of(districtId)
  const now = deps.clock.now()
  const accepted = acceptFinding(district, thePublic, input, now)
  const code = newFollowCode()
  return deps.database.transaction(async (tx) => {
    await requireFreshPhotos(tx, districtId, input.photos, now)
    const { finding, order, joined } = await submitByRule(tx, district, accepted)
    await insertReporter(tx, { districtId, findingId: finding.id, codeHash: hashFollowCode(code), email: contact?.email ?? null, language, createdAt: now })
    return { number: order.number, code, joined }
  })
}

/** The id of the district of this code; of the only one where none is named. */
export async function requireDistrict(db: Queryable, code: string | undefined): Promise<number> {
  const id = await districtByCode(db, code)
  if (id === null) throw refuse('unknown-district', 'district')
  return id
}

/** Refuses photos that the public did not upload today, or that an order carries already. */
export async function requireFreshPhotos(tx: Queryable, districtId: number, photos: readonly string[], now: Date): Promise<void> {
  if (photos.length === 0) return
  const held = await holdPublicPhotos(tx, districtId, photos, new Date(now.getTime() - photoKept))
  // Asked once their rows are ours: whoever used one at the same time has told by then.
  const used = await photosInUse(tx, districtId, held)
  for (const [index, id] of photos.entries()) {
    if (!held.includes(id)) throw refuse('unknown-photo', `photos.${index}`)
    if (used.includes(id) || photos.indexOf(id) !== index) throw refuse('photo-already-used', `photos.${index}`)
  }
}
