import { DomainError } from '../../domain/errors.ts'
import { createSlots, SlotsFullError } from '../../platform/slots.ts'
import { dryRun } from '../../services/routing/dry-run.ts'
import { clearFlag, listFlags } from '../../services/routing/flags.ts'
import * as versions from '../../services/routing/versions.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import * as schemas from './schemas.ts'

const writers = ['admin'] as const
const readers = ['admin', 'desk'] as const
const oneVersion = { description: 'the version with its rules', schema: schemas.versionSchema }

/** The rules by which orders go to offices: versions, drafts, a dry run, and the rules that were passed over. */
export function routingRoutes(deps: versions.RoutingDeps): Route[] {
  return [...readRoutes(deps), ...draftRoutes(deps), ...flagRoutes(deps)]
}

function readRoutes(deps: versions.RoutingDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/routing/versions', tag: 'routing', access: readers, summary: 'Versions of the routing rules, newest first',
      responses: { 200: { description: 'the newest 200', schema: schemas.versionsSchema }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { versions: await versions.listVersions(deps, account) } }),
    }),
    defineRoute({
      method: 'get', path: '/routing/versions/{version}', tag: 'routing', access: readers, summary: 'One version with its rules in the order in which they are asked',
      params: schemas.versionParams, responses: { 200: oneVersion, ...problems(400, 401, 403, 404) },
      handle: async ({ account, params }) => ({ status: 200, body: await versions.readVersion(deps, account, params.version) }),
    }),
  ]
}

function draftRoutes(deps: versions.RoutingDeps): Route[] {
  const slots = createSlots({ running: 1, waiting: 3 })
  return [
    defineRoute({
      method: 'post', path: '/routing/versions', tag: 'routing', access: writers, summary: 'Makes a draft',
      body: schemas.draftBody, responses: { 201: oneVersion, ...problems(400, 401, 403, 422) },
      handle: async ({ account, body }) => ({ status: 201, body: await versions.createDraft(deps, account, body) }),
    }),
    defineRoute({
      method: 'put', path: '/routing/versions/{version}', tag: 'routing', access: writers, summary: 'Replaces the rules of a draft',
      params: schemas.versionParams, body: schemas.rulesChange, responses: { 200: oneVersion, ...problems(400, 401, 403, 404, 422) },
      handle: async ({ account, params, body }) => ({ status: 200, body: await versions.replaceRules(deps, account, params.version, body) }),
    }),
    defineRoute({
      method: 'post', path: '/routing/versions/{version}/publish', tag: 'routing', access: writers, summary: 'Publishes a draft from a local day on; from then on it never changes',
      params: schemas.versionParams, body: schemas.publishBody, responses: { 200: oneVersion, ...problems(400, 401, 403, 404, 422) },
      handle: async ({ account, params, body }) => ({ status: 200, body: await versions.publishVersion(deps, account, params.version, body.effectiveFrom) }),
    }),
    defineRoute({
      method: 'delete', path: '/routing/versions/{version}', tag: 'routing', access: writers, summary: 'Throws a draft away',
      params: schemas.versionParams, responses: { 204: { description: 'it is gone' }, ...problems(400, 401, 403, 404, 422) },
      handle: async ({ account, params }) => {
        await versions.discardDraft(deps, account, params.version)
        return { status: 204 }
      },
    }),
    defineRoute({
      method: 'post', path: '/routing/dry-run', tag: 'routing', access: writers, summary: 'Replays the orders of a past period (at most 100,000) through a draft: who would change',
      body: schemas.dryRunBody, responses: { 200: { description: 'what would change', schema: schemas.dryRunSchema }, ...problems(400, 401, 403, 404, 422, 503) },
      handle: async ({ account, body }) => ({ status: 200, body: await slots.run(() => dryRun(deps, account, body)).catch(busy) }),
    }),
  ]
}

function busy(error: unknown): never {
  throw error instanceof SlotsFullError ? new DomainError('unavailable', { detail: 'several dry runs are under way, try again' }) : error
}

function flagRoutes(deps: versions.RoutingDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/routing/flags', tag: 'routing', access: readers, summary: 'Rules that held and could not be applied, latest first',
      responses: { 200: { description: 'what is flagged', schema: schemas.flagsSchema }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { flags: await listFlags(deps, account) } }),
    }),
    defineRoute({
      method: 'post', path: '/routing/flags/clear', tag: 'routing', access: writers, summary: 'Clears a flag until the rule is passed over again',
      body: schemas.flagBody, responses: { 204: { description: 'cleared' }, ...problems(400, 401, 403, 404) },
      handle: async ({ account, body }) => {
        await clearFlag(deps, account, body)
        return { status: 204 }
      },
    }),
  ]
}
