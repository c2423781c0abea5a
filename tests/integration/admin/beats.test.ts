import { DateTime } from 'luxon'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { areasOn } from '../../../domain/accounts/beat.ts'
import { demoDistrict } from '../../../services/demo/district.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

let system: TestSystem
let people: Record<'admin' | 'desk' | 'inspector' | 'crew', Client>

beforeAll(async () => {
  system = await createTestSystem({ workers: false })
  const logins = { admin: 'admin', desk: 'desk', inspector: 'inspector.b', crew: 'crew.road' }
  people = Object.fromEntries(await Promise.all(Object.entries(logins).map(async ([name, login]) => [name, await signIn(system.url, login)]))) as typeof people
})
afterAll(() => system.stop())

const today = DateTime.now().setZone('Asia/Shanghai')
const beatPath = () => `/accounts/${people.inspector.account.id}/beat`

it('an inspector reads the areas of this weekday, and the desk gives others', async () => {
  const seeded = demoDistrict.beats.find(({ login }) => login === 'inspector.b')?.areas ?? []
  const own = await people.inspector.get('/me/beat')
  expect(own.body).toMatchObject({ day: today.toISODate(), weekday: today.weekday, areas: areasOn(seeded, today.toISODate() ?? '').toSorted() })

  const other = today.weekday === 7 ? 1 : today.weekday + 1
  const lines = [{ area: '410103100', weekdays: [other] }, { area: '410103001', weekdays: [other, today.weekday] }, { area: '410103002', weekdays: null }]
  const changed = await people.desk.put(beatPath(), { lines })
  expect(changed.status, changed.text).toBe(200)
  expect((await people.inspector.get('/me/beat')).body).toMatchObject({ areas: ['410103001', '410103002'] })
  const [audited] = await system.database.query<{ data: object }>("select data from audit_entries where action = 'beat-changed'")
  expect(audited?.data).toMatchObject({ before: { '410103016': 'always' }, after: { '410103002': 'always', '410103100': String(other) } })
})

it('a beat is refused for what it can not be, and for whom', async () => {
  const refused = async (lines: object[], as: keyof typeof people = 'admin', path = beatPath()) => {
    const answer = await people[as].put(path, { lines })
    return [answer.status, (answer.body as { code: string }).code]
  }
  expect(await refused([{ area: '999', weekdays: null }])).toEqual([422, 'beat-invalid'])
  expect(await refused([{ area: '410103001', weekdays: null }, { area: '410103001', weekdays: [1] }])).toEqual([422, 'beat-invalid'])
  expect(await refused([{ area: '410103001', weekdays: [1, 1] }])).toEqual([400, 'malformed-request'])
  expect(await refused([{ area: '410103001', weekdays: [] }])).toEqual([400, 'malformed-request'])
  expect(await refused([], 'inspector')).toEqual([403, 'role-forbidden'])
  expect(await refused([], 'crew')).toEqual([403, 'role-forbidden'])
  expect(await refused([], 'admin', `/accounts/${people.crew.account.id}/beat`)).toEqual([404, 'not-found'])
  expect((await people.desk.get('/me/beat')).status).toBe(403)
  expect((await people.admin.get(`/accounts/${people.desk.account.id}/beat`)).status).toBe(404)
})

it('an area that is gone is named to those who plan, and walked by nobody', async () => {
  await people.admin.put(beatPath(), { lines: [{ area: '410103001', weekdays: null }] })
  await system.database.query("insert into inspector_beats values ($1, $2, '410103777', null)", [demoDistrict.id, people.inspector.account.id])
  expect((await people.inspector.get('/me/beat')).body).toMatchObject({ areas: ['410103001'], lines: [{ gone: false }, { area: '410103777', gone: true }] })
})
