import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import request, { type Response } from 'supertest'
import sharp from 'sharp'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { phoneExif, picture, pngPromising, sidewaysJpeg } from '../unit/photos-samples.ts'
import { heldClock, openGround, type Ground } from './accounts-ground.ts'
import { openDoor, type Door } from './sessions-app.ts'

let ground: Ground
let door: Door
const clock = heldClock(new Date('2026-11-20T02:00:00Z'))
const tokens = new Map<string, string>()

beforeAll(async () => {
  ground = await openGround()
  door = openDoor(ground, clock)
  for (const login of ['inspector', 'desk', 'office.fuhuajie', 'office.mazhai', 'crew.road', 'crew.cleaning', 'leader']) {
    tokens.set(login, await door.token(login))
  }
})
afterAll(() => ground.close())

const bearer = (login: string) => `Bearer ${tokens.get(login)}`

async function upload(bytes: Buffer, options: { login?: string; name?: string; field?: string } = {}): Promise<Response> {
  const { login = 'inspector', name = 'photo.jpg', field = 'file' } = options
  return request(door.app).post('/api/v1/photos').set('Authorization', bearer(login)).attach(field, bytes, name)
}

async function look(id: string, login = 'inspector', query = '', headers: object = {}): Promise<Response> {
  // Of a refusal supertest must read the JSON, of an image the bytes.
  return request(door.app).get(`/api/v1/photos/${id}${query}`).set('Authorization', bearer(login)).set({ ...headers })
}

