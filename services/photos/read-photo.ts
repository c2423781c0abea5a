import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Blob } from '../../platform/blobs/blob-store.ts'
import type { PhotoDeps } from './save-photo.ts'
import { findReadablePhoto } from './store.ts'

/** `view`: upright, at most 2048 pixels an edge. `thumb`: at most 320. Both JPEG and without metadata. */
export type PhotoSize = 'view' | 'thumb'

export interface ReadablePhoto {
  /** Changes when the bytes do: never, for one photo and size. */
  readonly tag: string
  /** Opens the bytes; whoever asks must read the stream or destroy it. */
  open(): Promise<Blob>
}

/**
 * A photo for whoever uploaded it or may read an order that carries it; not-found for all others, as if there were none.
 * The bytes are opened apart, so that a client that has them already costs no file.
 */
export async function readPhoto(deps: Pick<PhotoDeps, 'database' | 'blobs'>, account: Account, id: string, size: PhotoSize): Promise<ReadablePhoto> {
  const photo = await findReadablePhoto(deps.database, scopeOf(account), account.id, id)
  if (photo === null) throw new DomainError('not-found')
  const { sha256: hash } = photo
  return {
    tag: `${hash}-${size}`,
    async open() {
      const blob = await deps.blobs.get({ hash, variant: size })
      if (blob === null) throw new Error(`the ${size} of photo ${id} is not in the blob store`)
      return blob
    },
  }
}
