import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { DomainError } from '../../domain/errors.ts'
import type { Database } from '../../platform/database.ts'
import { networkOf } from './network.ts'

/** The refusal of a sign-in after too many failures; `retryAfter` in whole seconds. */
export class TooManyAttemptsError extends DomainError {
  readonly retryAfter: number

  constructor(retryAfter: number) {
    super('too-many-attempts')
    this.name = 'TooManyAttemptsError'
    this.retryAfter = retryAfter
  }
}

export interface SignInThrottle {
  /** Throws TooManyAttemptsError when this login or this address has failed too often. */
  check(login: string, address: string): Promise<void>
  /** Counts one failure. */
  failed(login: string, address: string): Promise<void>
}

/** Failures that are allowed within the window, by what they are counted. */
export interface SignInLimits {
  readonly loginFromAddress: number
  readonly login: number
  readonly address: number
  readonly windowSeconds: number
}

// A person mistypes a few times, an office behind one address a few more; a guesser needs thousands.
const usual: SignInLimits = { loginFromAddress: 10, login: 30, address: 100, windowSeconds: 15 * 60 }

/**
 * Counts failed sign-ins in the database, so that all web processes count together; correct ones cost nothing. While the
 * database can't be asked each process counts for itself.
 */
export function createSignInThrottle(database: Database, limits: SignInLimits = usual): SignInThrottle {
  const limiter = (keyPrefix: string, points: number): RateLimiterAbstract => {
    const window = { keyPrefix, points, duration: limits.windowSeconds }
    return new RateLimiterPostgres({
      ...window,
      storeClient: database.dataSource,
      storeType: 'typeorm',
      tableName: 'throttle',
      tableCreated: true,
      clearExpiredByTimeout: false,
      insuranceLimiter: new RateLimiterMemory(window),
    })
  }
  const pair = limiter('pair', limits.loginFromAddress)
  const byLogin = limiter('login', limits.login)
  const byAddress = limiter('address', limits.address)

  // Hashed: a login may be longer than a key, and what people type into it by mistake is sometimes their password.
  const counted = (login: string, address: string): [RateLimiterAbstract, string][] => {
    const network = networkOf(address)
    return [[pair, digest(`${network} ${login}`)], [byLogin, digest(login)], [byAddress, digest(network)]]
  }

  return {
    async check(login, address) {
      const waits = await Promise.all(counted(login, address).map(([limit, key]) => waitOf(limit, key)))
      const longest = Math.max(...waits)
      if (longest > 0) throw new TooManyAttemptsError(Math.ceil(longest / 1000))
    },
    async failed(login, address) {
      await Promise.all(counted(login, address).map(([limit, key]) => limit.penalty(key)))
    },
  }
}

/** Milliseconds until the next attempt; 0 when one may be made now. */
async function waitOf(limit: RateLimiterAbstract, key: string): Promise<number> {
  const state = await limit.get(key)
  return state !== null && state.consumedPoints >= limit.points ? Math.max(state.msBeforeNext, 1) : 0
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
