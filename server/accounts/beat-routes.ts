import { listBeats, readBeat, readOwnBeat, writeBeat, type BeatDeps } from '../../services/beats/beats.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { accountParams, beatBody, beatSchema, beatsSchema } from './beat-schemas.ts'

const writers = ['admin', 'desk'] as const
const answers = { 200: { description: 'the beat', schema: beatSchema } }

/** Which areas an inspector walks on which days: the desk and the admin say it, the inspector reads the own one. */
export function beatRoutes(deps: BeatDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/me/beat', tag: 'accounts', access: ['inspector'],
      summary: 'The areas that the caller walks today, and on which days each',
      responses: { ...answers, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: await readOwnBeat(deps, account) }),
    }),
    defineRoute({
      method: 'get', path: '/beats', tag: 'accounts', access: writers, summary: 'The inspectors with their beats',
      responses: { 200: { description: 'all of them', schema: beatsSchema }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { beats: await listBeats(deps, account) } }),
    }),
    defineRoute({
      method: 'get', path: '/accounts/{id}/beat', tag: 'accounts', access: writers, summary: 'An inspector\'s beat',
      params: accountParams,
      responses: { ...answers, ...problems(400, 401, 403, 404) },
      handle: async ({ account, params }) => ({ status: 200, body: await readBeat(deps, account, params.id) }),
    }),
    defineRoute({
      method: 'put', path: '/accounts/{id}/beat', tag: 'accounts', access: writers, summary: 'Replaces an inspector\'s beat',
      params: accountParams, body: beatBody,
      responses: { ...answers, ...problems(400, 401, 403, 404, 422) },
      handle: async ({ account, params, body }) => ({ status: 200, body: await writeBeat(deps, account, params.id, body.lines) }),
    }),
  ]
}
