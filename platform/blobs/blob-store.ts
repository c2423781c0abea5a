import type { Readable } from 'node:stream'

/**
 * Names a blob: the SHA-256 of the original bytes, and for something derived from them (another size) which variant.
 * Both are checked by every store, so that nothing a client sends becomes a path or an object key as it is.
 */
export interface BlobKey {
  /** SHA-256 of the original, 64 lower-case hex digits. */
  readonly hash: string
  /** Not given: the original itself. Else lower-case letters, digits and dashes. */
  readonly variant?: string
}

export interface Blob {
  /** Length in bytes. */
  readonly bytes: number
  readonly stream: Readable
}

/** Where large immutable bytes are kept: a folder, or an object store such as S3. A key's bytes never change. */
export interface BlobStore {
  /**
   * Keeps the bytes for good before it resolves. Keeping what is there already changes nothing. An original whose bytes
   * do not have the key's hash is refused, and nothing is kept.
   */
  put(key: BlobKey, content: Uint8Array | Readable): Promise<void>
  /** The blob, or null. Whoever asks must read its stream or destroy it. */
  get(key: BlobKey): Promise<Blob | null>
  has(key: BlobKey): Promise<boolean>
  /** Forgets the blob; one that is not there is no error. */
  delete(key: BlobKey): Promise<void>
}

const hashForm = /^[0-9a-f]{64}$/
const variantForm = /^[a-z0-9-]{1,32}$/

/** The key as one flat name, `<hash>` or `<hash>.<variant>`. Throws for a key that is not of the form. */
export function blobName(key: BlobKey): string {
  if (!hashForm.test(key.hash)) throw new Error('a blob is named by 64 lower-case hex digits')
  if (key.variant === undefined) return key.hash
  if (!variantForm.test(key.variant)) throw new Error('a variant is named by lower-case letters, digits and dashes')
  return `${key.hash}.${key.variant}`
}
