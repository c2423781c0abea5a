import { DomainError } from '../../domain/errors.ts'
import { createSlots, SlotsFullError } from '../../platform/slots.ts'
import { boundsOf } from '../../services/map/map-view.ts'
import { createOpenMap } from '../../services/public/open-map.ts'
import { createOpenRates } from '../../services/public/open-rates.ts'
import type { PublicDeps } from '../../services/public/report-publicly.ts'
import { cachedReply } from '../http/cached-reply.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { perNetwork } from '../http/throttle.ts'
import { openMapQuery, openMapSchema, openRatesQuery, openRatesSchema } from './open-schemas.ts'

// A map that is moved about asks some times a second; a whole block may sit behind one address.
const looksPerAddress = { points: 300, seconds: 60 }

/** What everybody may see of the district: no name, no text, no number of an order, no exact place. */
export function openRoutes(deps: PublicDeps): Route[] {
  const looks = perNetwork(looksPerAddress)
  // Whatever is asked for, the public never takes more than two connections from those who work.
  const slots = createSlots({ running: 2, waiting: 40 })
  const bounded = <T>(work: () => Promise<T>): Promise<T> => slots.run(work).catch((error: unknown) => {
    throw error instanceof SlotsFullError ? new DomainError('unavailable', { detail: 'many are looking, try again' }) : error
  })
  let made: { map: ReturnType<typeof createOpenMap>; rates: ReturnType<typeof createOpenRates> } | undefined
  // Made when first asked: the routes are also built to be described, without a database.
  const open = () => (made ??= { map: createOpenMap(deps), rates: createOpenRates(deps) })
  return [
    defineRoute({
      method: 'get', path: '/public/map-orders', tag: 'public', access: 'public',
      summary: 'What is open and what was settled in the last 30 days, as counts in cells of 50 m or more',
      query: openMapQuery,
      responses: { 200: { description: 'the counts', schema: openMapSchema }, 304: { description: 'you have it' }, ...problems(400, 422, 429, 503) },
      handle: async ({ query, req }) => {
        await looks(req)
        const bounds = boundsOf(query.bbox)
        return cachedReply(req, await bounded(() => open().map(query.district, bounds)), 60)
      },
    }),
    defineRoute({
      method: 'get', path: '/public/rates', tag: 'public', access: 'public',
      summary: 'A month by streets: how many were due, closed, and closed in time',
      query: openRatesQuery,
      responses: { 200: { description: 'the rates', schema: openRatesSchema }, 304: { description: 'you have it' }, ...problems(400, 422, 429, 503) },
      handle: async ({ query, req }) => {
        await looks(req)
        return cachedReply(req, await bounded(() => open().rates(query.district, query.month)), 300)
      },
    }),
  ]
}
