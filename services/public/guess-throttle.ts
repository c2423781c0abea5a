import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { DomainError } from '../../domain/errors.ts'
import type { Database } from '../../platform/database.ts'
import { networkOf } from '../accounts/network.ts'
import { TooManyAttemptsError } from '../accounts/sign-in-throttle.ts'

export interface GuessThrottle {
  /**
   * Runs what a code opens; counts it where the code opens nothing (not-found), and nothing else that is refused. Throws
   * TooManyAttemptsError before any work.
   */
  run<T>(address: string, lookUp: () => Promise<T>): Promise<T>
}

/** Codes that one network may try in vain. A resident mistypes a few times; a code has 80 bits. */
const limits = [{ name: 'minute', points: 6, duration: 60 }, { name: 'hour', points: 40, duration: 3_600 }]

/**
 * Counts wrong codes in the database, so that all web processes count together. Each try is counted before it is made
 * and given back when it was right: tries that come all at once can't pass all at once.
 */
export function createGuessThrottle(database: Database): GuessThrottle {
  // Made when the first code is tried: the routes are also built to be described, without a database.
  let made: RateLimiterAbstract[] | null = null
  const make = () => limits.map(({ name, ...window }): RateLimiterAbstract => new RateLimiterPostgres({
    ...window, keyPrefix: `follow-${name}`, storeClient: database.dataSource, storeType: 'typeorm', tableName: 'throttle',
    tableCreated: true, clearExpiredByTimeout: false, insuranceLimiter: new RateLimiterMemory({ ...window, keyPrefix: `follow-${name}` }),
  }))
  return {
    async run(address, lookUp) {
      const limiters = (made ??= make())
      const key = createHash('sha256').update(networkOf(address)).digest('hex')
      for (const limiter of limiters) await consume(limiter, key)
      const giveBack = () => Promise.all(limiters.map((limiter) => limiter.reward(key)))
      try {
        const found = await lookUp()
        await giveBack()
        return found
      } catch (error) {
        if (!(error instanceof DomainError && error.code === 'not-found')) await giveBack()
        throw error
      }
    },
  }
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (error) {
    throw error instanceof RateLimiterRes ? new TooManyAttemptsError(Math.ceil(error.msBeforeNext / 1000)) : error
  }
}
