import type { Database } from '../../platform/database.ts'
import { readAudit } from '../../services/audit/read-audit.ts'
import type { Reference } from '../../services/reference/reference.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { auditQuery, auditSchema } from './schemas.ts'

/** Who changed what, before and after. Nothing changes or removes an entry. */
export function auditRoutes(deps: { database: Database; reference: Reference }): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/audit', tag: 'audit', access: ['admin'], summary: 'The trail of every change, newest first, in keyset pages',
      query: auditQuery,
      responses: { 200: { description: 'a page', schema: auditSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query: { limit, cursor, ...question } }) => ({
        status: 200, body: await readAudit(deps, account, question, { limit, cursor }), headers: { 'Cache-Control': 'no-store' },
      }),
    }),
  ]
}
