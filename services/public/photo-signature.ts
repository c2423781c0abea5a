import { createHmac, timingSafeEqual } from 'node:crypto'
import { DomainError } from '../../domain/errors.ts'
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import type { PhotoSize, ReadablePhoto } from '../photos/read-photo.ts'
import type { PublicDeps } from './report-publicly.ts'
import { districtByCode, findReported, photosShown } from './store.ts'

/** A photo with what lets a browser fetch it for a while: who has the code may see it, and hands nothing of the code on. */
export interface SignedPhoto {
  readonly id: string
  readonly finding: string
  /** Milliseconds since 1970. */
  readonly expires: number
  readonly signature: string
}

/** How long a signed photo can be fetched, in ms. */
const lasts = 15 * 60_000

/** Signs a photo for the reporter of a finding. The key is the hash of the code: no other secret has to be kept. */
export function signPhoto({ findingId, codeHash }: { findingId: string; codeHash: Buffer }, id: string, now: Date): SignedPhoto {
  const expires = now.getTime() + lasts
  return { id, finding: findingId, expires, signature: signatureOf(codeHash, id, findingId, expires).toString('base64url') }
}

function signatureOf(key: Buffer, id: string, finding: string, expires: number): Buffer {
  return createHmac('sha256', key).update(`${id} ${finding} ${expires}`).digest()
}

/** A photo by its signature, while its reporter may see it; else not-found. */
export async function readSignedPhoto(deps: PublicDeps & { readonly blobs: BlobStore }, district: string, photo: SignedPhoto, size: PhotoSize): Promise<ReadablePhoto> {
  const districtId = await districtByCode(deps.database, district)
  const row = districtId === null ? null : await findReported(deps.database, districtId, photo.finding)
  if (row === null || photo.expires < deps.clock.now().getTime()) throw new DomainError('not-found')
  const given = Buffer.from(photo.signature, 'base64url')
  const right = signatureOf(row.codeHash, photo.id, photo.finding, photo.expires)
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new DomainError('not-found')
  const shown = (await photosShown(deps.database, row)).find(({ id }) => id === photo.id)
  if (shown === undefined) throw new DomainError('not-found')
  return {
    tag: `${shown.sha256}-${size}`,
    async open() {
      const blob = await deps.blobs.get({ hash: shown.sha256, variant: size })
      if (blob === null) throw new Error(`the ${size} of photo ${photo.id} is not in the blob store`)
      return blob
    },
  }
}
