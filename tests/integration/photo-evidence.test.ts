import sharp from 'sharp'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDistrict } from '../../services/demo/district.ts'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { scene } from '../support/scene.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'

const seatOf = (office: string) => demoDistrict.offices.find(({ id }) => id === office)?.seat as [number, number]
const checkOf = (order: OrderDetail, photo: string, kind: string) => order.photos.find(({ id }) => id === photo)?.checks.find((check) => check.kind === kind)

describe('the evidence of an order', () => {
  const people = {} as Record<string, Client>
  let system: TestSystem

  beforeAll(async () => {
    system = await createTestSystem()
    for (const login of ['inspector', 'inspector.b', 'office.fuhuajie', 'office.huaihelu', 'crew.road', 'leader']) people[login] = await signIn(system.url, login)
  })
  afterAll(() => system.stop())

  const by = (login: string): Client => {
    const client = people[login]
    if (client === undefined) throw new Error(`${login} is not signed in`)
    return client
  }
  const read = async (login: string, id: string) => (await by(login).get(`/orders/${id}`)).body as OrderDetail

  async function report(office: string, photos: readonly string[]): Promise<string> {
    const [longitude, latitude] = seatOf(office)
    const answer = await by('inspector').post('/findings', { category: 'event-0113', description: '路面破损', longitude, latitude, insists: true, photos })
    expect(answer.status, answer.text).toBe(201)
    const id = answer.body.order.id as string
    await by('leader').until(id, ({ state }) => state === 'assigned')
    return id
  }

  /** A photo as a phone sends it: taken so many minutes ago and so far north of an office's seat. */
  async function phonePhoto(number: number, office: string, { minutes, metres }: { minutes: number; metres: number }): Promise<Buffer> {
    const [longitude, latitude] = seatOf(office)
    const taken = new Date(Date.now() - minutes * 60_000 + 8 * 3_600_000).toISOString().slice(0, 19).replace(/-/g, ':').replace('T', ' ')
    const dms = (degrees: number) => `${Math.floor(degrees)}/1 ${Math.floor((degrees % 1) * 60)}/1 ${Math.round(((degrees * 60) % 1) * 60 * 10_000)}/10000`
    return sharp(await scene(number)).jpeg().withExif({
      IFD2: { DateTimeOriginal: taken, OffsetTimeOriginal: '+08:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: dms(latitude + metres / 111_195), GPSLongitudeRef: 'E', GPSLongitude: dms(longitude) },
    }).toBuffer()
  }

  it('says of each photo how far from the site and how long before the act it was taken', async () => {
    const inspector = by('inspector')
    const [near, far] = [await inspector.photo(await phonePhoto(1, 'fuhuajie', { minutes: 3, metres: 6 })), await inspector.photo(await phonePhoto(2, 'fuhuajie', { minutes: 60 * 24 * 9, metres: 1_500 }))]
    const order = await read('leader', await report('fuhuajie', [near, far]))
    expect(order.photos.find(({ id }) => id === near)?.checks).toEqual([{ kind: 'distance', ok: true, metres: 6 }, { kind: 'reuse', ok: true }, { kind: 'time', ok: true, minutes: 3 }])
    expect(checkOf(order, far, 'distance')).toEqual({ kind: 'distance', ok: false, metres: 1_500 })
    expect(checkOf(order, far, 'time')).toEqual({ kind: 'time', ok: false, minutes: 60 * 24 * 9 })
  })

  it('takes the device’s word for where it is, where the file has none', async () => {
    const [longitude, latitude] = seatOf('fuhuajie')
    const send = (fields: Record<string, string>) => {
      const upload = supertest(system.url).post('/api/v1/photos').set('Authorization', `Bearer ${by('inspector').token}`)
      for (const [name, value] of Object.entries(fields)) void upload.field(name, value)
      return scene(30 + Object.keys(fields).length).then((bytes) => upload.attach('file', bytes, 'p.jpg'))
    }
    const sent = await send({ longitude: String(longitude), latitude: String(latitude + 0.01), accuracy: '12' })
    expect(sent.status, sent.text).toBe(201)
    const order = await read('leader', await report('fuhuajie', [sent.body.id as string]))
    expect(checkOf(order, sent.body.id as string, 'distance')).toEqual({ kind: 'distance', ok: false, metres: 1_112 })
    expect(checkOf(order, sent.body.id as string, 'time')).toEqual({ kind: 'time', ok: null })
    expect((await send({ longitude: '113' })).status).toBe(400)
    expect((await send({ longitude: '513', latitude: '34' })).status).toBe(400)
  })

  it('finds a picture that another order had before, saved anew and smaller, and names that order to who may see it', async () => {
    const inspector = by('inspector')
    const original = await scene(3)
    const first = await inspector.photo(original)
    const earlier = await report('huaihelu', [first])
    const crew = by('crew.road')
    const other = await report('fuhuajie', [await inspector.photo(await scene(4))])
    const again = await crew.photo(await sharp(original).resize(800).jpeg({ quality: 45 }).toBuffer())
    const fixed = await crew.verb(other, 'fix', { outcome: 'fixed', photos: [again] })
    const { number } = await read('leader', earlier)
    expect(checkOf(fixed, again, 'reuse')).toEqual({ kind: 'reuse', ok: false, order: { id: earlier, number } })
    expect(checkOf(await read('leader', other), again, 'reuse')).toEqual({ kind: 'reuse', ok: false, order: { id: earlier, number } })
    expect(checkOf(await read('office.fuhuajie', other), again, 'reuse')).toEqual({ kind: 'reuse', ok: false })
    // Whoever was first did not use it again, and the flag stopped nobody.
    expect(checkOf(await read('leader', earlier), first, 'reuse')).toEqual({ kind: 'reuse', ok: true })
    expect((await by('office.fuhuajie').verb(other, 'confirm', { outcome: 'fixed' })).state).toBe('rectified')
  })

  it('finds the very same file too, and one photo hung on two orders; not what was sent twice and hangs on none', async () => {
    const inspector = by('inspector')
    const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#123456' } }).jpeg().toBuffer()
    const [unused, one, two] = [await inspector.photo(bytes), await inspector.photo(bytes), await inspector.photo(bytes)]
    expect(unused).not.toBe(one)
    const first = await report('fuhuajie', [one])
    // A picture too plain to be told from others is not called unused.
    expect(checkOf(await read('leader', first), one, 'reuse')).toEqual({ kind: 'reuse', ok: null })
    const second = await report('fuhuajie', [two])
    expect(checkOf(await read('leader', second), two, 'reuse')).toMatchObject({ ok: false, order: { id: first } })
    const third = await report('fuhuajie', [one])
    expect(checkOf(await read('leader', third), one, 'reuse')).toMatchObject({ ok: false, order: { id: first } })
  })

  it('looks prints up by their bands, whatever else the district has', async () => {
    await system.database.query(`
      insert into photos (district_id, id, sha256, mime, bytes, width, height, uploaded_by, uploaded_at, print)
      select 410103, gen_random_uuid(), md5(n::text), 'image/jpeg', 1, 1, 1, $1, now(), ((random() * 9e18)::bigint # (n::bigint << 40))::bit(64)
      from generate_series(1, 20000) n`, [by('inspector').account.id])
    await system.database.query(`
      insert into photo_prints (district_id, band, value, photo_id, print)
      select district_id, band, (substring(print from band * 16 + 1 for 16))::bit(16)::integer, id, print
      from photos cross join generate_series(0, 3) band
      where print is not null and length(sha256) = 32`)
    await system.database.query('analyze photo_prints')
    const plan = await system.database.query<{ 'QUERY PLAN': string }>(`
      explain (analyze, buffers)
      select p.photo_id
      from unnest(array(select (n % 4)::smallint from generate_series(0, 67) n), array(select (n * 900)::integer from generate_series(0, 67) n)) as probe (band, value)
      join photo_prints p on p.district_id = 410103 and p.band = probe.band and p.value = probe.value
      where bit_count(p.print # repeat('01', 32)::bit(64)) <= 7`)
    const text = plan.map((row) => row['QUERY PLAN']).join('\n')
    expect(text).toContain('photo_prints_by_value')
    expect(text).not.toContain('Seq Scan on photo_prints')
  })
})
