import type { Request, Response } from 'express'
import { DateTime } from 'luxon'
import { roles } from '../../domain/accounts/account.ts'
import { writeExport } from '../../services/export/write-export.ts'
import type { Export, ExportRequest } from '../../services/export/export.ts'
import { exportOrders } from '../../services/export/export-orders.ts'
import { exportBacklog } from '../../services/export/export-backlog.ts'
import { exportRateOrders } from '../../services/export/export-rate-orders.ts'
import { exportRates } from '../../services/export/export-rates.ts'
import type { OrdersDeps } from '../../services/orders/apply-verb.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { filterOf } from '../orders/filter-of.ts'
import { createExportLimit } from './export-limit.ts'
import { backlogExportQuery, ordersExportQuery, ratesExportQuery, ratesOrdersExportQuery } from './schemas.ts'
import { sendWorkbook, workbookType } from './send-workbook.ts'

const rateReaders = ['desk', 'leader', 'admin', 'office', 'crew'] as const

const answers = {
  200: { description: 'an Excel workbook of at most 200,000 rows; its second sheet says what it holds and whether it was cut', type: workbookType },
  ...problems(400, 401, 403, 429, 503),
}

/** Excel workbooks of what the lists show. They stand before the orders' routes, whose `/orders/{id}` would take their name. */
export function exportRoutes(deps: OrdersDeps): Route[] {
  const limit = createExportLimit({ overall: 2 })

  async function send<Row>(request: ExportRequest, req: Request, res: Response, what: () => Promise<Export<Row>>): Promise<undefined> {
    await limit.run(request.account.id, async () => {
      const exported = await what()
      const { timezone } = await deps.reference.of(request.account.districtId)
      const stamp = DateTime.fromJSDate(deps.clock.now(), { zone: timezone }).toFormat('yyyyMMdd-HHmm')
      const name = { plain: `${exported.subject}-${stamp}.xlsx`, own: `${exported.title[request.language]}-${stamp}.xlsx` }
      await sendWorkbook(req, res, name, (destination) => writeExport(deps, request, exported, destination))
    })
    return undefined
  }

  return [
    defineRoute({
      method: 'get', path: '/orders/export.xlsx', tag: 'orders', access: roles,
      summary: 'The orders of a filter, as an Excel workbook',
      query: ordersExportQuery,
      responses: answers,
      handle: ({ account, query: { lang, ...filter }, req, res }) => {
        const request = { account, language: lang }
        return send(request, req, res, () => exportOrders(deps, request, filterOf(filter, account)))
      },
    }),
    defineRoute({
      method: 'get', path: '/rates/export.xlsx', tag: 'rates', access: rateReaders,
      summary: 'The rates of a period, as an Excel workbook',
      query: ratesExportQuery,
      responses: answers,
      handle: ({ account, query: { lang, ...query }, req, res }) => {
        const request = { account, language: lang }
        return send(request, req, res, () => exportRates(deps, request, query))
      },
    }),
    defineRoute({
      method: 'get', path: '/rates/orders/export.xlsx', tag: 'rates', access: rateReaders,
      summary: 'The orders of one count, as an Excel workbook',
      query: ratesOrdersExportQuery,
      responses: answers,
      handle: ({ account, query: { lang, ...query }, req, res }) => {
        const request = { account, language: lang }
        return send(request, req, res, () => exportRateOrders(deps, request, query))
      },
    }),
    defineRoute({
      method: 'get', path: '/rates/backlog/orders/export.xlsx', tag: 'rates', access: rateReaders,
      summary: 'The orders of one number of the backlog, as an Excel workbook',
      query: backlogExportQuery,
      responses: answers,
      handle: ({ account, query: { lang, ...query }, req, res }) => {
        const request = { account, language: lang }
        return send(request, req, res, () => exportBacklog(deps, request, query))
      },
    }),
  ]
}
