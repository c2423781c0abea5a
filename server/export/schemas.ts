import { z } from 'zod'
import { exportLanguages } from '../../services/export/column.ts'
import { countsQuery } from '../orders/schemas.ts'
import { backlogOrdersQuery, ratesOrdersQuery, ratesQuery } from '../rates/schemas.ts'

const lang = z.enum(exportLanguages).default('zh').meta({ description: 'of headers and words' })

export const ordersExportQuery = countsQuery.extend({ lang })
export const ratesExportQuery = ratesQuery.extend({ lang })
// Strict, so that asOf is refused and not passed over: each page as of the past goes through the whole log again.
export const ratesOrdersExportQuery = ratesOrdersQuery.omit({ limit: true, cursor: true, asOf: true }).extend({ lang }).strict()
export const backlogExportQuery = backlogOrdersQuery.omit({ limit: true, cursor: true, asOf: true }).extend({ lang }).strict()