async function storedBlobs(): Promise<string[]> {
  const entries = await readdir(join(ground.folder, 'blobs'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

/** An order that carries the photo and stands with that office and crew. */
async function orderWith(photo: string, at: { state: string; office: string | null; crew: string | null; reporter: string | null }): Promise<void> {
  const id = uuid()
  await ground.database.query(
    `insert into orders (district_id, id, number, state, version, head_hash, category, catalogue_version, source, description,
       longitude, latitude, received_at, clocks, office_id, crew_id, reporter_id)
     values (410103, $1, $6, $2, 1, '', 'event-0113', 1, 'inspector', '', 113.6, 34.7, now(), '{}', $3, $4,
       (select id from accounts where login = $5))`,
    [id, at.state, at.office, at.crew, at.reporter, id],
  )
  await ground.database.query(
    `insert into order_photos (district_id, order_id, photo_id, seq, round, kind) values (410103, $1, $2, 1, 1, 'before')`,
    [id, photo],
  )
}

describe('uploading a photo', () => {
  it('answers its hash, its upright size, and the time and place that it claims', async () => {
    const bytes = await sidewaysJpeg()
    const answer = await upload(bytes)
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      width: 40,
      height: 80,
      takenAt: '2026-11-20T01:30:00.000Z',
      longitude: expect.closeTo(113.655, 5),
      latitude: expect.closeTo(34.741667, 5),
    })
  })

  it('keeps the very bytes as evidence and serves none of what they tell', async () => {
    const bytes = await picture(90, 60).jpeg().withExif(phoneExif).toBuffer()
    const { id, sha256 } = (await upload(bytes)).body as { id: string; sha256: string }
    expect(await readFile(join(ground.folder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256))).toEqual(bytes)
    for (const query of ['', '?size=thumb']) {
      const { exif, xmp, icc, format } = await sharp((await look(id, 'inspector', query)).body as Buffer).metadata()
      expect({ exif, xmp, icc, format }).toEqual({ exif: undefined, xmp: undefined, icc: undefined, format: 'jpeg' })
    }
  })

  it('says nothing of a time in the future or a place that is none', async () => {
    const IFD3 = { GPSLatitudeRef: 'N', GPSLatitude: '95/1 0/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '113/1 0/1 0/1' }
    const exif = { IFD2: { DateTimeOriginal: '2026:11:20 10:06:00' }, IFD3 }
    const answer = await upload(await picture(70, 50).jpeg().withExif(exif).toBuffer())
    expect(Object.keys(answer.body)).toEqual(['id', 'sha256', 'width', 'height'])
  })

  it('reads a time without offset in the zone of the district', async () => {
    const exif = { IFD2: { DateTimeOriginal: '2026:11:20 08:00:00' } }
    const answer = await upload(await picture(70, 52).jpeg().withExif(exif).toBuffer())
    expect(answer.body.takenAt).toBe('2026-11-20T00:00:00.000Z')
  })

  it('makes a photo of its own each time and keeps the same bytes once', async () => {
    const bytes = await picture(60, 60).webp().toBuffer()
    const first = await upload(bytes, { name: 'a.webp' })
    const before = await storedBlobs()
    const again = await Promise.all([upload(bytes), upload(bytes, { login: 'crew.road' })])
    expect(new Set([first, ...again].map(({ body }) => body.id as string)).size).toBe(3)
    expect(new Set([first, ...again].map(({ body }) => body.sha256 as string)).size).toBe(1)
    expect((await storedBlobs()).sort()).toEqual(before.sort())
    expect((await look(again[1]?.body.id, 'crew.road')).status).toBe(200)
  })

  it('works with a cookie from this site, and is refused from another', async () => {
    const bytes = await picture(50, 50).png().toBuffer()
    const call = (site: string) => request(door.app).post('/api/v1/photos').set('Cookie', `zhenggai_session=${tokens.get('desk')}`)
      .set('Sec-Fetch-Site', site).attach('file', bytes, 'a.png')
    expect((await call('same-origin')).status).toBe(201)
    expect((await call('cross-site')).body.code).toBe('cross-site-request')
  })

  it('is not for leaders, who change nothing', async () => {
    expect((await upload(await picture(50, 50).png().toBuffer(), { login: 'leader' })).body.code).toBe('role-forbidden')
  })
})

describe('an upload that is no photo', () => {
  it.each([
    ['a text named photo.jpg', async () => Buffer.from('nothing to see'), 422, 'photo-not-an-image'],
    ['half a JPEG', async () => (await picture(400, 300).jpeg().toBuffer()).subarray(0, 900), 422, 'photo-not-an-image'],
    ['a GIF', () => picture(20, 20).gif().toBuffer(), 422, 'photo-not-an-image'],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 422, 'photo-not-an-image'],
    ['an empty file', async () => Buffer.alloc(0), 422, 'photo-not-an-image'],
    ['a PNG that unpacks to 10 GB', async () => pngPromising(60_000, 60_000), 413, 'photo-too-large'],
    ['16 MB', async () => Buffer.concat([await picture(20, 20).jpeg().toBuffer(), randomBytes(16 * 1024 * 1024)]), 413, 'photo-too-large'],
  ])('is refused and leaves nothing behind: %s', async (_name, bytes, status, code) => {
    const before = await storedBlobs()
    const answer = await upload(await bytes())
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.body).toMatchObject({ code, errors: [{ path: 'file' }] })
    expect(await storedBlobs()).toEqual(before)
  })

  it('is refused when the field is missing, is another, or comes twice', async () => {
    const bytes = await picture(20, 20).jpeg().toBuffer()
    const post = () => request(door.app).post('/api/v1/photos').set('Authorization', bearer('inspector'))
    const answers = [
      await post().field('note', 'no file'),
      await upload(bytes, { field: 'image' }),
      await post().attach('file', bytes, 'a.jpg').attach('file', bytes, 'b.jpg'),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(400)
      expect(answer.body).toMatchObject({ code: 'malformed-request', errors: [{ path: 'file' }] })
    }
  })

  it('is refused when it is not multipart, or badly so', async () => {
    const post = () => request(door.app).post('/api/v1/photos').set('Authorization', bearer('inspector'))
    expect((await post().send({ file: 'x' })).status).toBe(415)
    expect((await post().set('Content-Type', 'multipart/form-data').send('x')).status).toBe(400)
    expect((await post().set('Content-Type', 'multipart/form-data; boundary=b').send('--b\r\nContent-Disp')).status).toBe(400)
  })

  it('never makes a path of its file name', async () => {
    const answer = await upload(await picture(33, 33).jpeg().toBuffer(), { name: '../../../../tmp/evil.jpg' })
    expect(answer.status).toBe(201)
    for (const name of await storedBlobs()) expect(name).toMatch(/^[0-9a-f]{64}(\.(view|thumb))?$/)
  })
})

