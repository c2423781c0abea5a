import type { Account } from '../../domain/accounts/account.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { creditedTo } from './account-rates.ts'
import { groundOf } from './rate-ground.ts'
import { hoursOf, latestMoves, longestLate, type HourRow } from './wall-store.ts'

interface Placed {
  readonly category: string
  readonly categoryName: string
  readonly categoryNameEn: string
  readonly areaName: string | null
  readonly areaNameEn: string | null
  readonly address: string | null
}

/** What the screen on the wall shows beside rates and backlog: places and things, never people. */
export interface Wall {
  readonly at: string
  readonly hours: readonly HourRow[]
  readonly latest: readonly ({ readonly order: string; readonly at: string; readonly state: string } & Placed)[]
  readonly late: readonly ({ readonly order: string; readonly deadline: string; readonly minutes: number } & Placed)[]
}

const shown = { latest: 8, late: 5 }

/** Today by the hour, the last moves, and the orders that are late for longest, as of now. */
export async function wallFor(deps: OrdersDeps, account: Account): Promise<Wall> {
  const { districtId } = creditedTo(account)
  const reference = await deps.reference.of(districtId)
  const { days } = groundOf(reference)
  const now = deps.clock.now()
  const today = days.dayOf(now)
  const [hours, latest, late] = await Promise.all([
    hoursOf(deps.database, districtId, days.startOf(today), days.startOf(days.plus(today, 1))),
    latestMoves(deps.database, districtId, shown.latest),
    longestLate(deps.database, districtId, now, shown.late),
  ])
  return {
    at: now.toISOString(),
    hours,
    latest: latest.map(({ orderId, at, state, ...row }) => ({ order: orderId, at: at.toISOString(), state, ...placed(row, reference) })),
    late: late.map(({ id, deadline, ...row }) => ({
      order: id, deadline: deadline.toISOString(), minutes: Math.floor((now.getTime() - deadline.getTime()) / 60_000), ...placed(row, reference),
    })),
  }
}

function placed({ category, area, address }: { category: string; area: string | null; address: string | null }, { areas, catalogue }: DistrictReference): Placed {
  const [named, place] = [catalogue.categories.get(category), area === null ? undefined : areas.get(area)]
  return {
    category, categoryName: named?.name ?? category, categoryNameEn: named?.nameEn ?? category,
    areaName: place?.name ?? area, areaNameEn: place?.nameEn ?? area, address,
  }
}
