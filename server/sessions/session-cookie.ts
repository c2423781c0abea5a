import { stringifySetCookie } from 'cookie'
import { sessionCookie } from '../http/authenticate.ts'

const attributes = { httpOnly: true, sameSite: 'lax', path: '/' } as const

/** The Set-Cookie header that carries a session until it ends. Scripts can't read it; other sites' calls don't carry it. */
export function sessionCookieHeader(token: string, options: { maxAge: number; secure: boolean }): string {
  return stringifySetCookie(sessionCookie, token, { ...attributes, secure: options.secure, maxAge: options.maxAge })
}

/** The Set-Cookie header that makes a browser forget the session. */
export function clearedCookieHeader(options: { secure: boolean }): string {
  return stringifySetCookie(sessionCookie, '', { ...attributes, secure: options.secure, maxAge: 0 })
}
