import { DomainError } from '../../domain/errors.ts'
import { createSlots, SlotsFullError } from '../../platform/slots.ts'
import { applyImport, previewImport } from '../../services/areas/import-areas.ts'
import { setCodeDigits } from '../../services/areas/set-code-digits.ts'
import { codeDigits, findImport, imports } from '../../services/areas/store.ts'
import type { ChangeDeps } from '../../services/routing/change-reference.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import * as schemas from './schemas.ts'

const access = ['admin'] as const
const oneImport = { description: 'the import with its areas and faults', schema: schemas.importSchema }
const shown = 50

/** The district's areas: imports that are previewed, then applied, and the scheme of codes. The reference data lists the areas. */
export function areaRoutes(deps: ChangeDeps): Route[] {
  const slots = createSlots({ running: 1, waiting: 3 })
  const alone = <T>(work: () => Promise<T>) => slots.run(work).catch((error: unknown) => {
    throw error instanceof SlotsFullError ? new DomainError('unavailable', { detail: 'several imports are under way, try again' }) : error
  })
  return [
    defineRoute({
      method: 'post', path: '/areas/imports', tag: 'areas', access, bodyLimit: '16mb', summary: 'Checks a GeoJSON file of areas and keeps it as a preview',
      body: schemas.importBody, responses: { 201: oneImport, ...problems(400, 401, 403, 413, 422, 503) },
      handle: async ({ account, body }) => ({ status: 201, body: await alone(() => previewImport(deps, account, body)) }),
    }),
    defineRoute({
      method: 'get', path: '/areas/imports', tag: 'areas', access, summary: 'Imports of areas, newest first',
      responses: { 200: { description: 'the newest 50', schema: schemas.importsSchema }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { imports: await imports(deps.database, account.districtId, shown) } }),
    }),
    defineRoute({
      method: 'get', path: '/areas/imports/{id}', tag: 'areas', access, summary: 'One import',
      params: schemas.importParams, responses: { 200: oneImport, ...problems(400, 401, 403, 404) },
      handle: async ({ account, params }) => {
        const row = await findImport(deps.database, account.districtId, params.id)
        if (row === null) throw new DomainError('not-found')
        return { status: 200, body: row }
      },
    }),
    defineRoute({
      method: 'post', path: '/areas/imports/{id}/apply', tag: 'areas', access, summary: 'Applies a preview; faults above the tolerance must be accepted by name',
      params: schemas.importParams, body: schemas.applyBody, responses: { 200: oneImport, ...problems(400, 401, 403, 404, 422, 503) },
      handle: async ({ account, params, body }) => ({ status: 200, body: await alone(() => applyImport(deps, account, params.id, body.accept)) }),
    }),
    defineRoute({
      method: 'get', path: '/areas/codes', tag: 'areas', access, summary: 'The scheme of area codes',
      responses: { 200: { description: 'digits by level', schema: schemas.digitsBody }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { digits: await codeDigits(deps.database, account.districtId) } }),
    }),
    defineRoute({
      method: 'put', path: '/areas/codes', tag: 'areas', access, summary: 'Sets the scheme of area codes',
      body: schemas.digitsBody, responses: { 200: { description: 'digits by level', schema: schemas.digitsBody }, ...problems(400, 401, 403, 422) },
      handle: async ({ account, body }) => ({ status: 200, body: { digits: await setCodeDigits(deps, account, body.digits) } }),
    }),
  ]
}
