import type { OrdersDeps } from '../../services/orders/apply-verb.ts'
import { changesFor, markedFor, recurrencesFor } from '../../services/rates/changes-for.ts'
import { targetsFor } from '../../services/rates/targets/read-targets.ts'
import { setTargets } from '../../services/rates/targets/set-targets.ts'
import { trendFor } from '../../services/rates/trend-for.ts'
import { urgesFor } from '../../services/rates/urges.ts'
import { wallFor } from '../../services/rates/wall.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import * as schemas from './leader-schemas.ts'
import { ratesOrdersSchema } from './schemas.ts'

const readers = ['desk', 'leader', 'admin', 'office'] as const

/** What a leader reads beside the rates: targets, the trend, what changed, what became of urges, the wall. */
export function leaderRoutes(deps: OrdersDeps): Route[] {
  return [...targetRoutes(deps), ...changeRoutes(deps), ...watchRoutes(deps)]
}

function targetRoutes(deps: OrdersDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/rate-targets', tag: 'rates', access: readers,
      summary: 'What the rates ought to be on a day, district wide and by office, and how that came to be; offices read the district\'s and their own',
      query: schemas.targetsQuery,
      responses: { 200: { description: 'the targets', schema: schemas.targetsSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await targetsFor(deps, account, query.day) }),
    }),
    defineRoute({
      method: 'put', path: '/rate-targets', tag: 'rates', access: ['admin'],
      summary: 'Sets the targets of the district or of an office from a day on; periods that are over keep theirs',
      body: schemas.targetsBody,
      responses: { 200: { description: 'the targets after it, as they hold today', schema: schemas.targetsSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, body }) => {
        await setTargets(deps, account, body)
        return { status: 200, body: await targetsFor(deps, account) }
      },
    }),
    defineRoute({
      method: 'get', path: '/rates/trend', tag: 'rates', access: [...readers, 'crew'],
      summary: 'The rates of a period and of those before it, each as GET /rates answers it, with the targets of its own time',
      query: schemas.trendQuery,
      responses: { 200: { description: 'the oldest period first', schema: schemas.trendSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await trendFor(deps, account, query) }),
    }),
  ]
}

function changeRoutes(deps: OrdersDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/rates/changes', tag: 'rates', access: readers,
      summary: 'What moved most against the period before or the year before, each with how many orders stand behind it',
      query: schemas.changesQuery,
      responses: { 200: { description: 'the most telling first', schema: schemas.changesSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await changesFor(deps, account, query) }),
    }),
    defineRoute({
      method: 'get', path: '/rates/marked/orders', tag: 'rates', access: readers,
      summary: 'The orders that were suspended, or came back, in a period, in keyset pages',
      query: schemas.markedQuery,
      responses: { 200: { description: 'a page', schema: ratesOrdersSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await markedFor(deps, account, query) }),
    }),
    defineRoute({
      method: 'get', path: '/rates/recurrences/{id}', tag: 'rates', access: readers,
      summary: 'An order and those of the same thing at the same spot before it, the newest first',
      params: schemas.recurrenceParams,
      responses: { 200: { description: 'the orders', schema: ratesOrdersSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, params }) => ({ status: 200, body: await recurrencesFor(deps, account, params.id) }),
    }),
  ]
}

function watchRoutes(deps: OrdersDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/rates/urges', tag: 'rates', access: readers,
      summary: 'Urges with what came of them, the newest first, in keyset pages; offices read those on their own orders',
      query: schemas.urgesQuery,
      responses: { 200: { description: 'a page', schema: schemas.urgesSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await urgesFor(deps, account, query) }),
    }),
    defineRoute({
      method: 'get', path: '/rates/wall', tag: 'rates', access: ['leader', 'desk', 'admin'],
      summary: 'For a screen on the wall: today by the hour, the last moves, what is late for longest; no person among it',
      responses: { 200: { description: 'as of now', schema: schemas.wallSchema }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: await wallFor(deps, account) }),
    }),
  ]
}
