import type { Account } from '../../../domain/accounts/account.ts'
import { isDay } from '../../../domain/rates/local-days.ts'
import { targetsOn, type Targets, type TargetVersion } from '../../../domain/rates/targets.ts'
import { refuse } from '../../../domain/errors.ts'
import type { OrdersDeps } from '../../orders/apply-verb.ts'
import { creditedTo } from '../account-rates.ts'
import { groundOf } from '../rate-ground.ts'
import { targetVersions } from './targets-store.ts'

export interface TargetsView {
  /** The local day that they are of. */
  readonly day: string
  readonly district: Targets
  /** Offices for which something was set of its own, with what holds for them. */
  readonly offices: readonly ({ readonly office: string } & Targets)[]
  /** What was set for which day, the newest first; those ahead among it. */
  readonly versions: readonly TargetVersion[]
}

const listed = 100

/** The targets as they hold on a local day (today), and how they came to be; an office reads the district's and its own. */
export async function targetsFor(deps: OrdersDeps, account: Account, day?: string): Promise<TargetsView> {
  if (day !== undefined && !isDay(day)) throw refuse('period-invalid', 'day', 'day is not a day as YYYY-MM-DD')
  const { days } = groundOf(await deps.reference.of(account.districtId))
  const on = day ?? days.dayOf(deps.clock.now())
  const versions = await targetVersions(deps.database, account.districtId, creditedTo(account).office)
  const offices = [...new Set(versions.flatMap(({ office }) => office ?? []))].sort()
  return {
    day: on,
    district: targetsOn(versions, on),
    offices: offices.map((office) => ({ office, ...targetsOn(versions, on, office) })),
    versions: versions.slice(0, listed),
  }
}
