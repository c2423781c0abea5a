import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '../../services/accounts/create-account.ts'
import { hashPassword } from '../../services/accounts/passwords.ts'
import { createPasswordCheck } from '../../services/accounts/passwords.ts'
import { createSessions } from '../../services/accounts/sessions.ts'
import { signIn } from '../../services/accounts/sign-in.ts'
import { createSignInThrottle } from '../../services/accounts/sign-in-throttle.ts'
import { sweepSessions } from '../../services/accounts/sweep-sessions.ts'
import type { Database } from '../../platform/database.ts'
import { heldClock, openGround, type Ground, type HeldClock } from './accounts-ground.ts'

let ground: Ground

beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.close())

function parts(clock: HeldClock, database: Database = ground.database) {
  const passwords = createPasswordCheck()
  const throttle = createSignInThrottle(database)
  return {
    sessions: createSessions({ database, clock }),
    enter: (login: string, password: string) => signIn({ database, clock, passwords, throttle, sessionHours: 1 }, { login, password, address: '192.0.2.1' }),
  }
}

describe('a new account', () => {
  it('signs in with its password, and carries the contractor of its crew', async () => {
    const clock = heldClock()
    const passwordHash = await hashPassword('整改 with spaces ')
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const id = await createAccount(ground.database, clock, { districtId: 410103, login: 'crew.second', name: 'Second', role: 'crew', crewId: 'road', passwordHash })
    const { account } = await parts(clock).enter('crew.second', '整改 with spaces ')
    expect(account).toEqual({
      districtId: 410103, id, login: 'crew.second', name: 'Second', role: 'crew', officeId: null, crewId: 'road', contractorId: expect.any(String),
    })
    await expect(parts(clock).enter('crew.second', '整改 with spaces')).rejects.toMatchObject({ code: 'wrong-credentials' })
  })

  it.each([
    [{ login: 'desk' }, 'login-taken', 'login'],
    [{ login: 'No Spaces' }, 'malformed-request', 'login'],
    [{ role: 'office' as const }, 'account-invalid', 'office'],
    [{ officeId: 'mazhai' }, 'account-invalid', 'office'],
    [{ crewId: 'road' }, 'account-invalid', 'crew'],
  ])('is refused by the field that is wrong: %o', async (fields, code, path) => {
    const request = { districtId: 410103, login: 'desk.third', name: 'Third', role: 'desk' as const, passwordHash: '!', ...fields }
    await expect(createAccount(ground.database, heldClock(), request)).rejects.toMatchObject({ code, fields: [{ path }] })
  })
})

describe('a busy session', () => {
  it('costs one query in five seconds, also when its first requests come at once', async () => {
    const clock = heldClock()
    const { token } = await parts(clock).enter('leader', 'zhenggai-demo')
    let queries = 0
    const counted: Database = { ...ground.database, query: (...statement) => (queries += 1, ground.database.query(...statement)) }
    const { sessions } = parts(clock, counted)
    await Promise.all(Array.from({ length: 50 }, () => sessions.authenticateToken(token)))
    for (let n = 0; n < 50; n += 1) expect((await sessions.authenticateToken(token))?.account.login).toBe('leader')
    expect(queries).toBe(1)
    clock.forward(5_000)
    await sessions.authenticateToken(token)
    expect(queries).toBe(2)
  })

  it('ends within five seconds when its account is disabled', async () => {
    const clock = heldClock()
    const { enter, sessions } = parts(clock)
    const { token } = await enter('office.mazhai', 'zhenggai-demo')
    expect(await sessions.authenticateToken(token)).not.toBeNull()
    await ground.database.query(`update accounts set disabled_at = now() where login = 'office.mazhai'`)
    clock.forward(5_000)
    expect(await sessions.authenticateToken(token)).toBeNull()
  })

  it('does not come back through a read that began before it was revoked', async () => {
    const clock = heldClock()
    const { token } = await parts(clock).enter('admin', 'zhenggai-demo')
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const slow: Database = {
      ...ground.database,
      query: async (...statement) => {
        const rows = await ground.database.query<never>(...statement)
        await held
        return rows
      },
    }
    const session = await parts(clock).sessions.authenticateToken(token)
    if (session === null) throw new Error('the session should hold')
    const { sessions } = parts(clock, slow)
    const early = sessions.authenticateToken(token)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await sessions.revoke(session)
    release()
    await early
    expect(await sessions.authenticateToken(token)).toBeNull()
  })
})

it('all sessions of an account end together, and those of others stay', async () => {
  const clock = heldClock()
  const { enter, sessions } = parts(clock)
  const own = [await enter('inspector', 'zhenggai-demo'), await enter('inspector', 'zhenggai-demo')]
  const other = await enter('desk', 'zhenggai-demo')
  for (const { token } of own) expect(await sessions.authenticateToken(token)).not.toBeNull()
  const [{ account }] = own as [typeof other]
  expect(await sessions.revokeAll(account, account.id)).toBe(2)
  for (const { token } of own) expect(await sessions.authenticateToken(token)).toBeNull()
  expect(await sessions.authenticateToken(other.token)).not.toBeNull()
})

it('the sweep deletes sessions that are over and counts that have lapsed, and nothing else', async () => {
  const clock = heldClock()
  const { enter } = parts(clock)
  await ground.database.query('delete from sessions')
  await enter('desk', 'zhenggai-demo')
  clock.forward(1_800_000)
  const { token } = await enter('desk', 'zhenggai-demo')
  clock.forward(1_800_000)
  await ground.database.query('delete from throttle')
  await ground.database.query(`insert into throttle values ('old', 1, $1), ('new', 1, $2)`, [clock.now().getTime() - 1, clock.now().getTime() + 1])
  expect(await sweepSessions({ database: ground.database, clock })).toEqual({ sessions: 1, throttle: 1 })
  expect(await parts(clock).sessions.authenticateToken(token)).not.toBeNull()
  expect(await ground.database.query('select key from throttle')).toEqual([{ key: 'new' }])
})
