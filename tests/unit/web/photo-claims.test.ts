import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readExif } from '../../../services/photos/read-exif.ts'
import { claimsOf, readClaims, takenAt } from '../../../web/phone/photos/read-claims.ts'
import { withExif, type ExifClaims } from '../../../web/phone/photos/write-exif.ts'

const bare = async () => new Blob([new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: '#777' } }).jpeg().toBuffer())], { type: 'image/jpeg' })
const claims: ExifClaims = { local: '2026:11:27 10:25:03', offset: '+08:00', longitude: 113.64021, latitude: -34.75123 }

/** What the server reads in a photo. */
async function serverReads(photo: Blob) {
  const bytes = Buffer.from(await photo.arrayBuffer())
  const { exif, width, height } = await sharp(bytes).metadata()
  return { ...await readExif(exif), width, height }
}

describe('time and place of a photo that was made smaller', () => {
  it('are written into it so that the server reads them as it reads a camera’s', async () => {
    const { taken, place, width, height } = await serverReads(await withExif(await bare(), claims))
    expect(taken).toEqual({ local: claims.local, offset: claims.offset })
    expect(place?.longitude).toBeCloseTo(113.64021, 6)
    expect(place?.latitude).toBeCloseTo(-34.75123, 6)
    expect([width, height]).toEqual([40, 30])
  })

  it('are read on the phone as they were written; the time is an instant', async () => {
    const read = await readClaims(await withExif(await bare(), claims))
    expect(read).toMatchObject({ local: claims.local, offset: '+08:00' })
    expect(read.latitude).toBeCloseTo(-34.75123, 6)
    expect(takenAt(read)).toBe('2026-11-27T02:25:03.000Z')
    expect(takenAt({ ...read, local: null })).toBeNull()
  })

  it('are left alone where there is one and not the other, or neither', async () => {
    expect(await serverReads(await withExif(await bare(), { ...claims, longitude: null }))).toMatchObject({ taken: { local: claims.local }, place: null })
    expect(await serverReads(await withExif(await bare(), { ...claims, local: null }))).toMatchObject({ taken: null, place: {} })
    const plain = await bare()
    expect(await withExif(plain, { local: null, offset: null, longitude: null, latitude: null })).toBe(plain)
  })

  it('come from the phone itself where it takes the picture', () => {
    const now = new Date(2026, 10, 27, 10, 25, 3)
    const own = claimsOf(now, { longitude: 113.6, latitude: 34.7 })
    expect(own).toMatchObject({ local: '2026:11:27 10:25:03', longitude: 113.6 })
    expect(takenAt(own)).toBe(now.toISOString())
  })
})
