import { DateTime } from 'luxon'
import supertest from 'supertest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiRoutes, type AppDeps } from '../../../server/app.ts'
import { kindOf } from '../../../services/audit/kinds.ts'
import { demoAreas } from '../../../services/demo/areas.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

let system: TestSystem
let admin: Client

beforeAll(async () => {
  system = await createTestSystem({ workers: false, env: { ZHENGGAI_CHANNEL_NETWORKS: '127.0.0.0/8' } })
  admin = await signIn(system.url, 'admin')
})
afterAll(() => system.stop())

const today = DateTime.now().setZone('Asia/Shanghai').toISODate() ?? ''
const rule = { id: 'night', name: '夜间', nameEn: 'Night', area: null, category: null, source: null, hours: null, contract: null, office: 'huaihelu', crew: null }
const square = demoAreas.find(({ code }) => code === '410103009')?.boundary

/** Why a call that changes something writes no line of its own. */
const unaudited: Readonly<Record<string, string>> = {
  'POST /photos': 'evidence: whose it is stands in its row',
  'POST /findings': 'a finding is a fact of its own, its order has a chained log',
  'POST /findings/batch': 'the same',
  'POST /orders/{id}/{verb}': 'the order\'s chained log',
  'POST /orders/bulk/{verb}': 'the order\'s chained log',
  'POST /public/photos': 'evidence of a resident',
  'POST /public/findings': 'the same as a finding',
  'POST /public/follow': 'changes nothing',
  'POST /public/orders/{verb}': 'the order\'s chained log',
  'POST /notifications/read': 'one\'s own',
  'PUT /notification-settings': 'one\'s own; that the address for mail changed is audited, as its own test tells',
  'POST /blind-checks/rules/preview': 'changes nothing',
  'PUT /orders/{id}/apart/{other}': 'audited; it needs a pair, as its own test tells',
  'DELETE /orders/{id}/apart/{other}': 'the same',
  'POST /blind-checks/{id}': 'audited; it needs an order that was drawn, as its own test tells',
  'POST /routing/dry-run': 'changes nothing',
  'POST /views': 'one\'s own way of looking at a list',
  'PUT /views/{id}': 'the same',
  'DELETE /views/{id}': 'the same',
}

