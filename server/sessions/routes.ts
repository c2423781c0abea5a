import { roles } from '../../domain/accounts/account.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { describeAccount } from '../../services/accounts/describe-account.ts'
import type { PasswordCheck } from '../../services/accounts/passwords.ts'
import { signIn } from '../../services/accounts/sign-in.ts'
import type { SignInThrottle } from '../../services/accounts/sign-in-throttle.ts'
import type { Sessions } from '../../services/accounts/sessions.ts'
import { authenticate } from '../http/authenticate.ts'
import { guardCrossSite } from '../http/cross-site.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { credentials, meAnswer, sessionAnswer } from './schemas.ts'
import { clearedCookieHeader, sessionCookieHeader } from './session-cookie.ts'

export interface SessionDeps {
  readonly database: Database
  readonly clock: Clock
  readonly sessions: Sessions
  readonly passwords: PasswordCheck
  readonly throttle: SignInThrottle
  readonly config: Pick<Config, 'sessionHours' | 'secureCookie' | 'origins'>
}

// Answers about who is signed in are of the moment and of this caller.
const unstored = { 'Cache-Control': 'no-store' }

/** Signing in and out, and who is signed in. */
export function sessionRoutes(deps: SessionDeps): Route[] {
  const { database, clock, sessions, passwords, throttle, config } = deps
  const { sessionHours } = config
  const secure = config.secureCookie

  return [
    defineRoute({
      method: 'post',
      path: '/sessions',
      summary: 'Signs in',
      tag: 'sessions',
      access: 'public',
      body: credentials,
      responses: {
        200: { description: 'signed in; the cookie carries the session, or the token as bearer', schema: sessionAnswer },
        401: { description: 'login or password is wrong' },
        429: { description: 'too many failures of this login or address; Retry-After says how many seconds to wait' },
      },
      async handle({ body, req }) {
        guardCrossSite(req, 'sign-in', config.origins)
        const { account, token } = await signIn({ database, clock, passwords, throttle, sessionHours }, { ...body, address: req.ip ?? '' })
        const cookie = sessionCookieHeader(token, { maxAge: Math.round(sessionHours * 3600), secure })
        return { status: 200, body: { account: await describeAccount(database, account), token }, headers: { ...unstored, 'Set-Cookie': cookie } }
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/sessions/current',
      summary: 'Signs out: the session ends everywhere within ten seconds',
      tag: 'sessions',
      access: roles,
      responses: { 204: { description: 'signed out' } },
      async handle({ req }) {
        const { account, sessionTokenHash: tokenHash, expiresAt } = await authenticate(sessions, req)
        await sessions.revoke({ account, tokenHash, expiresAt })
        return { status: 204, headers: { 'Set-Cookie': clearedCookieHeader({ secure }) } }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/me',
      summary: 'Who is signed in',
      tag: 'sessions',
      access: roles,
      responses: { 200: { description: 'the account', schema: meAnswer } },
      handle: async ({ account }) => ({ status: 200, body: { account: await describeAccount(database, account) }, headers: unstored }),
    }),
  ]
}
