import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFolderBlobStore } from '../../platform/blobs/folder-blob-store.ts'

const bytes = Buffer.from('a photo of a broken kerb')
const hash = createHash('sha256').update(bytes).digest('hex')

describe('the blob store in a folder', () => {
  let dir: string

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'blobs-'))
  })
  afterEach(() => rm(dir, { recursive: true }))

  async function filesOf(): Promise<string[]> {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  }

  it('gives back what was put, with its length, from bytes and from a stream', async () => {
    const store = createFolderBlobStore(dir)
    await store.put({ hash }, Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]))
    await store.put({ hash, variant: 'thumb' }, Buffer.from('small'))
    const original = await store.get({ hash })
    const thumb = await store.get({ hash, variant: 'thumb' })
    expect(original?.bytes).toBe(bytes.length)
    expect(original && await buffer(original.stream)).toEqual(bytes)
    expect(thumb && String(await buffer(thumb.stream))).toBe('small')
  })

  it('spreads blobs over two levels of folders and leaves no temporary file', async () => {
    await createFolderBlobStore(dir).put({ hash }, bytes)
    expect(await readFile(join(dir, hash.slice(0, 2), hash.slice(2, 4), hash))).toEqual(bytes)
    expect(await filesOf()).toEqual([hash])
  })

  it('keeps one file for the same bytes put at once and again', async () => {
    const store = createFolderBlobStore(dir)
    await Promise.all([store.put({ hash }, bytes), store.put({ hash }, bytes), store.put({ hash }, bytes)])
    await store.put({ hash }, bytes)
    expect(await filesOf()).toEqual([hash])
  })

  it('refuses bytes that do not have the name they come under, and keeps nothing of them', async () => {
    const store = createFolderBlobStore(dir)
    await expect(store.put({ hash }, Buffer.from('something else'))).rejects.toThrow(/hash to/)
    expect(await store.has({ hash })).toBe(false)
    expect(await filesOf()).toEqual([])
  })

  it('keeps nothing of a stream that breaks off', async () => {
    const store = createFolderBlobStore(dir)
    const broken = Readable.from((async function* () {
      yield bytes.subarray(0, 5)
      throw new Error('the client left')
    })())
    await expect(store.put({ hash }, broken)).rejects.toThrow('the client left')
    expect(await filesOf()).toEqual([])
  })

  it('says null for what it does not have, and forgets what it is told to', async () => {
    const store = createFolderBlobStore(dir)
    expect(await store.get({ hash })).toBeNull()
    await store.put({ hash }, bytes)
    await store.delete({ hash })
    await store.delete({ hash })
    expect(await store.has({ hash })).toBe(false)
  })

  it.each([
    { hash: '../../../../etc/passwd' },
    { hash: `${hash.slice(0, 60)}/../` },
    { hash: hash.toUpperCase() },
    { hash: '' },
    { hash, variant: '../x' },
    { hash, variant: 'a/b' },
    { hash, variant: '' },
  ])('never makes a path of $hash $variant', async (key) => {
    const store = createFolderBlobStore(dir)
    await expect(store.put(key, bytes)).rejects.toThrow(/is named by/)
    await expect(store.get(key)).rejects.toThrow(/is named by/)
    await expect(store.has(key)).rejects.toThrow(/is named by/)
    await expect((async () => store.delete(key))()).rejects.toThrow(/is named by/)
    expect(await filesOf()).toEqual([])
  })
})
