import type { Account } from '../../domain/accounts/account.ts'
import { gapsOn, overlapsFrom, type Gap, type Overlap } from '../../domain/routing/coverage-faults.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Reference } from '../reference/reference.ts'

export interface Coverage {
  readonly day: string
  readonly overlaps: readonly Overlap[]
  readonly gaps: readonly Gap[]
  readonly ending: readonly { readonly contract: string; readonly until: string; readonly gaps: number }[]
}

const daysAhead = 60

/** Where contracts meet or leave a hole on a local day (today), and which end soon and what nobody covers then. */
export async function readCoverage(deps: { reference: Reference; clock: Clock }, { districtId }: Account, asked: string | undefined): Promise<Coverage> {
  const { routing, areas, areasAround, catalogue, calendar } = await deps.reference.of(districtId)
  const day = asked ?? calendar.dayOf(deps.clock.now())
  const streets = [...areas.values()].filter(({ kind }) => kind === 'street').map(({ code }) => ({ code, around: areasAround(code).map((area) => area.code) }))
  const categories = [...catalogue.categories.keys()]
  const last = calendar.dayOf(new Date(calendar.startOfDay(day).getTime() + daysAhead * 86_400_000))
  const open = (on: string) => gapsOn(routing, streets, categories, on)
  return {
    day,
    overlaps: overlapsFrom(routing, day),
    gaps: open(day),
    ending: [...routing.contracts.values()].flatMap(({ id, until }) => (until !== null && until > day && until <= last
      ? [{ contract: id, until, gaps: open(until).reduce((sum, gap) => sum + gap.areas.length * gap.categories.length, 0) }] : [])),
  }
}
