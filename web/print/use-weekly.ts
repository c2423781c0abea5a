import { watch } from 'vue'
import { readBacklogAt, type Backlog } from '../api/paper.ts'
import { listRateOrders, readRates } from '../api/rates.ts'
import type { OrderPage, Rates } from '../api/types.ts'
import { loadReference } from '../session/reference.ts'
import { useLoad, type Load } from '../shared/feedback/use-load.ts'
import { currentTime } from '../shared/time/now.ts'
import type { Week } from './week.ts'

export interface Weekly {
  offices: Rates
  contractors: Rates
  backlog: Backlog
  overdue: OrderPage
  /** When all of it was read, ms: the report is as of then. */
  readAt: number
}

/** Rows with fewer due orders are listed and not ranked: one late order of two says little. */
export const smallestRanked = 5
export const mostListed = 40

/** All that a weekly report says, of one week and as of one moment. */
export function useWeekly(week: () => Week): Load<Weekly> {
  const load = useLoad(async () => {
    const { from, to } = week()
    const [offices, contractors, backlog, overdue] = await Promise.all([
      readRates({ from, to, by: 'office', compare: 'previous', min: smallestRanked }),
      readRates({ from, to, by: 'contractor', compare: 'previous', min: smallestRanked }),
      readBacklogAt(to),
      listRateOrders({ from, to, by: 'office', count: 'overdue', limit: mostListed }),
      loadReference(),
    ])
    return { offices, contractors, backlog, overdue, readAt: currentTime() }
  })
  watch(() => week().from, () => void load.load(), { immediate: true })
  return load
}
