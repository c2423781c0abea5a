import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { blobName, type BlobKey, type BlobStore } from './blob-store.ts'

/**
 * A blob store in a folder: `ab/cd/<hash>[.<variant>]`, two levels so that no folder grows too long to list. A blob is
 * written under a temporary name, synced and renamed, so a crash leaves it whole or not at all.
 */
export function createFolderBlobStore(dir: string): BlobStore {
  const incoming = join(dir, 'incoming')

  async function put(key: BlobKey, content: Uint8Array | Readable): Promise<void> {
    const target = pathOf(dir, key)
    if (await sizeOf(target) !== null) {
      if ('destroy' in content) content.destroy()
      return
    }
    const folder = dirname(target)
    await mkdir(folder, { recursive: true })
    await mkdir(incoming, { recursive: true })
    const temporary = join(incoming, randomUUID())
    try {
      const hash = await writeSynced(temporary, content)
      if (key.variant === undefined && hash !== key.hash) throw new Error(`the bytes hash to ${hash}, not to the blob's name`)
      await rename(temporary, target)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
    // The name is on disk only when each folder that leads to it is.
    for (const holder of [folder, dirname(folder), dir]) await syncFolder(holder)
  }

  return {
    put,
    async get(key) {
      const file = await openIfThere(pathOf(dir, key))
      if (file === null) return null
      try {
        const { size } = await file.stat()
        return { bytes: size, stream: file.createReadStream() }
      } catch (error) {
        await file.close()
        throw error
      }
    },
    has: async (key) => await sizeOf(pathOf(dir, key)) !== null,
    delete: (key) => rm(pathOf(dir, key), { force: true }),
  }
}

function pathOf(dir: string, key: BlobKey): string {
  const name = blobName(key)
  return join(dir, name.slice(0, 2), name.slice(2, 4), name)
}

/** Writes a new file to disk for good and answers the SHA-256 of what was written, hex. */
async function writeSynced(path: string, content: Uint8Array | Readable): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o640)
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      const bytes = chunk as Uint8Array
      hash.update(bytes)
      await file.writeFile(bytes)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
