import { z } from 'zod'
import type { Account } from '../../domain/accounts/account.ts'
import { contractsInSight } from '../../services/parties/contracts-in-sight.ts'
import { readCoverage } from '../../services/parties/coverage.ts'
import { saveContract } from '../../services/parties/save-contract.ts'
import { saveContractor } from '../../services/parties/save-contractor.ts'
import { saveCrew } from '../../services/parties/save-crew.ts'
import { saveOffice } from '../../services/parties/save-office.ts'
import { contractors } from '../../services/parties/store.ts'
import type { RoutingDeps } from '../../services/routing/versions.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import * as schemas from './schemas.ts'

const writers = ['admin'] as const
const readers = ['admin', 'desk'] as const

/** Who takes orders: offices, contractors with their crews, and contracts. The reference data lists offices and crews. */
export function partyRoutes(deps: RoutingDeps): Route[] {
  return [
    ...readRoutes(deps),
    ...party(deps, {
      path: '/offices', save: saveOffice, schema: schemas.officeSchema, body: schemas.officeBody, change: schemas.officeChange,
      adds: 'Adds an office', changes: 'Renames, moves or closes an office', row: (id, fields) => ({ id, ...fields }),
    }),
    ...party(deps, {
      path: '/contractors', save: saveContractor, schema: schemas.contractorSchema, body: schemas.contractorBody, change: schemas.contractorChange,
      adds: 'Adds a contractor', changes: 'Renames a contractor', row: (id, fields) => ({ id, ...fields }),
    }),
    // The contractor of a crew and of a contract is settled when they are added: a change names none.
    ...party(deps, {
      path: '/crews', save: saveCrew, schema: schemas.crewSchema, body: schemas.crewBody, change: schemas.crewChange,
      adds: 'Adds a crew of a contractor', changes: 'Renames or closes a crew', row: (id, fields) => ({ id, contractor: '', ...fields }),
    }),
    ...party(deps, {
      path: '/contracts', save: saveContract, schema: schemas.contractSchema, body: schemas.contractBody, change: schemas.contractChange,
      adds: 'Adds a contract with its lines', changes: 'Changes or ends a contract; its lines are replaced', row: (id, fields) => ({ id, contractor: '', ...fields }),
    }),
  ]
}

/** One kind of party: what it is called, how it is written, and what a request says of it. */
interface Party<Row, Body extends z.ZodType<Row>, Change extends z.ZodType> {
  readonly path: string
  readonly adds: string
  readonly changes: string
  readonly save: (deps: RoutingDeps, account: Account, how: 'add' | 'change', row: Row) => Promise<Row>
  readonly schema: z.ZodType
  readonly body: Body
  readonly change: Change
  readonly row: (id: string, fields: z.output<Change>) => Row
}

function party<Row, Body extends z.ZodType<Row>, Change extends z.ZodType>(deps: RoutingDeps, { path, adds, changes, save, schema, body, change, row }: Party<Row, Body, Change>): Route[] {
  return [
    defineRoute({
      method: 'post', path, tag: 'parties', access: writers, summary: adds, body,
      responses: { 201: { description: 'it is there now', schema }, ...problems(400, 401, 403, 409, 422) },
      handle: async ({ account, body: said }) => ({ status: 201, body: await save(deps, account, 'add', said) }),
    }),
    defineRoute({
      method: 'put', path: `${path}/{id}`, tag: 'parties', access: writers, summary: changes, params: schemas.partyParams, body: change,
      responses: { 200: { description: 'as it is now', schema }, ...problems(400, 401, 403, 404, 422) },
      handle: async ({ account, params, body: said }) => ({ status: 200, body: await save(deps, account, 'change', row(params.id, said as z.output<Change>)) }),
    }),
  ]
}

function readRoutes(deps: RoutingDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/contractors', tag: 'parties', access: readers, summary: 'The contractors',
      responses: { 200: { description: 'all of them', schema: z.object({ contractors: z.array(schemas.contractorSchema) }) }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { contractors: await contractors(deps.database, account.districtId) } }),
    }),
    defineRoute({
      method: 'get', path: '/contracts', tag: 'parties', access: [...readers, 'office'], summary: 'The contracts with their lines; an office those that concern its street',
      responses: { 200: { description: 'all that the caller may read', schema: z.object({ contracts: z.array(schemas.contractSchema) }) }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { contracts: contractsInSight(await deps.reference.of(account.districtId), account) } }),
    }),
    defineRoute({
      method: 'get', path: '/contracts/coverage', tag: 'parties', access: readers, summary: 'Where contracts overlap, leave gaps, or end soon',
      query: schemas.coverageQuery,
      responses: { 200: { description: 'on that day', schema: schemas.coverageSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await readCoverage(deps, account, query.day) }),
    }),
  ]
}