/** Calls of the trees of configuration that are done below, in this order, each with what comes of it. */
const doings: readonly [call: string, send: () => Promise<supertest.Response>][] = [
  ['POST /sessions', () => Promise.resolve(supertest(system.url).post('/api/v1/sessions').send({ login: 'admin', password: 'zhenggai-demo' }))],
  ['DELETE /sessions/current', async () => (await signIn(system.url, 'admin')).delete('/sessions/current')],
  ['POST /accounts', () => admin.post('/accounts', { login: 'audited', name: '审计', role: 'inspector' })],
  ['PUT /accounts/{id}', async () => admin.put(`/accounts/${await audited()}`, { name: '审计员', role: 'inspector' })],
  ['PUT /accounts/{id}/beat', async () => admin.put(`/accounts/${await audited()}/beat`, { lines: [{ area: '410103009', weekdays: null }] })],
  ['POST /accounts/{id}/password', async () => admin.post(`/accounts/${await audited()}/password`)],
  ['DELETE /accounts/{id}/sessions', async () => admin.delete(`/accounts/${await audited()}/sessions`)],
  ['POST /accounts/{id}/disable', async () => admin.post(`/accounts/${await audited()}/disable`)],
  ['POST /accounts/{id}/enable', async () => admin.post(`/accounts/${await audited()}/enable`)],
  ['PUT /me/password', () => admin.put('/me/password', { current: 'zhenggai-demo', next: '一个更长的新密码 2026' })],
  ['POST /offices', () => admin.post('/offices', { id: 'extra', name: '新办', nameEn: 'Extra', area: null })],
  ['PUT /offices/{id}', () => admin.put('/offices/extra', { name: '新办', nameEn: 'Extra', area: '410103009' })],
  ['POST /contractors', () => admin.post('/contractors', { id: 'extra', name: '新公司', nameEn: 'Extra' })],
  ['PUT /contractors/{id}', () => admin.put('/contractors/extra', { name: '新公司二', nameEn: 'Extra' })],
  ['POST /crews', () => admin.post('/crews', { id: 'extra', contractor: 'extra', name: '新班', nameEn: 'Extra' })],
  ['PUT /crews/{id}', () => admin.put('/crews/extra', { name: '新班', nameEn: 'Extra', closedOn: '2099-01-01' })],
  ['POST /contracts', () => admin.post('/contracts', { id: 'extra', contractor: 'extra', name: '新约', nameEn: 'Extra', from: today, pilotNote: '先试一个街道', coverages: [{ area: '410103009', category: 'event-01', crew: 'extra' }] })],
  ['PUT /contracts/{id}', () => admin.put('/contracts/extra', { name: '新约', nameEn: 'Extra', from: '2020-01-01', until: today, coverages: [] })],
  ['PUT /catalogue/settings', () => admin.put('/catalogue/settings', { plainTime: 'natural' })],
  ['POST /catalogue/imports', () => Promise.resolve(supertest(system.url).post('/api/v1/catalogue/imports').set('Authorization', `Bearer ${admin.token}`)
    .attach('file', Buffer.from('kind,class_code,class_name,subclass_code,subclass_name,filing_condition,closing_condition,time_limit\n事件,01,市容环境,13,道路破损,路面坑槽,修补平整,3天'), 'a.csv'))],
  ['DELETE /catalogue/versions/{version}', async () => admin.delete(`/catalogue/versions/${await draft()}`)],
  ['POST /catalogue/versions/{version}/publish', async () => {
    await Promise.resolve(supertest(system.url).post('/api/v1/catalogue/imports').set('Authorization', `Bearer ${admin.token}`)
      .attach('file', Buffer.from('kind,class_code,class_name,subclass_code,subclass_name,filing_condition,closing_condition,time_limit\n事件,01,市容环境,13,道路破损,路面塌陷,修补平整,3天'), 'b.csv'))
    return admin.post(`/catalogue/versions/${await draft()}/publish`, { effectiveFrom: '2099-01-01' })
  }],
  ['PUT /calendars/hours', () => admin.put('/calendars/hours', { hours: [['09:00', '17:00']], weekdays: [1, 2, 3, 4, 5] })],
  ['PUT /clock-lengths', () => admin.put('/clock-lengths', { filing: 20, dispatch: 10, check: 45, recheck: 60, escalateDesk: 90, escalateLeader: 300 })],
  ['PUT /calendars/{year}/days/{date}', () => admin.put('/calendars/2026/days/2026-11-25', { working: false, name: '区运动会' })],
  ['DELETE /calendars/{year}/days/{date}', () => admin.delete('/calendars/2026/days/2026-11-25')],
  ['POST /routing/versions', () => admin.post('/routing/versions', { rules: [rule] })],
  ['PUT /routing/versions/{version}', () => admin.put('/routing/versions/1', { rules: [{ ...rule, office: 'mazhai' }] })],
  ['DELETE /routing/versions/{version}', () => admin.delete('/routing/versions/1')],
  ['POST /routing/versions/{version}/publish', async () => {
    const { version } = (await admin.post('/routing/versions', { rules: [rule] })).body as { version: number }
    return admin.post(`/routing/versions/${version}/publish`, { effectiveFrom: today })
  }],
  ['POST /routing/flags/clear', async () => {
    const [row] = await system.database.query<{ version: number }>('select max(version) as version from routing_versions where district_id = 410103')
    await system.database.query("insert into routing_flags values (410103, $1, 'night', 'office-gone', 1, now(), now())", [row?.version])
    return admin.post('/routing/flags/clear', { version: row?.version, rule: 'night', reason: 'office-gone' })
  }],
  ['PUT /rate-targets', () => admin.put('/rate-targets', { office: null, closingRate: 0.9, onTimeClosingRate: 0.8, reworkRate: 0.1 })],
  ['PUT /blind-checks/rules', () => admin.put('/blind-checks/rules', { share: 0.5, least: 1, most: 10, restDays: 3, answerDays: 2, offices: {} })],
  ['PUT /areas/codes', () => admin.put('/areas/codes', { digits: null })],
  ['POST /areas/imports', () => admin.post('/areas/imports', { coordinates: 'wgs84', kind: null, tolerance: 5, schematic: true, remove: [], geojson: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { code: '410103009', name: '福华街街道' }, geometry: square }] } })],
  ['POST /areas/imports/{id}/apply', async () => {
    const { imports } = (await admin.get('/areas/imports')).body as { imports: { id: string; report: { faults: { id: string }[] } }[] }
    return admin.post(`/areas/imports/${imports[0]?.id ?? ''}/apply`, { accept: (imports[0]?.report.faults ?? []).map(({ id }) => id) })
  }],
  ['POST /channel-endpoints', () => admin.post('/channel-endpoints', { kind: 'webhook', name: '接口', url: 'http://127.0.0.1:9/hook', verbs: [], offices: [], enabled: true })],
  ['PUT /channel-endpoints/{id}', async () => admin.put(`/channel-endpoints/${await endpoint()}`, { name: '接口二', verbs: [], offices: [], enabled: true })],
  ['POST /channel-endpoints/{id}/secret', async () => admin.post(`/channel-endpoints/${await endpoint()}/secret`)],
  ['POST /channel-endpoints/{id}/try', async () => admin.post(`/channel-endpoints/${await endpoint()}/try`)],
  ['POST /deliveries/{id}/retry', async () => {
    await system.database.query("update deliveries set state = 'failed', ended_at = now() where district_id = 410103")
    const { deliveries } = (await admin.get('/deliveries?state=failed')).body as { deliveries: { id: string }[] }
    return admin.post(`/deliveries/${deliveries[0]?.id ?? ''}/retry`)
  }],
  ['DELETE /channel-endpoints/{id}', async () => admin.delete(`/channel-endpoints/${await endpoint()}`)],
]

