import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoAreas } from '../../services/demo/areas.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'

/** What nobody sends by mistake: it is refused as such, never a 500, and holds nobody else up. */

let system: TestSystem
let admin: Client

beforeAll(async () => {
  system = await createTestSystem({ workers: false })
  admin = await signIn(system.url, 'admin')
})
afterAll(() => system.stop())

const nobody = '0195c8b8-0000-7000-8000-000000000000'

describe('a request with rubbish in it is refused with 400 where it is', () => {
  it.each([
    ['a cursor whose id is none', 'get', `/deliveries?cursor=1_${'-'.repeat(36)}`, undefined],
    ['a day in the year 0', 'post', '/offices', { id: 'x', name: 'x', nameEn: 'x', area: null, closedOn: '0000-01-01' }],
    ['a contract from the year 0', 'post', '/contracts', { id: 'x', contractor: 'x', name: 'x', nameEn: 'x', from: '0000-01-01', coverages: [] }],
    ['a flag of a version beyond all numbers', 'post', '/routing/flags/clear', { version: 99_999_999_999, rule: 'a', reason: 'area-gone' }],
    ['a flag of a rule with a NUL', 'post', '/routing/flags/clear', { version: 1, rule: 'a\u0000', reason: 'area-gone' }],
    ['a dry run of a version beyond all numbers', 'post', '/routing/dry-run', { version: 99_999_999_999, from: '2026-01-01', to: '2026-02-01' }],
    ['a fault with a NUL that is to be accepted', 'post', `/areas/imports/${nobody}/apply`, { accept: ['a\u0000'] }],
  ] as const)('%s', async (_what, method, path, body) => {
    const answer = method === 'get' ? await admin.get(path) : await admin.post(path, body)
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([400, 'malformed-request'])
  })
})

describe('a file of a catalogue', () => {
  const header = 'kind,class_code,class_name,subclass_code,subclass_name,filing_condition,closing_condition,time_limit\n'
  const upload = (rows: string, name = 'catalogue.csv') =>
    supertest(system.url).post('/api/v1/catalogue/imports').set('Authorization', `Bearer ${admin.token}`).attach('file', Buffer.from(header + rows), name)

  it('may have a name and a fault that are cut in the middle of a character', async () => {
    const answer = await upload(`event,01,市容,13,路,a,b,1天\nno${'a'.repeat(197)}😀,01,市容,13,路,a,b,1天\n`, `${'a'.repeat(199)}😀.csv`)
    expect([answer.status, answer.text]).toEqual([201, expect.stringContaining('kind-unknown')])
  })

  it('has no kind that is a property of all objects', async () => {
    const answer = await upload('event,01,市容,13,路,a,b,1天\nconstructor,01,市容,14,路,a,b,1天\n')
    expect([answer.status, answer.text]).toEqual([201, expect.stringContaining('kind-unknown')])
  })

  it('has a limit of thousands of characters refused by its length and not by trying', async () => {
    const answer = await upload(`event,01,市容,13,路,a,b,1天\nevent,01,市容,14,路,a,b,${'十'.repeat(30_000)}1\n`)
    expect([answer.status, answer.text]).toEqual([201, expect.stringContaining('limit-unclear')])
  })

  it('is refused where it is two million blank lines', async () => {
    const answer = await upload(`event,01,市容,13,路,a,b,1天\n${'\n'.repeat(1_900_000)}`)
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('too-many-rows')])
  })
})

