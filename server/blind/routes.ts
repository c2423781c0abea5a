import { answerBlindCheck, blindChecksFor } from '../../services/blind/checks.ts'
import { previewBlindRules } from '../../services/blind/preview-rules.ts'
import { readBlindRules, setBlindRules } from '../../services/blind/rules.ts'
import type { OrdersDeps } from '../../services/orders/apply-verb.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { blindRateRoutes } from './rate-routes.ts'
import { answerBody, answerSchema, checkParams, checksSchema, rulesPreviewSchema, rulesSchema } from './schemas.ts'

/** Blind re-checks: what an inspector is to look at, what was found, how many are drawn, and the rates of it. */
export function blindRoutes(deps: OrdersDeps): Route[] {
  return [
    ...blindRateRoutes(deps),
    defineRoute({
      method: 'get', path: '/blind-checks', tag: 'blind checks', access: ['inspector'],
      summary: 'The blind checks that wait for the caller, soonest due first: what to look at, and not who fixed it; at most 200',
      responses: { 200: { description: 'the checks', schema: checksSchema }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { checks: await blindChecksFor(deps, account) } }),
    }),
    defineRoute({
      method: 'post', path: '/blind-checks/{id}', tag: 'blind checks', access: ['inspector'],
      summary: 'Says what was found, once: not rectified reopens the order, rectified leaves it closed; the same sent again answers the same',
      params: checkParams,
      body: answerBody,
      bodyLimit: '32kb',
      responses: { 200: { description: 'kept', schema: answerSchema }, ...problems(400, 401, 403, 404, 409, 422) },
      handle: async ({ account, params, body }) => ({ status: 200, body: await answerBlindCheck(deps, account, params.id, body) }),
    }),
    defineRoute({
      method: 'get', path: '/blind-checks/rules', tag: 'blind checks', access: ['leader', 'admin'],
      summary: 'How many closings are drawn a day, and who is not sent',
      responses: { 200: { description: 'the rules', schema: rulesSchema }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: await readBlindRules(deps, account.districtId) }),
    }),
    defineRoute({
      method: 'put', path: '/blind-checks/rules', tag: 'blind checks', access: ['admin'],
      summary: 'Sets them for the next draw',
      body: rulesSchema,
      responses: { 200: { description: 'the rules', schema: rulesSchema }, ...problems(400, 401, 403, 422) },
      handle: async ({ account, body }) => ({ status: 200, body: await setBlindRules(deps, account, body) }),
    }),
    defineRoute({
      method: 'post', path: '/blind-checks/rules/preview', tag: 'blind checks', access: ['admin'],
      summary: 'How many rules would have drawn from the closings of the last draw; changes nothing',
      body: rulesSchema,
      responses: { 200: { description: 'by office, most closings first', schema: rulesPreviewSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, body }) => ({ status: 200, body: await previewBlindRules(deps, account, body) }),
    }),
  ]
}