describe('looking at a photo', () => {
  it('answers an image that a browser runs nothing of and keeps for this session only', async () => {
    const { id, sha256 } = (await upload(await picture(640, 480).jpeg().toBuffer())).body as { id: string; sha256: string }
    const answer = await look(id)
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'content-length': String((answer.body as Buffer).length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=86400, immutable',
      'etag': `"${sha256}-view"`,
      'vary': expect.stringContaining('Cookie'),
    })
    const thumb = await look(id, 'inspector', '?size=thumb')
    expect(await sharp(thumb.body as Buffer).metadata()).toMatchObject({ width: 320, height: 240 })
    expect((await look(id, 'inspector', '', { 'If-None-Match': `"${sha256}-view"` })).status).toBe(304)
    expect((await look(id, 'inspector', '?size=thumb', { 'If-None-Match': `"${sha256}-view"` })).status).toBe(200)
    expect((await look(id, 'desk', '', { 'If-None-Match': `"${sha256}-view"` })).status).toBe(404)
  })

  it('is for the uploader alone until an order carries it', async () => {
    const { id } = (await upload(await picture(41, 41).jpeg().toBuffer(), { login: 'crew.road' })).body as { id: string }
    expect((await look(id, 'crew.road')).status).toBe(200)
    for (const login of ['inspector', 'desk', 'office.fuhuajie', 'leader']) {
      const answer = await look(id, login)
      expect(answer.status).toBe(404)
      expect(answer.body.code).toBe('not-found')
    }
    expect((await request(door.app).get(`/api/v1/photos/${id}`)).status).toBe(401)
  })

  it('is for those who may read an order that carries it, and nobody else', async () => {
    const { id } = (await upload(await picture(42, 42).jpeg().toBuffer(), { login: 'desk' })).body as { id: string }
    await orderWith(id, { state: 'working', office: 'fuhuajie', crew: 'road', reporter: null })
    const seen = async () => {
      const logins = ['desk', 'leader', 'office.fuhuajie', 'office.mazhai', 'crew.road', 'crew.cleaning', 'inspector']
      const answers = await Promise.all(logins.map((login) => look(id, login)))
      return logins.filter((_login, index) => answers[index]?.status === 200)
    }
    // What was found there before is shown to every inspector while it is open: it may be the same thing.
    expect(await seen()).toEqual(['desk', 'leader', 'office.fuhuajie', 'crew.road', 'inspector'])
    await ground.database.query("update order_photos set kind = 'after' where photo_id = $1", [id])
    expect(await seen()).toEqual(['desk', 'leader', 'office.fuhuajie', 'crew.road'])
    await orderWith(id, { state: 'rectified', office: 'mazhai', crew: 'cleaning', reporter: null })
    expect(await seen()).toEqual(['desk', 'leader', 'office.fuhuajie', 'office.mazhai', 'crew.road', 'crew.cleaning', 'inspector'])
  })

  it.each([['nothing-like-an-id', '', 400], ['..%2f..%2fetc%2fpasswd', '', 400], ['018f0000-0000-7000-8000-000000000000', '', 404], ['018f0000-0000-7000-8000-000000000000', '?size=original', 400]])(
    'answers %s%s with %i',
    async (id, query, status) => expect((await look(id, 'desk', query)).status).toBe(status),
  )
})
