import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSignInThrottle } from '../../services/accounts/sign-in-throttle.ts'
import { demoPassword } from '../../services/demo/district.ts'
import { heldClock, openGround, type Ground } from './accounts-ground.ts'
import { openDoor } from './sessions-app.ts'

let ground: Ground

beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.close())

const cookieOf = (answer: request.Response): string => String(answer.headers['set-cookie']?.[0])

describe('signing in', () => {
  it('answers the account with the names around it, a token, and a cookie that scripts can\'t read', async () => {
    const { app } = openDoor(ground, heldClock())
    const answer = await request(app).post('/api/v1/sessions').send({ login: 'office.fuhuajie', password: demoPassword })
    expect(answer.status).toBe(200)
    expect(answer.body.account).toMatchObject({
      login: 'office.fuhuajie', role: 'office', district: { id: 410103, code: '410103', name: '二七区', timezone: 'Asia/Shanghai' },
      office: 'fuhuajie', crew: null, crewName: null,
    })
    expect(answer.body.account.officeName).toContain('福华街')
    expect(Object.keys(answer.body.account).sort()).toEqual(['crew', 'crewName', 'district', 'id', 'login', 'name', 'office', 'officeName', 'role'])
    expect(answer.body.token).toMatch(/^[\w-]{43}$/)
    expect(cookieOf(answer)).toBe(`zhenggai_session=${answer.body.token}; Max-Age=43200; Path=/; HttpOnly; SameSite=Lax`)
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('sends the cookie over HTTPS only where it is told to', async () => {
    const { app } = openDoor(ground, heldClock(), { secureCookie: true })
    const answer = await request(app).post('/api/v1/sessions').send({ login: 'crew.road', password: demoPassword })
    expect(cookieOf(answer)).toMatch(/; Secure(;|$)/)
    expect(answer.body.account.crewName).toEqual(expect.any(String))
  })

  it('keeps the hash of the token and never the token', async () => {
    const { token } = openDoor(ground, heldClock())
    const secret = await token('leader')
    const rows = await ground.database.query<{ text: string }>('select sessions::text as text from sessions')
    expect(rows.length).toBeGreaterThan(0)
    for (const { text } of rows) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(Buffer.from(secret, 'base64url').toString('hex'))
    }
  })

  it('answers an unknown login, a wrong password, a disabled account and an unusable one in the same words', async () => {
    const { app } = openDoor(ground, heldClock())
    await ground.database.query(`update accounts set disabled_at = now() where login = 'office.mazhai'`)
    await ground.database.query(`update accounts set password_hash = '!' where login = 'crew.mazhai'`)
    const answers = []
    for (const [login, password] of [['nobody', 'x'], ['desk', 'x'], ['office.mazhai', demoPassword], ['crew.mazhai', demoPassword], ['crew.mazhai', '!']]) {
      answers.push(await request(app).post('/api/v1/sessions').send({ login, password }))
    }
    for (const answer of answers) {
      expect(answer.status).toBe(401)
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(answer.body).toEqual(answers[0]?.body)
    }
    expect(answers[0]?.body.code).toBe('wrong-credentials')
  })

  it.each<[object, string]>([
    [{ login: 'desk' }, 'password'],
    [{ login: 5, password: 'x' }, 'login'],
    [{ login: ['desk'], password: 'x' }, 'login'],
    [{ login: 'd'.repeat(201), password: 'x' }, 'login'],
    [{ login: '', password: 'x' }, 'login'],
    [{ login: 'de\0sk', password: 'x' }, 'login'],
    [{ login: 'desk\ud800', password: 'x' }, 'login'],
    [{ login: 'desk', password: 'x\0' }, 'password'],
    [{ login: 'desk', password: 'x'.repeat(1001) }, 'password'],
  ])('refuses what is no login and password by the path of the field, number %#', async (body, path) => {
    const { app } = openDoor(ground, heldClock())
    const answer = await request(app).post('/api/v1/sessions').send(body)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'malformed-request', errors: [{ path }] })
  })

  it('leaves an entry in the audit for a success and a failure, with the address', async () => {
    const clock = heldClock()
    const { app } = openDoor(ground, clock)
    for (const [login, password] of [['admin', 'wrong'], ['admin', demoPassword], ['who is this', 'x']]) {
      await request(app).post('/api/v1/sessions').set('X-Forwarded-For', '198.51.100.9').send({ login, password })
      clock.forward(1000)
    }
    const entries = await ground.database.query<{ action: string; subject: string; district: number; known: boolean; data: unknown }>(
      `select action, subject, district_id as district, account_id is not null as known, data
       from audit_entries
       where data ->> 'address' = '198.51.100.9'
       order by at`,
    )
    expect(entries).toEqual([
      { action: 'sign-in-failed', subject: 'admin', district: 410103, known: true, data: { address: '198.51.100.9', why: 'wrong password' } },
      { action: 'sign-in', subject: 'admin', district: 410103, known: true, data: { address: '198.51.100.9' } },
      { action: 'sign-in-failed', subject: 'who is this', district: 0, known: false, data: { address: '198.51.100.9', why: 'unknown login' } },
    ])
  })

  it('is refused when another site makes a browser do it', async () => {
    const { app } = openDoor(ground, heldClock())
    const answer = await request(app).post('/api/v1/sessions').set('Sec-Fetch-Site', 'cross-site').set('Origin', 'https://elsewhere.example')
      .send({ login: 'desk', password: demoPassword })
    expect(answer.status).toBe(403)
    expect(answer.body.code).toBe('cross-site-request')
  })
})

