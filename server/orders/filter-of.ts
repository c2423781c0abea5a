import type { z } from 'zod'
import type { Account } from '../../domain/accounts/account.ts'
import type { OrderFilter } from '../../services/orders/order-filter.ts'
import type { countsQuery } from './schemas.ts'

/** The filter that a query asks for; "mine" is what the caller reported. */
export function filterOf({ state, mine, office, crew, category, area, source, overdue, due, reworked, urged, asked, session, q }: z.output<typeof countsQuery>, account: Account): OrderFilter {
  const reporter = mine === true ? { districtId: account.districtId, accountId: account.id } : undefined
  return { states: state, office, crew, category, area, source, overdue, due, reworked, urged, asked, session, q, reporter }
}
