import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { v7 as uuid } from 'uuid'
import type { Account } from '../../domain/accounts/account.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import { believedPlace } from '../../domain/evidence/claimed-place.ts'
import type { Print } from '../../domain/evidence/print.ts'
import { believedTime } from '../../domain/evidence/claimed-time.ts'
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { SlotsFullError, type Slots } from '../../platform/slots.ts'
import { decodePhoto, type DecodedPhoto } from './decode-photo.ts'
import { printPhoto } from './print-photo.ts'
import { findOwnPhoto, findTimezone, holdPicture, insertPhoto, type DeviceFix, type NewPhoto, type Photo } from './store.ts'
import { linkTwins } from './twin-store.ts'

/** The largest photo that is accepted, in bytes. */
export const largestPhoto = 15 * 1024 * 1024

export interface PhotoDeps {
  readonly database: Database
  readonly blobs: BlobStore
  readonly clock: Clock
  /** Bounds how many photos are decoded at once: each takes a core and up to some hundred megabytes. */
  readonly decoding: Slots
}

/**
 * Keeps a photo as evidence: the original under its hash, and beside it the renditions that are served. The answer's time
 * and place are the photo's own claims, null where they can't be true.
 * Under an id that the client made, the same file again is kept once (`created: false`), so that a lost answer costs no copy.
 * Refuses with photo-too-large, photo-not-an-image, request-conflict when another file has that id, or unavailable when
 * too many photos are being decoded.
 */
export async function savePhoto(deps: PhotoDeps, account: Pick<Account, 'districtId' | 'id'>, bytes: Buffer, { id, fix = null }: { readonly id?: string; readonly fix?: DeviceFix | null } = {}): Promise<{ created: boolean; photo: Photo }> {
  if (bytes.length > largestPhoto) throw refuse('photo-too-large', 'file')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { decoded, print } = await keep(deps, sha256, bytes)
  const uploadedAt = deps.clock.now()
  const place = believedPlace(decoded.claims.place)
  const photo: NewPhoto = {
    districtId: account.districtId,
    id: id ?? uuid({ msecs: uploadedAt.getTime() }),
    sha256,
    mime: decoded.mime,
    bytes: bytes.length,
    width: decoded.width,
    height: decoded.height,
    takenAt: believedTime(decoded.claims.taken, await findTimezone(deps.database, account.districtId), uploadedAt),
    longitude: place?.longitude ?? null,
    latitude: place?.latitude ?? null,
    uploadedBy: account.id,
    uploadedAt,
    print,
    fix,
  }
  const { created, kept } = await deps.database.transaction(async (tx) => {
    await holdPicture(tx, sha256)
    const isNew = await insertPhoto(tx, photo)
    if (isNew) await linkTwins(tx, photo)
    return { created: isNew, kept: await deps.blobs.has({ hash: sha256 }) }
  })
  // The same picture was there when we looked, and has been swept since: now that the row says that it is wanted, it stays.
  if (!kept) await keep(deps, sha256, bytes)
  if (created) return { created, photo }
  const known = await findOwnPhoto(deps.database, account, photo.id)
  if (known === null || known.sha256 !== sha256) throw refuse('request-conflict', 'id', 'another photo has this id')
  return { created, photo: known }
}

async function keep({ blobs, decoding }: PhotoDeps, hash: string, bytes: Buffer): Promise<{ decoded: DecodedPhoto; print: Print | null }> {
  // The original is put last: where it is, its renditions are, and the same bytes need not be rendered again.
  const known = await blobs.has({ hash })
  const kept = await decoding.run(() => decodeAndPrint(blobs, hash, bytes, known)).catch((error: unknown) => {
    throw error instanceof SlotsFullError ? new DomainError('unavailable', { detail: error.message }) : error
  })
  const { decoded } = kept
  if (decoded.rendered !== null) {
    await blobs.put({ hash, variant: 'view' }, decoded.rendered.view)
    await blobs.put({ hash, variant: 'thumb' }, decoded.rendered.thumb)
    await blobs.put({ hash }, bytes)
  }
  return kept
}

async function decodeAndPrint(blobs: BlobStore, hash: string, bytes: Buffer, known: boolean): Promise<{ decoded: DecodedPhoto; print: Print | null }> {
  const decoded = await decodePhoto(bytes, { rendered: known })
  const blob = decoded.rendered === null ? await blobs.get({ hash, variant: 'thumb' }) : null
  const thumb = decoded.rendered?.thumb ?? (blob === null ? null : await buffer(blob.stream))
  return { decoded, print: thumb === null ? null : await printPhoto(thumb) }
}