async function audited(): Promise<string> {
  const { accounts } = (await admin.get('/accounts?q=audited')).body as { accounts: { id: string }[] }
  return accounts[0]?.id ?? ''
}
async function draft(): Promise<number> {
  const { versions } = (await admin.get('/catalogue/versions')).body as { versions: { version: number; draft: boolean }[] }
  return versions.find((one) => one.draft)?.version ?? 0
}
async function endpoint(): Promise<string> {
  const { endpoints } = (await admin.get('/channel-endpoints')).body as { endpoints: { id: string }[] }
  return endpoints[0]?.id ?? ''
}

const changing = (): string[] => apiRoutes({ config: { origins: [], trustProxy: '', sessionHours: 12, secureCookie: false } } as unknown as AppDeps)
  .filter(({ method }) => method !== 'get').map(({ method, path }) => `${method.toUpperCase()} ${path}`)

it('every call that changes something is done below, or stands on the short list with its reason', () => {
  const known = new Set([...Object.keys(unaudited), ...doings.map(([call]) => call)])
  expect(changing().filter((call) => !known.has(call))).toEqual([])
  expect([...known].filter((call) => !changing().includes(call))).toEqual([])
})

it('each writes a line that says who, and of what kind it is', async () => {
  let last = ''
  const newest = async () => (await system.database.query<{ id: string; action: string; known: boolean }>(
    'select id, action, account_id is not null as known from audit_entries where district_id = 410103 and id > $1 order by id', [last === '' ? '00000000-0000-0000-0000-000000000000' : last]))
  for (const [call, send] of doings) {
    last = (await newest()).at(-1)?.id ?? last
    const answer = await send()
    expect(answer.status, `${call}: ${answer.text}`).toBeLessThan(300)
    const lines = await newest()
    expect(lines.length, `${call} wrote no line`).toBeGreaterThan(0)
    for (const { action, known } of lines) expect([action in kindOf, known], `${call}: ${action}`).toEqual([true, true])
  }
  const trail = JSON.stringify((await admin.get('/audit?limit=200')).body)
  expect(trail).not.toMatch(/argon2|zhenggai-demo|whsec|"secret"/)
}, 60_000)
