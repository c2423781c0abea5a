import type { Account } from '../../domain/accounts/account.ts'
import { targetsOn, type Targets } from '../../domain/rates/targets.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { creditedTo } from './account-rates.ts'
import { nameOfKey, type Named } from './names.ts'
import { groundOf } from './rate-ground.ts'
import { targetVersions } from './targets/targets-store.ts'
import { trendOf, type Trend, type TrendQuery } from './trend.ts'

export type NamedTrend = Omit<Trend, 'rows' | 'periods'> & {
  /** With the targets that held on each one's last day. */
  readonly periods: readonly (Trend['periods'][number] & { readonly targets: Targets })[]
  readonly rows: readonly (Trend['rows'][number] & Named)[]
}

/** The trend that an account may read, with the names of the rows and the targets of each period's own time. */
export async function trendFor(deps: OrdersDeps, account: Account, query: TrendQuery): Promise<NamedTrend> {
  const of = creditedTo(account)
  const district = await deps.reference.of(account.districtId)
  const ground = groundOf(district)
  const now = deps.clock.now()
  const [trend, versions] = await Promise.all([trendOf(deps.database, of, query, ground, now), targetVersions(deps.database, of.districtId, of.office)])
  const today = ground.days.dayOf(now)
  const lastDay = (to: string) => (to > today ? today : ground.days.plus(to, -1))
  const { by } = trend
  return {
    ...trend,
    periods: trend.periods.map((period) => ({ ...period, targets: targetsOn(versions, lastDay(period.to), of.office) })),
    rows: by === null ? [] : trend.rows.map((row) => ({ ...row, ...nameOfKey(district, by, row.key) })),
  }
}
