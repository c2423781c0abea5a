import { parseCookie } from 'cookie'
import type { Request } from 'express'
import { DomainError } from '../../domain/errors.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { Sessions } from '../../services/accounts/sessions.ts'

export const sessionCookie = 'zhenggai_session'

/** For whom a page believes to act. Cookies are shared by all windows of a browser: one left open must not act for the next person. */
export const accountHeader = 'x-zhenggai-account'

/** How a call carries its token. A browser adds a cookie by itself, even to another site's call; a bearer token it does not. */
export type Via = 'cookie' | 'bearer'

export interface Caller {
  readonly account: Account
  /** SHA-256 of the token, hex: names the session without being able to use it. */
  readonly sessionTokenHash: string
  readonly expiresAt: Date
  readonly via: Via
}

/** The token of a request and how it came; null when there is none. A bearer token goes before a cookie. */
export function readToken(req: Request): { token: string; via: Via } | null {
  const bearer = /^bearer +(\S+) *$/i.exec(req.headers.authorization ?? '')
  if (bearer?.[1] !== undefined) return { token: bearer[1], via: 'bearer' }
  const token = parseCookie(req.headers.cookie ?? '')[sessionCookie]
  return token === undefined || token === '' ? null : { token, via: 'cookie' }
}

/** Who calls. Refuses with unauthenticated when nobody is signed in, not any more, or somebody else than the page believes. */
export async function authenticate(sessions: Sessions, req: Request): Promise<Caller> {
  const carried = readToken(req)
  const session = carried === null ? null : await sessions.authenticateToken(carried.token)
  if (carried === null || session === null) throw new DomainError('unauthenticated')
  const believed = req.headers[accountHeader]
  if (believed !== undefined && believed !== session.account.id) throw new DomainError('unauthenticated')
  return { account: session.account, sessionTokenHash: session.tokenHash, expiresAt: session.expiresAt, via: carried.via }
}
