import type { Request } from 'express'
import { DomainError } from '../../domain/errors.ts'
import type { Via } from './authenticate.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses with cross-site-request a call that changes something and that another site may have made a browser send.
 * Bearer calls pass: no other site can add the header. `sign-in` carries no session yet, but must not sign somebody in
 * as another either; a client that is no browser, and so says nothing of its site, may sign in.
 */
export function guardCrossSite(req: Request, via: Via | 'sign-in', origins: readonly string[]): void {
  if (via === 'bearer' || safe.has(req.method)) return
  const { origin } = req.headers
  if (origin !== undefined && origins.includes(origin)) return
  const site = req.headers['sec-fetch-site']
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return
  } else if (origin !== undefined) {
    if (hostOf(origin) === req.host) return
  } else if (via === 'sign-in') {
    return
  }
  throw new DomainError('cross-site-request')
}

/** Host and port of an origin, or null for `null` and whatever else is none. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
