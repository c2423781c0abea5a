import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { Histogram, type Registry } from 'prom-client'
import type { AddressGuard } from '../platform/channels/address-guard.ts'
import { baseMapOrigins } from '../platform/base-map.ts'
import type { Clock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import type { BlobStore } from '../platform/blobs/blob-store.ts'
import type { PasswordCheck } from '../services/accounts/passwords.ts'
import type { Sessions } from '../services/accounts/sessions.ts'
import type { SignInThrottle } from '../services/accounts/sign-in-throttle.ts'
import type { Intake } from '../services/intake/submit-finding.ts'
import type { Reference } from '../services/reference/reference.ts'
import { auditRoutes } from './audit/routes.ts'
import { accountRoutes } from './accounts/routes.ts'
import { beatRoutes } from './accounts/beat-routes.ts'
import { blindRoutes } from './blind/routes.ts'
import { catalogueRoutes } from './catalogue/routes.ts'
import { areaRoutes } from './areas/routes.ts'
import { channelRoutes } from './channels/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { exportRoutes } from './export/routes.ts'
import { findingRoutes } from './findings/routes.ts'
import { healthRouter, type Dependency } from './health/routes.ts'
import { notFound, problemHandler } from './http/errors.ts'
import { openApiDocument } from './http/openapi.ts'
import type { Route } from './http/route.ts'
import { createApiRouter } from './http/router.ts'
import { securityHeaders } from './http/security-headers.ts'
import { perAccount, perAddress, throttleByAddress, withPoints } from './http/throttle.ts'
import { mapRoutes } from './map/routes.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { deadlineRoutes } from './orders/deadline-routes.ts'
import { bulkRoutes } from './orders/bulk-routes.ts'
import { nearbyRoutes } from './orders/nearby-routes.ts'
import { orderRoutes } from './orders/routes.ts'
import { partyRoutes } from './parties/routes.ts'
import { photoRoutes } from './photos/routes.ts'
import { openRoutes } from './public/open-routes.ts'
import { publicRoutes } from './public/routes.ts'
import { leaderRoutes } from './rates/leader-routes.ts'
import { rateRoutes } from './rates/routes.ts'
import { referenceRoutes } from './reference/routes.ts'
import { routingRoutes } from './routing/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { streamRoutes, type Streams } from './stream/routes.ts'
import { viewRoutes } from './views/routes.ts'
import { webPages } from './web-pages.ts'

/** What the door is built from; create-server.ts makes the real ones. */
export interface AppDeps {
  readonly config: Pick<Config, 'origins' | 'trustProxy' | 'sessionHours' | 'secureCookie' | 'requestsPerAccount' | 'requestsPerAddress' | 'mail' | 'wecomOrigin' | 'baseMap'>
  readonly log: Log
  readonly clock: Clock
  readonly database: Database
  readonly reference: Reference
  readonly intake: Intake
  readonly sessions: Sessions
  readonly passwords: PasswordCheck
  readonly throttle: SignInThrottle
  readonly blobs: BlobStore
  readonly streams: Streams
  readonly addressGuard: AddressGuard
  readonly dependencies: readonly Dependency[]
  readonly registry: Registry
  readonly refreshMetrics: () => Promise<unknown>
  readonly webDir: string
  readonly version: string
}

/** The routes of the API, in one list: the router and the OpenAPI document are made from it. */
export function apiRoutes(deps: AppDeps): Route[] {
  return [
    ...findingRoutes(deps),
    ...publicRoutes(deps),
    ...openRoutes(deps),
    ...mapRoutes(deps),
    ...sessionRoutes(deps),
    ...photoRoutes(deps),
    // Before the orders: /orders/{id} would take export.xlsx for an id.
    ...exportRoutes(deps),
    ...deadlineRoutes(deps),
    ...nearbyRoutes(deps),
    ...bulkRoutes(deps),
    ...orderRoutes(deps),
    ...calendarRoutes(deps),
    ...rateRoutes(deps),
    ...leaderRoutes(deps),
    ...blindRoutes(deps),
    ...referenceRoutes(deps),
    ...catalogueRoutes(deps),
    ...routingRoutes(deps),
    ...partyRoutes(deps),
    ...areaRoutes(deps),
    ...beatRoutes(deps),
    ...accountRoutes(deps),
    ...auditRoutes(deps),
    ...notificationRoutes(deps),
    ...channelRoutes(deps),
    ...viewRoutes(deps),
    ...streamRoutes(deps),
  ]
}

/** Compresses what is read. The answer to a finding is small: to be asked about compressing it was 5 % of its time. */
function compressAnswers(): RequestHandler {
  const compress = compression({ filter: (req, res) => !req.path.endsWith('/stream') && compression.filter(req, res) })
  return (req, res, next) => {
    if (req.method === 'GET') compress(req, res, next)
    else next()
  }
}

/** The HTTP door: security headers, health, the API under /api/v1, and the web's pages. */
export function createApp(deps: AppDeps): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('etag', false)
  if (deps.config.trustProxy !== '') app.set('trust proxy', deps.config.trustProxy)
  const health = healthRouter(deps.dependencies, deps.registry, deps.refreshMetrics)
  const durations = new Histogram({
    name: 'zhenggai_http_seconds', help: 'Time until a call was answered', labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5], registers: [deps.registry],
  })
  const routes = apiRoutes(deps)
  const document = openApiDocument(routes, deps.version)

  app.use(securityHeaders({ https: deps.config.secureCookie, tileHosts: baseMapOrigins(deps.config.baseMap) }))
  app.use('/api/v1', throttleByAddress(withPoints(perAddress, deps.config.requestsPerAddress)))
  app.use(compressAnswers())
  app.get('/api/v1/openapi.json', (_req, res) => {
    res.json(document)
  })
  const limits = withPoints(perAccount, deps.config.requestsPerAccount)
  app.use('/api/v1', createApiRouter(routes, { sessions: deps.sessions, origins: deps.config.origins, durations, limits }))
  app.use('/api/v1', health)
  app.use(health)
  app.use(webPages(deps.webDir))
  app.use(notFound)
  app.use(problemHandler(deps.log))
  return app
}
