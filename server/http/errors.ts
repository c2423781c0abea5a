import type { ErrorRequestHandler, RequestHandler } from 'express'
import { DomainError } from '../../domain/errors.ts'
import type { Log } from '../../platform/log.ts'
import { TooManyAttemptsError } from '../../services/accounts/sign-in-throttle.ts'
import { problemOf } from './problem.ts'

/** What no route answers is a problem too. */
export const notFound: RequestHandler = () => {
  throw new DomainError('not-found')
}

/** Turns whatever a handler threw into a problem; logs what is our own fault. */
export function problemHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const problem = problemOf(error)
    if (problem.status >= 500) log.error({ err: error, method: req.method, path: req.path }, 'a request failed')
    if (res.headersSent) {
      res.destroy()
      return
    }
    if (error instanceof TooManyAttemptsError) res.set('Retry-After', String(error.retryAfter))
    else if (problem.status === 503 || problem.status === 429) res.set('Retry-After', '2')
    // What was not read of a refused body must not hold the connection.
    if (problem.status === 413) res.set('Connection', 'close')
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  }
}
