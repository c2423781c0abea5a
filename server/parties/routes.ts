import { saveContract } from '../../services/parties/save-contract.ts'
import { saveContractor } from '../../services/parties/save-contractor.ts'
import { saveCrew } from '../../services/parties/save-crew.ts'
import { saveOffice } from '../../services/parties/save-office.ts'
import { contractors } from '../../services/parties/store.ts'
import type { RoutingDeps } from '../../services/routing/versions.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { z } from 'zod'
import * as schemas from './schemas.ts'

const writers = ['admin'] as const
const readers = ['admin', 'desk'] as const
const added = (schema: z.ZodType) => ({ 201: { description: 'it is there now', schema }, ...problems(400, 401, 403, 409, 422) })
const changed = (schema: z.ZodType) => ({ 200: { description: 'as it is now', schema }, ...problems(400, 401, 403, 404, 422) })

/** Who takes orders: offices, contractors with their crews, and contracts. The reference data lists offices and crews. */
export function partyRoutes(deps: RoutingDeps): Route[] {
  return [...officeRoutes(deps), ...contractorRoutes(deps), ...contractRoutes(deps)]
}

function officeRoutes(deps: RoutingDeps): Route[] {
  return [
    defineRoute({
      method: 'post', path: '/offices', tag: 'parties', access: writers, summary: 'Adds an office',
      body: schemas.officeBody, responses: added(schemas.officeSchema),
      handle: async ({ account, body }) => ({ status: 201, body: await saveOffice(deps, account, 'add', body) }),
    }),
    defineRoute({
      method: 'put', path: '/offices/{id}', tag: 'parties', access: writers, summary: 'Renames, moves or closes an office',
      params: schemas.partyParams, body: schemas.officeChange, responses: changed(schemas.officeSchema),
      handle: async ({ account, params, body }) => ({ status: 200, body: await saveOffice(deps, account, 'change', { ...params, ...body }) }),
    }),
  ]
}

function contractorRoutes(deps: RoutingDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/contractors', tag: 'parties', access: readers, summary: 'The contractors',
      responses: { 200: { description: 'all of them', schema: z.object({ contractors: z.array(schemas.contractorSchema) }) }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { contractors: await contractors(deps.database, account.districtId) } }),
    }),
    defineRoute({
      method: 'post', path: '/contractors', tag: 'parties', access: writers, summary: 'Adds a contractor',
      body: schemas.contractorBody, responses: added(schemas.contractorSchema),
      handle: async ({ account, body }) => ({ status: 201, body: await saveContractor(deps, account, 'add', body) }),
    }),
    defineRoute({
      method: 'put', path: '/contractors/{id}', tag: 'parties', access: writers, summary: 'Renames a contractor',
      params: schemas.partyParams, body: schemas.contractorChange, responses: changed(schemas.contractorSchema),
      handle: async ({ account, params, body }) => ({ status: 200, body: await saveContractor(deps, account, 'change', { ...params, ...body }) }),
    }),
    defineRoute({
      method: 'post', path: '/crews', tag: 'parties', access: writers, summary: 'Adds a crew of a contractor',
      body: schemas.crewBody, responses: added(schemas.crewSchema),
      handle: async ({ account, body }) => ({ status: 201, body: await saveCrew(deps, account, 'add', body) }),
    }),
    defineRoute({
      method: 'put', path: '/crews/{id}', tag: 'parties', access: writers, summary: 'Renames or closes a crew',
      params: schemas.partyParams, body: schemas.crewChange, responses: changed(schemas.crewSchema),
      handle: async ({ account, params, body }) => ({ status: 200, body: await saveCrew(deps, account, 'change', { ...params, contractor: '', ...body }) }),
    }),
  ]
}

function contractRoutes(deps: RoutingDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/contracts', tag: 'parties', access: readers, summary: 'The contracts with their lines',
      responses: { 200: { description: 'all of them', schema: z.object({ contracts: z.array(schemas.contractSchema) }) }, ...problems(401, 403) },
      handle: async ({ account }) => {
        const { routing } = await deps.reference.of(account.districtId)
        const lines = (id: string) => routing.coverages.filter(({ contract }) => contract === id).map(({ area, category, crew }) => ({ area, category, crew }))
        return { status: 200, body: { contracts: [...routing.contracts.values()].map((contract) => ({ ...contract, coverages: lines(contract.id) })) } }
      },
    }),
    defineRoute({
      method: 'post', path: '/contracts', tag: 'parties', access: writers, summary: 'Adds a contract with its lines',
      body: schemas.contractBody, responses: added(schemas.contractSchema),
      handle: async ({ account, body }) => ({ status: 201, body: await saveContract(deps, account, 'add', body) }),
    }),
    defineRoute({
      method: 'put', path: '/contracts/{id}', tag: 'parties', access: writers, summary: 'Changes or ends a contract; its lines are replaced',
      params: schemas.partyParams, body: schemas.contractChange, responses: changed(schemas.contractSchema),
      handle: async ({ account, params, body }) => ({ status: 200, body: await saveContract(deps, account, 'change', { ...params, contractor: '', ...body }) }),
    }),
  ]
}
