import { hash, randomBytes } from 'node:crypto'

const tokenForm = /^[A-Za-z0-9_-]{43}$/

/** A new secret of 256 random bits, base64url. It is shown once; only its hash is kept. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The SHA-256 under which a token's session is kept, or null for what was never one of ours. */
export function hashSessionToken(token: string): Buffer | null {
  return tokenForm.test(token) ? hash('sha256', token, 'buffer') : null
}
