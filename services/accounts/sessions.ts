import type { Account } from '../../domain/accounts/account.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { recordAudit } from './audit.ts'
import { createSessionCache, type Session } from './session-cache.ts'
import { hashSessionToken } from './session-token.ts'
import { findSession, revokeSession, revokeSessionsOf } from './store.ts'

export interface Sessions {
  /** The session of a token, or null when there is none, or it is revoked or over, or its account is disabled. */
  authenticateToken(token: string): Promise<Session | null>
  /** Ends one session: here at once, in other processes within five seconds. Ending it again is no error. */
  revoke(session: Session): Promise<void>
  /** Ends every session of an account in the same way, for whoever `by` names; answers how many stood. */
  revokeAll(account: Pick<Account, 'districtId' | 'id'>, by: string): Promise<number>
  /** Believes nothing more of an account: for whoever has just changed it or its sessions. */
  forget(account: Pick<Account, 'districtId' | 'id'>): void
}

/** How long a process believes what it read of a session. Half of the ten seconds in which a revocation must hold. */
export const sessionAgeMs = 5_000

/** Sessions with a memory: a busy token costs one query in five seconds, however many requests it carries. */
export function createSessions({ database, clock }: { database: Database; clock: Clock }): Sessions {
  const cache = createSessionCache({ size: 20_000, ageMs: sessionAgeMs })
  const reading = new Map<string, Promise<Session | null>>()

  function read(hash: Buffer, tokenHash: string): Promise<Session | null> {
    const readAt = clock.now()
    const promise: Promise<Session | null> = findSession(database, hash, readAt)
      .then((found) => {
        if (found === null) return null
        const session = { ...found, tokenHash }
        // A revocation forgets what was being read, so that it can't come back through a read begun before.
        if (reading.get(tokenHash) === promise) cache.set(session, readAt)
        return session
      })
      .finally(() => {
        if (reading.get(tokenHash) === promise) reading.delete(tokenHash)
      })
    reading.set(tokenHash, promise)
    return promise
  }

  function forget(account: Pick<Account, 'districtId' | 'id'>): void {
    reading.clear()
    cache.deleteOf(account)
  }

  return {
    async authenticateToken(token) {
      const hash = hashSessionToken(token)
      if (hash === null) return null
      const tokenHash = hash.toString('hex')
      return cache.get(tokenHash, clock.now()) ?? await (reading.get(tokenHash) ?? read(hash, tokenHash))
    },

    async revoke({ account, tokenHash }) {
      await database.transaction(async (tx) => {
        if (!await revokeSession(tx, Buffer.from(tokenHash, 'hex'), clock.now())) return
        await recordAudit(tx, clock, {
          districtId: account.districtId, accountId: account.id, action: 'sign-out', subject: account.login, data: {},
        })
      })
      reading.delete(tokenHash)
      cache.delete(tokenHash)
    },

    async revokeAll(account, by) {
      const revoked = await database.transaction(async (tx) => {
        const count = await revokeSessionsOf(tx, account.districtId, account.id, clock.now())
        await recordAudit(tx, clock, {
          districtId: account.districtId, accountId: by, action: 'sessions-revoked', subject: `accounts:${account.id}`, data: { count },
        })
        return count
      })
      forget(account)
      return revoked
    },

    forget,
  }
}