describe('a session', () => {
  it('is used by cookie or as a bearer token', async () => {
    const { app, token } = openDoor(ground, heldClock())
    const secret = await token('desk')
    const byCookie = await request(app).get('/api/v1/me').set('Cookie', `other=1; zhenggai_session=${secret}`)
    const byBearer = await request(app).get('/api/v1/me').set('Authorization', `Bearer ${secret}`)
    expect(byCookie.body.account.login).toBe('desk')
    expect(byBearer.body).toEqual(byCookie.body)
  })

  it.each<object>([{}, { Cookie: 'zhenggai_session=' }, { Cookie: `zhenggai_session=${'a'.repeat(43)}` }, { Authorization: 'Bearer ../../x' }, { Authorization: 'Basic ZGVzazp4' }])(
    'is demanded, and a made-up one is none: %o',
    async (headers) => {
      const { app } = openDoor(ground, heldClock())
      const answer = await request(app).get('/api/v1/me').set({ ...headers })
      expect(answer.status).toBe(401)
      expect(answer.body.code).toBe('unauthenticated')
    },
  )

  it('ends when it is over, also for a process that remembers it', async () => {
    const clock = heldClock()
    const { app, token } = openDoor(ground, clock)
    const secret = await token('desk')
    const me = () => request(app).get('/api/v1/me').set('Authorization', `Bearer ${secret}`)
    clock.forward(12 * 3_600_000 - 1000)
    expect((await me()).status).toBe(200)
    clock.forward(1000)
    expect((await me()).status).toBe(401)
  })

  it('ends at once where it is signed out, and within five seconds in another process', async () => {
    const clock = heldClock()
    const here = openDoor(ground, clock)
    const elsewhere = openDoor(ground, clock)
    const secret = await here.token('desk')
    const me = (app: typeof here.app) => request(app).get('/api/v1/me').set('Authorization', `Bearer ${secret}`).then(({ status }) => status)
    expect(await me(elsewhere.app)).toBe(200)
    const out = await request(here.app).delete('/api/v1/sessions/current').set('Authorization', `Bearer ${secret}`)
    expect(out.status).toBe(204)
    expect(cookieOf(out)).toBe('zhenggai_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax')
    expect(await me(here.app)).toBe(401)
    clock.forward(5_000)
    expect(await me(elsewhere.app)).toBe(401)
  })

  it('is signed out with a cookie from this site only', async () => {
    const { app, token } = openDoor(ground, heldClock())
    const cookie = `zhenggai_session=${await token('desk')}`
    const out = () => request(app).delete('/api/v1/sessions/current').set('Cookie', cookie)
    expect((await out()).body.code).toBe('cross-site-request')
    expect((await out().set('Sec-Fetch-Site', 'cross-site')).status).toBe(403)
    expect((await request(app).get('/api/v1/me').set('Cookie', cookie)).status).toBe(200)
    expect((await out().set('Sec-Fetch-Site', 'same-origin')).status).toBe(204)
    expect((await request(app).get('/api/v1/me').set('Cookie', cookie)).status).toBe(401)
  })
})

