import type { Account } from '../../domain/accounts/account.ts'
import { gapsOn, overlapsFrom, type Gap, type Overlap } from '../../domain/routing/coverage-faults.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Queryable } from '../../platform/database.ts'
import { readReference } from '../reference/district-reference.ts'

export interface Coverage {
  readonly day: string
  readonly overlaps: readonly Overlap[]
  readonly gaps: readonly Gap[]
  readonly ending: readonly { readonly contract: string; readonly until: string; readonly gaps: number }[]
}

const daysAhead = 60

/** Where contracts meet or leave a hole on a local day (today), and which end soon and what nobody covers then. */
export async function readCoverage(deps: { database: Queryable; clock: Clock }, { districtId }: Account, asked: string | undefined): Promise<Coverage> {
  // Read anew: what is kept in memory may be two seconds old, and whoever asks has often just saved a contract.
  const reference = await readReference(deps.database, districtId, deps.clock.now())
  if (reference === null) throw new DomainError('not-found')
  const { routing, areas, areasAround, catalogue, calendar } = reference
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
