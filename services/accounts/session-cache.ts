import type { Account } from '../../domain/accounts/account.ts'

/** A session that holds. */
export interface Session {
  readonly account: Account
  /** SHA-256 of the token, hex. */
  readonly tokenHash: string
  readonly expiresAt: Date
}

export interface SessionCache {
  /** The session as it was known at most the cache's age ago, or undefined. */
  get(tokenHash: string, now: Date): Session | undefined
  /** Remembers a session as it was read at `readAt`. */
  set(session: Session, readAt: Date): void
  delete(tokenHash: string): void
  deleteOf(account: Pick<Account, 'districtId' | 'id'>): void
}

/** Remembers the `size` sessions used last, each for `ageMs` milliseconds after it was read. */
export function createSessionCache(limits: { size: number; ageMs: number }): SessionCache {
  // A Map keeps the order of insertion; what is used is inserted anew, so the first is the one unused for longest.
  const entries = new Map<string, { session: Session; readAt: number }>()

  return {
    get(tokenHash, now) {
      const entry = entries.get(tokenHash)
      if (entry === undefined) return undefined
      entries.delete(tokenHash)
      const age = now.getTime() - entry.readAt
      // A clock that was set back makes an entry younger than it is.
      if (age < 0 || age >= limits.ageMs || entry.session.expiresAt <= now) return undefined
      entries.set(tokenHash, entry)
      return entry.session
    },
    set(session, readAt) {
      entries.delete(session.tokenHash)
      entries.set(session.tokenHash, { session, readAt: readAt.getTime() })
      if (entries.size <= limits.size) return
      const oldest = entries.keys().next()
      if (!oldest.done) entries.delete(oldest.value)
    },
    delete: (tokenHash) => void entries.delete(tokenHash),
    deleteOf({ districtId, id }) {
      for (const [tokenHash, { session }] of entries) {
        if (session.account.id === id && session.account.districtId === districtId) entries.delete(tokenHash)
      }
    },
  }
}