describe('guessing passwords', () => {
  const attempt = (app: ReturnType<typeof openDoor>['app'], login: string, address: string, password = 'guess') =>
    request(app).post('/api/v1/sessions').set('X-Forwarded-For', address).send({ login, password })

  it('is stopped after ten failures of a login from an address, while others still sign in', async () => {
    const { app } = openDoor(ground, heldClock())
    for (let n = 0; n < 10; n += 1) expect((await attempt(app, 'office.fuhuajie', '203.0.113.1')).status).toBe(401)
    const stopped = await attempt(app, 'office.fuhuajie', '203.0.113.1', demoPassword)
    expect(stopped.status).toBe(429)
    expect(stopped.body.code).toBe('too-many-attempts')
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(800)
    expect(Number(stopped.headers['retry-after'])).toBeLessThanOrEqual(900)
    expect((await attempt(app, 'office.fuhuajie', '203.0.113.2', demoPassword)).status).toBe(200)
    expect((await attempt(app, 'desk', '203.0.113.1', demoPassword)).status).toBe(200)
  })

  it('is counted by all processes together', async () => {
    const one = openDoor(ground, heldClock())
    const two = openDoor(ground, heldClock())
    for (let n = 0; n < 10; n += 1) expect((await attempt(n % 2 === 0 ? one.app : two.app, 'crew.road', '203.0.113.3')).status).toBe(401)
    for (const { app } of [one, two]) expect((await attempt(app, 'crew.road', '203.0.113.3', demoPassword)).status).toBe(429)
  })

  it('is stopped for a login that is guessed at from many addresses', async () => {
    const throttle = createSignInThrottle(ground.database, { loginFromAddress: 10, login: 4, address: 100, windowSeconds: 60 })
    const { app } = openDoor(ground, heldClock(), { throttle })
    for (let n = 0; n < 4; n += 1) expect((await attempt(app, 'leader', `203.0.113.${10 + n}`)).status).toBe(401)
    expect((await attempt(app, 'leader', '203.0.113.99', demoPassword)).status).toBe(429)
  })

  it('is stopped for an address that guesses at many logins, known or not', async () => {
    const throttle = createSignInThrottle(ground.database, { loginFromAddress: 10, login: 10, address: 5, windowSeconds: 60 })
    const { app } = openDoor(ground, heldClock(), { throttle })
    for (let n = 0; n < 5; n += 1) expect((await attempt(app, `somebody-${n}`, `2001:db8:7:7::${n + 1}`)).status).toBe(401)
    expect((await attempt(app, 'inspector', '2001:db8:7:7::ffff', demoPassword)).status).toBe(429)
    expect((await attempt(app, 'inspector', '2001:db8:7:8::1', demoPassword)).status).toBe(200)
  })

  it('gains nothing by sending all guesses at once', async () => {
    const { app } = openDoor(ground, heldClock())
    const answers = await Promise.all(Array.from({ length: 40 }, () => attempt(app, 'admin', '203.0.113.200')))
    const reached = answers.filter(({ status }) => status === 401).length
    expect(reached).toBeGreaterThanOrEqual(10)
    // One more may be under way when the tenth failure is counted.
    expect(reached).toBeLessThanOrEqual(11)
  })

  it('does not hold up who signs in correctly, however often', async () => {
    const { app } = openDoor(ground, heldClock())
    for (let n = 0; n < 12; n += 1) expect((await attempt(app, 'inspector', '203.0.113.50', demoPassword)).status).toBe(200)
  })
})
