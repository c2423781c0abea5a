import type { Request, RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from '../../services/accounts/network.ts'
import { TooManyAttemptsError } from '../../services/accounts/sign-in-throttle.ts'

export interface RequestLimits {
  readonly points: number
  readonly seconds: number
}

/** No screen comes near and a device that reports in bursts passes; a loop that runs wild is held. */
export const perAccount: RequestLimits = { points: 6_000, seconds: 10 }

/** A street office sits behind one address. */
export const perAddress: RequestLimits = { points: 3_000, seconds: 10 }

/** The limits with another number of points, where one is set. */
export function withPoints(limits: RequestLimits, points: number | null): RequestLimits {
  return points === null ? limits : { ...limits, points }
}

/** Counts one request under `key`. Throws TooManyAttemptsError when there were too many. Each process counts for itself. */
export type RequestThrottle = (key: string) => Promise<void>

export function createRequestThrottle(limits: RequestLimits): RequestThrottle {
  const limiter = new RateLimiterMemory({ points: limits.points, duration: limits.seconds })
  return async (key) => {
    try {
      await limiter.consume(key)
    } catch (error) {
      throw error instanceof RateLimiterRes ? new TooManyAttemptsError(Math.ceil(error.msBeforeNext / 1000)) : error
    }
  }
}

/**
 * The same as middleware, by the caller's address. Loopback is not counted: it is the operator, or a proxy behind which
 * everybody else comes.
 */
export function throttleByAddress(limits: RequestLimits = perAddress): RequestHandler {
  const throttle = createRequestThrottle(limits)
  return async (req, _res, next) => {
    if (!fromLoopback(req)) await throttle(networkOf(req.ip ?? ''))
    next()
  }
}

/** Counts one request of a network. Loopback is the operator, or a proxy behind which everybody else comes. */
export function perNetwork(limits: RequestLimits): (req: Request) => Promise<void> {
  const throttle = createRequestThrottle(limits)
  return async (req) => {
    if (!fromLoopback(req)) await throttle(networkOf(req.ip ?? ''))
  }
}

const loopback = networkOf('::1')

export function fromLoopback(req: Request): boolean {
  const network = networkOf(req.ip ?? '')
  return network.startsWith('127.') || network === loopback
}
