import { join } from 'node:path'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFolderBlobStore } from '../../../platform/blobs/folder-blob-store.ts'
import type { BlobStore } from '../../../platform/blobs/blob-store.ts'
import { sweepPhotos } from '../../../services/public/sweep-photos.ts'
import { samplePhoto } from '../../support/client.ts'
import { freshSpot, openFindings, pothole, type FindingsGround } from './findings-ground.ts'

let ground: FindingsGround
let blobs: BlobStore
const never = new AbortController().signal
const hour = 3_600_000

beforeAll(async () => {
  ground = await openFindings({ workers: false })
  blobs = createFolderBlobStore(join(ground.system.config.dataDir, 'blobs'))
})
afterAll(() => ground.system.stop())

async function upload(bytes: Buffer): Promise<string> {
  const answer = await supertest(ground.system.url).post('/api/v1/public/photos?district=410103').attach('file', bytes, 'photo.jpg')
  expect(answer.status, answer.text).toBe(201)
  return (answer.body as { id: string }).id
}

const sweep = (hours: number, store = blobs) => sweepPhotos({ database: ground.system.database, clock: { now: () => new Date(Date.now() + hours * hour) }, blobs: store }, never)

async function rowOf(id: string): Promise<{ sha256: string; kept: boolean } | null> {
  const [row] = await ground.system.database.query<{ sha256: string }>('select sha256 from photos where id = $1', [id])
  return row === undefined ? null : { ...row, kept: (await blobs.has({ hash: row.sha256 })) && (await blobs.has({ hash: row.sha256, variant: 'thumb' })) }
}

describe('photos that were uploaded without an account', () => {
  it('are forgotten after a day where nobody reported them, and stay where somebody did', async () => {
    const [unused, used] = [await upload(await samplePhoto()), await upload(await samplePhoto())]
    const report = await supertest(ground.system.url).post('/api/v1/public/findings').send({ district: '410103', category: pothole, description: '坑', ...freshSpot(), photos: [used] })
    expect(report.status, report.text).toBe(201)
    const staff = await ground.who.inspector.photo()
    const before = await rowOf(unused)
    await sweep(24)
    expect(await rowOf(unused)).toEqual({ ...before, kept: true })
    await sweep(26)
    expect(await rowOf(unused)).toBeNull()
    for (const variant of [undefined, 'view', 'thumb']) expect(await blobs.has({ hash: before?.sha256 ?? '', variant })).toBe(false)
    for (const id of [used, staff]) expect(await rowOf(id)).toMatchObject({ kept: true })
  })

  it('leave their picture where an account keeps the same one, and it goes with the last that is unused', async () => {
    const picture = await samplePhoto()
    const [own, other] = [await upload(picture), await upload(picture)]
    const kept = await ground.who.inspector.photo(picture)
    await sweep(26)
    expect([await rowOf(own), await rowOf(other)]).toEqual([null, null])
    expect(await rowOf(kept)).toMatchObject({ kept: true })
  })

  it('are kept where somebody uploads the same picture while it is swept', async () => {
    const picture = await samplePhoto()
    const first = await upload(picture)
    let second: Promise<string> | null = null
    const slow: BlobStore = {
      ...blobs,
      async delete(key) {
        // The upload finds the picture still there, and waits for its row until the sweep is through.
        second ??= ground.who.inspector.photo(picture)
        await new Promise((resolve) => setTimeout(resolve, 200))
        await blobs.delete(key)
      },
    }
    await sweep(26, slow)
    expect(await rowOf(first)).toBeNull()
    expect(await rowOf(await (second ?? Promise.reject(new Error('nothing was swept'))))).toMatchObject({ kept: true })
  })
})