describe('a file of areas', () => {
  const feature = (ring: readonly (readonly number[])[], properties: object) => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } })
  const preview = (...features: object[]) => admin.post('/areas/imports', { coordinates: 'wgs84', geojson: { type: 'FeatureCollection', features } })
  const square = (x: number) => [[x, 34.7], [x + 0.01, 34.7], [x + 0.01, 34.71], [x, 34.71], [x, 34.7]]
  const [street] = demoAreas.filter(({ kind }) => kind === 'street')
  const code = street?.code ?? ''

  it.each(['a\u0000b', 'a\ud800b'])('has no name that can not be kept: %j', async (name) => {
    const answer = await preview(feature(square(113.6), { code, kind: 'street', name }))
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([422, 'areas-invalid'])
  })

  it('that crosses itself everywhere is told so, in a few places, and is compared with nothing', async () => {
    // Each corner lies across the circle from the one before: 3,000 sides with millions of crossings.
    const star = Array.from({ length: 3_001 }, (_, corner) => {
      const angle = (corner * 1_499 * 2 * Math.PI) / 3_001
      return [113.6 + 0.05 * Math.cos(angle), 34.7 + 0.05 * Math.sin(angle)]
    })
    const answer = await preview(feature(star, { code, kind: 'street' }))
    expect(answer.status, answer.text.slice(0, 300)).toBe(201)
    const { faults } = (answer.body as { report: { faults: { id: string; points: unknown[] }[] } }).report
    expect(faults.find(({ id }) => id === `self-crossing:${code}`)?.points).toHaveLength(20)
    expect(faults.map(({ id }) => id.split(':')[0])).toContain('unreadable')
  })

  it('that cross each other in a million places are told as unreadable', async () => {
    const teeth = Array.from({ length: 1_000 }, (_, tooth) => [tooth * 0.0001, tooth % 2 === 0 ? 0 : 0.1])
    const comb = [...teeth, [0.1, 0.2], [0, 0.2]]
    const [, other] = demoAreas.filter(({ kind }) => kind === 'street')
    const answer = await preview(
      feature(comb.map(([a = 0, b = 0]) => [113.6 + a, 34.7 + b]), { code, kind: 'street' }),
      feature(comb.map(([a = 0, b = 0]) => [113.6 + b, 34.7 + a]), { code: other?.code, kind: 'street' }),
    )
    expect(answer.status, answer.text.slice(0, 300)).toBe(201)
    const { faults } = (answer.body as { report: { faults: { id: string }[] } }).report
    expect(faults.map(({ id }) => id)).toContain(`unreadable:${[code, other?.code].sort().join('+')}`)
  })

  it('of which hundreds lie on each other is refused before all their faults are in memory', async () => {
    const grids = Array.from({ length: 150 }, (_, grid) => feature(square(113.6 + grid * 0.00001), { code: `${code}001${String(grid).padStart(3, '0')}`, kind: 'grid', name: 'x' }))
    const answer = await preview(feature(square(113.6), { code: `${code}001`, kind: 'community', name: 'x' }), ...grids)
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('more than 2000 faults')])
  })
})

describe('a write that another site has a browser send', () => {
  const foreign = (call: supertest.Test) => call.set('Cookie', `zhenggai_session=${admin.token}`).set('Origin', 'https://elsewhere.example').set('Sec-Fetch-Site', 'cross-site')

  it.each([
    ['post', '/offices'], ['post', '/crews'], ['post', '/contracts'], ['post', '/contractors'], ['post', '/routing/versions'], ['post', '/areas/imports'], ['put', '/areas/codes'],
    ['put', '/calendars/hours'], ['put', '/clock-lengths'], ['delete', '/calendars/2026/days/2026-10-01'], ['put', '/catalogue/settings'], ['post', '/channel-endpoints'],
    ['delete', `/channel-endpoints/${nobody}`], ['post', `/deliveries/${nobody}/retry`], ['put', '/notification-settings'], ['post', '/notifications/read'], ['post', '/orders/bulk/file'],
    ['post', '/findings/batch'],
  ] as const)('is refused: %s %s', async (method, path) => {
    const answer = await foreign(supertest(system.url)[method](`/api/v1${path}`))
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'cross-site-request'])
  })

  it.each(['/catalogue/imports', '/photos'])('is refused also as a form with a file, before it is read: %s', async (path) => {
    const answer = await foreign(supertest(system.url).post(`/api/v1${path}`)).attach('file', Buffer.from('kind\n'), 'x.csv')
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'cross-site-request'])
  })
})
