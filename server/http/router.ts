import express, { Router, type RequestHandler, type Response } from 'express'
import type { Histogram } from 'prom-client'
import { DomainError } from '../../domain/errors.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { Sessions } from '../../services/accounts/sessions.ts'
import { authenticate } from './authenticate.ts'
import { guardCrossSite } from './cross-site.ts'
import type { Input, Reply, Route } from './route.ts'
import { createRequestThrottle, fromLoopback, perAccount, type RequestLimits } from './throttle.ts'
import { validate } from './validate.ts'

export interface RouterDeps {
  readonly sessions: Sessions
  readonly origins: readonly string[]
  readonly durations: Histogram<'method' | 'route' | 'status'>
  /** What one account may ask for; `perAccount` unless told otherwise. */
  readonly limits?: RequestLimits
}

// A batch of 1,000 findings with long texts fits; anything else is small.
const batchLimit = '16mb'
const usualLimit = '512kb'

/** The routes as an Express router. Each reads as: who calls, may they, what do they say, then the handler. */
export function createApiRouter(routes: readonly Route[], deps: RouterDeps): Router {
  const router = Router()
  const throttle = createRequestThrottle(deps.limits ?? perAccount)
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    const parsers = route.body === undefined || route.accepts === 'multipart' ? [] : [jsonParser(route)]
    router[route.method](path, measure(route, deps), admit(route, deps, throttle), ...parsers, answer(route))
  }
  return router
}

function jsonParser(route: Route): RequestHandler {
  return express.json({ limit: route.bodyLimit ?? (route.path.endsWith('/batch') ? batchLimit : usualLimit), strict: true })
}

function measure(route: Route, { durations }: RouterDeps): RequestHandler {
  return (_req, res, next) => {
    const stop = durations.startTimer({ method: route.method, route: route.path })
    res.on('finish', () => stop({ status: res.statusCode }))
    next()
  }
}

function admit(route: Route, { sessions, origins }: RouterDeps, throttle: (key: string) => Promise<void>): RequestHandler {
  const { access } = route
  if (access === 'public') return (_req, _res, next) => next()
  return async (req, res, next) => {
    const caller = await authenticate(sessions, req)
    guardCrossSite(req, caller.via, origins)
    if (!fromLoopback(req)) await throttle(caller.account.id)
    if (!access.includes(caller.account.role)) throw new DomainError('role-forbidden')
    res.locals.account = caller.account
    next()
  }
}

function answer(route: Route): RequestHandler {
  return async (req, res) => {
    const parts = validate(route, req)
    const account = res.locals.account as Account
    const input: Input<unknown, unknown, unknown> = { ...parts, account, req, res }
    const reply = await route.handle(input)
    if (reply !== undefined) send(res, reply)
  }
}

/** What `res.json` does, without its detour by way of charset, ETag and a second copy of the text. */
function send(res: Response, { status, headers, body }: Reply): void {
  if (headers !== undefined) res.set(headers)
  res.statusCode = status
  if (body === undefined) {
    res.end()
    return
  }
  const text = JSON.stringify(body)
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.setHeader('Content-Length', Buffer.byteLength(text))
  res.end(text)
}
