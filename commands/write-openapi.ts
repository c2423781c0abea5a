import { openApiDocument } from '../server/http/openapi.ts'
import { apiRoutes, type AppDeps } from '../server/app.ts'

/** Prints the OpenAPI document; routes are only described here, never called, so they get no parts. */
const parts = { config: { origins: [], trustProxy: '', sessionHours: 12, secureCookie: false } }
process.stdout.write(JSON.stringify(openApiDocument(apiRoutes(parts as unknown as AppDeps), '1'), null, 2))
