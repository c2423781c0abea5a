import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Area, Position } from '../../domain/geometry/area.ts'
import { gcj02FromWgs84 } from '../../domain/geometry/coordinates.ts'
import { systemClock } from '../../platform/clock.ts'
import { demoAreas, demoSeats } from '../../services/demo/areas.ts'
import { dispatchOrder } from '../../services/dispatch/dispatch-order.ts'
import { createReference } from '../../services/reference/reference.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'

let system: TestSystem
let admin: Client
let desk: Client

interface Import { readonly id: string; readonly report: { readonly added: string[]; readonly changed: string[]; readonly faults: { readonly id: string; readonly point: Position; readonly aboveTolerance: boolean }[] } }

const ringOf = (code: string): Position[] => {
  const boundary = demoAreas.find((area) => area.code === code)?.boundary
  if (boundary?.type !== 'Polygon') throw new Error(`${code} is not drawn`)
  return boundary.coordinates[0] ?? []
}
const feature = (ring: readonly Position[], properties: object) => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } })
const file = (...features: object[]) => ({ type: 'FeatureCollection', features })
const areasNow = async (): Promise<Area[]> => system.database.query<Area>('select code, kind, name, parent, boundary from areas where district_id = 410103 order by code')

async function preview(body: object): Promise<Import> {
  const answer = await admin.post('/areas/imports', body)
  expect(answer.status, answer.text.slice(0, 500)).toBe(201)
  return answer.body as Import
}

beforeAll(async () => {
  system = await createTestSystem({ workers: false })
  ;[admin, desk] = await Promise.all([signIn(system.url, 'admin'), signIn(system.url, 'desk')])
})
afterAll(() => system.stop())

