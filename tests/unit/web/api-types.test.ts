import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { expect, test } from 'vitest'
import { apiRoutes, type AppDeps } from '../../../server/app.ts'
import { openApiDocument } from '../../../server/http/openapi.ts'

const committed = new URL('../../../web/api/generated.ts', import.meta.url)

/** The document needs the routes' schemas only: whatever a route is built from is asked for when it is called. */
function absent(): AppDeps {
  const nothing: unknown = new Proxy(() => nothing, { get: () => nothing, apply: () => nothing })
  return nothing as AppDeps
}

test('the web knows the API by types generated from the document that the server serves today (UPDATE_API_TYPES=1 writes them)', async () => {
  const document = JSON.parse(JSON.stringify(openApiDocument(apiRoutes(absent()), '0')))
  const fresh = `// Generated from the API's OpenAPI document; see tests/unit/web/api-types.test.ts.\n${astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false }))}`
  if (process.env.UPDATE_API_TYPES === '1') await writeFile(committed, fresh)
  expect(await readFile(committed, 'utf8')).toBe(fresh)
}, 30_000)
