import { roles } from '../../domain/accounts/account.ts'
import { states } from '../../domain/lifecycle/states.ts'
import { lifecycle } from '../../domain/lifecycle/table.ts'
import type { Reference } from '../../services/reference/reference.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { referenceSchema } from './schemas.ts'

/** The district's reference data in one answer; bounded by the size of a catalogue. */
export function referenceRoutes(deps: { reference: Reference }): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/reference', tag: 'reference', access: roles,
      summary: 'The district with its catalogue, areas, offices, crews and the lifecycle table',
      responses: { 200: { description: 'the reference data', schema: referenceSchema }, ...problems(401) },
      handle: async ({ account }) => {
        const { id, code, name, nameEn, timezone, catalogue, areas, routing } = await deps.reference.of(account.districtId)
        return {
          status: 200,
          headers: { 'Cache-Control': 'private, max-age=60' },
          body: {
            district: { id, code, name, nameEn, timezone },
            catalogueVersion: catalogue.version,
            catalogueSample: catalogue.sample,
            categories: [...catalogue.categories.values()],
            areas: [...areas.values()],
            offices: [...routing.offices.values()],
            crews: [...routing.crews.values()],
            lifecycle: { states, edges: lifecycle.map(({ verb, from, to, roles: who, demands, accepts, why }) => ({ verb, from, to, roles: who, demands, accepts, why })) },
          },
        }
      },
    }),
  ]
}