describe('an import of areas', () => {
  it('is previewed without changing anything, then applied once, as the areas\' next version', async () => {
    const before = await areasNow()
    const made = await preview({ coordinates: 'wgs84', geojson: file(feature(ringOf('410103009'), { code: '410103009001', kind: 'community', name: '福华一社区' })) })
    expect(made.report).toMatchObject({ added: ['410103009001'], changed: [], faults: [] })
    expect(await areasNow()).toEqual(before)
    const applied = await admin.post(`/areas/imports/${made.id}/apply`, {})
    expect(applied.body).toMatchObject({ version: 1, appliedBy: admin.account.name })
    expect((await admin.post(`/areas/imports/${made.id}/apply`, {})).body).toMatchObject({ version: 1 })
    expect((await areasNow()).find(({ code }) => code === '410103009001')).toMatchObject({ kind: 'community', parent: '410103009', name: '福华一社区' })
    const audited = await system.database.query("select 1 from audit_entries where action = 'areas-imported'")
    expect(audited).toHaveLength(1)
  })

  it('reports a gap where it is, and is applied only when the admin accepts it by name', async () => {
    // A community that leaves out everything but a triangle of its street.
    const made = await preview({ coordinates: 'wgs84', geojson: file(feature([...ringOf('410103001').slice(0, 3), ringOf('410103001')[0] ?? [0, 0]], { code: '410103001001', kind: 'community', name: '一社区' })) })
    const [gap] = made.report.faults
    expect(gap).toMatchObject({ id: 'gap:410103001+community', aboveTolerance: true })
    const reference = createReference({ database: system.database, clock: systemClock })
    expect((await reference.of(410103)).areasAt(gap?.point ?? [0, 0]).map(({ code }) => code)).toContain('410103001')
    const refused = await admin.post(`/areas/imports/${made.id}/apply`, { accept: ['gap:410103002+community'] })
    expect([refused.status, refused.body]).toEqual([422, expect.objectContaining({ code: 'areas-faulty', errors: [expect.objectContaining({ path: 'gap:410103001+community' })] })])
    expect((await areasNow()).map(({ code }) => code)).not.toContain('410103001001')
    expect((await admin.post(`/areas/imports/${made.id}/apply`, { accept: ['gap:410103001+community'] })).body).toMatchObject({ version: 2, accepted: ['gap:410103001+community'] })
  })

  it('is brought to WGS84 where the uploader states GCJ-02', async () => {
    const shifted = ringOf('410103002').map((place) => gcj02FromWgs84(place))
    const properties = { code: '410103002001', kind: 'community', name: '一社区' }
    expect((await preview({ coordinates: 'gcj02', geojson: file(feature(shifted, properties)) })).report.faults).toEqual([])
    // Stated wrongly it is half a kilometre off, and the report shows it.
    const wrong = await preview({ coordinates: 'wgs84', geojson: file(feature(shifted, properties)) })
    expect(wrong.report.faults.map(({ id }) => id)).toContain('outside:410103002001+410103002')
  })

  it('is refused with the path of each thing that is wrong', async () => {
    const answer = await admin.post('/areas/imports', { coordinates: 'wgs84', geojson: file(
      feature(ringOf('410103003'), { code: '4101030030011', kind: 'community', name: 'x' }),
      feature(ringOf('410103003'), { code: '410103999001', kind: 'community', name: 'x' }),
      feature(ringOf('410103003'), { code: '410103003', kind: 'zone' }),
      feature(ringOf('410103003'), { code: '410103003002', kind: 'community' }),
    ) })
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([422, 'areas-invalid'])
    expect((answer.body as { errors: { path: string }[] }).errors.map(({ path }) => path).sort()).toEqual([
      'features.0.properties.code', 'features.1.properties.parent', 'features.2.properties.kind', 'features.3.properties.name',
    ])
    expect((await admin.post('/areas/imports', { geojson: file() })).status).toBe(400)
    expect((await desk.post('/areas/imports', { coordinates: 'wgs84', geojson: file() })).status).toBe(403)
    expect((await admin.post('/areas/imports', { coordinates: 'wgs84', geojson: null })).status).toBe(422)
  })

  it('removes communities and grids, but nothing that something stands on', async () => {
    const grid = '410103100001001'
    const refused = await admin.post('/areas/imports', { coordinates: 'wgs84', remove: ['410103100', '410103016Z01', '410103100001'], geojson: file(feature(ringOf('410103003'), { code: '410103003' })) })
    expect(refused.status).toBe(422)
    expect(new Set((refused.body as { errors: { path: string }[] }).errors.map(({ path }) => path))).toEqual(new Set(['remove', 'remove.0', 'remove.1']))
    const made = await preview({ coordinates: 'wgs84', remove: [grid], geojson: file(feature(ringOf('410103003'), { code: '410103003' })) })
    expect(made.report.faults.map(({ id }) => id)).toContain('gap:410103100001+grid')
    expect((await admin.post(`/areas/imports/${made.id}/apply`, { accept: ['gap:410103100001+grid'] })).status).toBe(200)
    expect((await areasNow()).map(({ code }) => code)).not.toContain(grid)
  })

  it('moves no order that is dispatched: not its office, not its street, not its history', async () => {
    const inspector = await signIn(system.url, 'inspector')
    const [longitude = 0, latitude = 0] = demoSeats.fuhuajie ?? []
    const report = async () => ((await inspector.post('/findings', { category: 'event-0113', description: '路面破损', longitude, latitude, photos: [await inspector.photo()] })).body as { order: { id: string } }).order.id
    const dispatch = (orderId: string) => dispatchOrder({ database: system.database, clock: systemClock, reference: createReference({ database: system.database, clock: systemClock }) }, { districtId: 410103, orderId })
    const before = await report()
    await dispatch(before)
    const row = () => system.database.query('select state, version, office_id, crew_id, area_code, deadline, encode(head_hash, \'hex\') as hash from orders where id = $1', [before])
    const stood = await row()
    // 福华街 and 德化街 change places.
    const [own, other] = [ringOf('410103009'), ringOf('410103010')]
    const made = await preview({ coordinates: 'wgs84', remove: ['410103009001'], geojson: file(feature(other, { code: '410103009' }), feature(own, { code: '410103010' })) })
    expect((await admin.post(`/areas/imports/${made.id}/apply`, { accept: made.report.faults.map(({ id }) => id) })).status).toBe(200)
    expect(await dispatch(before)).toBe('skipped')
    expect(await row()).toEqual(stood)
    const after = await report()
    await dispatch(after)
    expect((await system.database.query<{ office: string }>('select office_id as office from orders where id = $1', [after]))[0]?.office).toBe('dehuajie')
  })
})

describe('the scheme of codes', () => {
  it('is the demo district\'s 6+3+3+3, and can be changed by the admin', async () => {
    expect((await admin.get('/areas/codes')).body).toEqual({ digits: { district: 6, street: 9, community: 12, grid: 15 } })
    expect((await admin.put('/areas/codes', { digits: { district: 6, street: 6 } })).status).toBe(422)
    expect((await admin.put('/areas/codes', { digits: { district: 6, street: 9, community: 12, grid: 14 } })).status).toBe(200)
    const grid = feature(ringOf('410103100001'), { code: '41010310000104', kind: 'grid', name: 'x' })
    expect((await admin.post('/areas/imports', { coordinates: 'wgs84', geojson: file(grid) })).status).toBe(201)
    expect((await admin.put('/areas/codes', { digits: null })).body).toEqual({ digits: null })
    expect((await desk.put('/areas/codes', { digits: null })).status).toBe(403)
  })
})
