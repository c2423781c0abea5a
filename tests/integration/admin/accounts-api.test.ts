import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccountView } from '../../../services/accounts/administer/account-view.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

let system: TestSystem
let admin: Client

beforeAll(async () => {
  system = await createTestSystem({ workers: false })
  admin = await signIn(system.url, 'admin')
})
afterAll(() => system.stop())

const created = async (fields: object): Promise<{ account: AccountView; password: string }> => {
  const answer = await admin.post('/accounts', fields)
  expect(answer.status, answer.text).toBe(201)
  return answer.body as { account: AccountView; password: string }
}
const refusal = async (answer: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await answer
  return [status, (body as { code: string }).code]
}

it('an account is made with a password told once, found, changed, disabled, and each step is in the trail without secrets', async () => {
  const { account, password } = await created({ login: 'office.new', name: '新来的', role: 'office', office: 'fuhuajie' })
  expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  const clerk = await signIn(system.url, 'office.new', password)
  expect((await admin.get('/accounts?q=office.n')).body).toMatchObject({ accounts: [{ login: 'office.new', office: 'fuhuajie', sessions: 1, lastSignInAt: expect.any(String) as string }], next: null })

  await admin.put(`/accounts/${account.id}`, { name: '新来的人', role: 'office', office: 'fuhuajie' })
  expect((await clerk.get('/me')).status).toBe(200)
  await admin.put(`/accounts/${account.id}`, { name: '新来的人', role: 'office', office: 'mazhai' })
  expect((await clerk.get('/me')).status, 'a session does not outlive its scope').toBe(401)
  const moved = await signIn(system.url, 'office.new', password)
  expect((await admin.post(`/accounts/${account.id}/disable`)).body).toMatchObject({ disabledAt: expect.any(String) as string, sessions: 0 })
  expect((await moved.get('/me')).status).toBe(401)
  await expect(signIn(system.url, 'office.new', password)).rejects.toThrow('wrong')
  await admin.post(`/accounts/${account.id}/enable`)
  expect((await moved.get('/me')).status, 'an ended session does not come back').toBe(401)
  const reset = (await admin.post(`/accounts/${account.id}/password`)).body as { password: string }
  await expect(signIn(system.url, 'office.new', password)).rejects.toThrow('wrong')
  const again = await signIn(system.url, 'office.new', reset.password)
  expect((await admin.delete(`/accounts/${account.id}/sessions`)).body).toMatchObject({ sessions: 0 })
  expect((await again.get('/me')).status).toBe(401)

  const trail = (await admin.get(`/audit?subject=accounts:${account.id}`)).body as { entries: { action: string; before: object | null; after: object | null; by: { login: string } }[] }
  expect(trail.entries.map(({ action }) => action).reverse()).toEqual(['account-created', 'account-changed', 'account-changed', 'account-disabled', 'account-enabled', 'password-reset', 'sessions-revoked'])
  expect(trail.entries.at(-3)).toMatchObject({ by: { login: 'admin' }, subjectName: '新来的人', before: { office: 'fuhuajie' }, after: { office: 'mazhai' } })
  expect(JSON.stringify(trail)).not.toContain(password)
  expect(JSON.stringify(trail)).not.toMatch(/argon2|password"/)
})

it('the list is paged by login, by role and by unit', async () => {
  const first = (await admin.get('/accounts?role=office&limit=10')).body as { accounts: AccountView[]; next: string }
  const second = (await admin.get(`/accounts?role=office&limit=10&cursor=${first.next}`)).body as typeof first
  const logins = [...first.accounts, ...second.accounts].map(({ login }) => login)
  expect(logins).toEqual(logins.toSorted())
  expect(new Set(logins).size).toBe(17)
  expect((await admin.get('/accounts?crew=road')).body).toMatchObject({ accounts: [{ login: 'crew.road', contractor: 'yutong' }] })
  expect((await admin.get('/accounts?q=%25')).body).toMatchObject({ accounts: [] })
})

it('what can not be is refused by its field', async () => {
  const add = (fields: object) => refusal(admin.post('/accounts', { login: 'someone', name: 'x', role: 'desk', ...fields }))
  expect(await add({ login: 'desk' })).toEqual([409, 'login-taken'])
  expect(await add({ login: 'Desk 4' })).toEqual([400, 'malformed-request'])
  expect(await add({ role: 'office' })).toEqual([422, 'account-invalid'])
  expect(await add({ role: 'office', office: 'nowhere' })).toEqual([422, 'account-invalid'])
  expect(await add({ crew: 'road' })).toEqual([422, 'account-invalid'])
  for (const password of ['short', 'someone-2026', 'aaaaaaaaaaaa']) expect(await add({ password }), password).toEqual([422, 'password-weak'])
  for (const login of ['desk', 'leader', 'office.mazhai', 'crew.road', 'inspector']) {
    const other = await signIn(system.url, login)
    expect(await refusal(other.get('/accounts')), login).toEqual([403, 'role-forbidden'])
    expect(await refusal(other.post('/accounts', {})), login).toEqual([403, 'role-forbidden'])
    expect(await refusal(other.get('/audit')), login).toEqual([403, 'role-forbidden'])
  }
})

it('an admin of one district does nothing to another, nor to the last admin', async () => {
  await system.database.query(
    `insert into districts (id, code, name, name_en, timezone, working_hours, weekdays, clock_lengths)
     select 410199, '410199', name, name_en, timezone, working_hours, weekdays, clock_lengths from districts where id = 410103`)
  const { account: far } = await created({ login: 'far.desk', name: '远', role: 'desk' })
  await system.database.query('update accounts set district_id = 410199 where id = $1', [far.id])
  for (const answer of [
    admin.get(`/accounts/${far.id}`), admin.put(`/accounts/${far.id}`, { name: 'x', role: 'admin' }), admin.post(`/accounts/${far.id}/disable`),
    admin.post(`/accounts/${far.id}/password`), admin.delete(`/accounts/${far.id}/sessions`),
  ]) expect(await refusal(answer)).toEqual([404, 'not-found'])

  const own = admin.account.id
  expect(await refusal(admin.post(`/accounts/${own}/disable`))).toEqual([422, 'own-account'])
  expect(await refusal(admin.put(`/accounts/${own}`, { name: '唐静', role: 'desk' }))).toEqual([422, 'own-account'])
  const { account, password } = await created({ login: 'admin.b', name: '第二', role: 'admin' })
  const second = await signIn(system.url, 'admin.b', password)
  // Each takes the other away at once: one of them is refused or has become nobody.
  const both = await Promise.all([second.post(`/accounts/${own}/disable`), admin.post(`/accounts/${account.id}/disable`)])
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  const left = await system.database.query<{ login: string }>("select login from accounts where district_id = 410103 and role = 'admin' and disabled_at is null")
  expect(left).toHaveLength(1)
  await system.database.query('update accounts set disabled_at = null where id = $1', [own])
  admin = await signIn(system.url, 'admin')
  await system.database.query('update accounts set disabled_at = now() where id = $1', [account.id])
})

it('everybody changes the own password with the old one; the other sessions end, and guessing is held up', async () => {
  const { password } = await created({ login: 'leader.b', name: '领导', role: 'leader' })
  const [here, elsewhere] = [await signIn(system.url, 'leader.b', password), await signIn(system.url, 'leader.b', password)]
  expect(await refusal(here.put('/me/password', { current: password, next: 'short' }))).toEqual([422, 'password-weak'])
  expect(await refusal(here.put('/me/password', { current: 'not it', next: '一个够长的新密码吧' }))).toEqual([422, 'password-weak'])
  expect(await refusal(here.put('/me/password', { current: 'not it', next: '一个够长的新密码 2026' }))).toEqual([422, 'password-wrong'])
  expect((await here.put('/me/password', { current: password, next: '一个够长的新密码 2026' })).body).toEqual({ sessionsEnded: 1 })
  expect([(await here.get('/me')).status, (await elsewhere.get('/me')).status]).toEqual([200, 401])
  await signIn(system.url, 'leader.b', '一个够长的新密码 2026')
  for (let tries = 0; tries < 9; tries += 1) await here.put('/me/password', { current: 'guess', next: '另一个够长的新密码 2027' })
  const held = await here.put('/me/password', { current: '一个够长的新密码 2026', next: '另一个够长的新密码 2027' })
  expect(held.status).toBe(429)
  expect(Number(held.headers['retry-after'])).toBeGreaterThan(0)
})
