import express, { type Express } from 'express'
import { join } from 'node:path'
import { Histogram, Registry } from 'prom-client'
import request from 'supertest'
import { createFolderBlobStore } from '../../platform/blobs/folder-blob-store.ts'
import type { Clock } from '../../platform/clock.ts'
import { createLog } from '../../platform/log.ts'
import { problemHandler } from '../../server/http/errors.ts'
import { createApiRouter } from '../../server/http/router.ts'
import { photoRoutes } from '../../server/photos/routes.ts'
import { sessionRoutes } from '../../server/sessions/routes.ts'
import { createPasswordCheck } from '../../services/accounts/passwords.ts'
import { createSessions, type Sessions } from '../../services/accounts/sessions.ts'
import { createSignInThrottle, type SignInThrottle } from '../../services/accounts/sign-in-throttle.ts'
import { demoPassword } from '../../services/demo/district.ts'
import type { Ground } from './accounts-ground.ts'

export interface Door {
  readonly app: Express
  readonly sessions: Sessions
  /** Signs a demo account in and answers its token. */
  token(login: string): Promise<string>
}

/** The API's door with sessions and photos behind it, and addresses as a proxy in front would tell them. */
export function openDoor({ database, folder }: Ground, clock: Clock, given: { throttle?: SignInThrottle; secureCookie?: boolean } = {}): Door {
  const sessions = createSessions({ database, clock })
  const config = { sessionHours: 12, secureCookie: given.secureCookie ?? false, origins: [] }
  const throttle = given.throttle ?? createSignInThrottle(database)
  const routes = [
    ...sessionRoutes({ database, clock, sessions, passwords: createPasswordCheck(), throttle, config }),
    ...photoRoutes({ database, clock, blobs: createFolderBlobStore(join(folder, 'blobs')) }),
  ]
  const durations = new Histogram({ name: 'seconds', help: '-', labelNames: ['method', 'route', 'status'] as const, registers: [new Registry()] })
  const app = express()
  app.set('trust proxy', 'loopback')
  app.set('etag', false)
  app.use('/api/v1', createApiRouter(routes, { sessions, origins: config.origins, durations }))
  app.use(problemHandler(createLog({ logLevel: 'silent' }, 'test')))
  return {
    app,
    sessions,
    async token(login) {
      const answer = await request(app).post('/api/v1/sessions').send({ login, password: demoPassword }).expect(200)
      return String(answer.body.token)
    },
  }
}
