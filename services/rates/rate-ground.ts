import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import type { ContractorOf } from '../../domain/rates/counts-of.ts'
import type { LocalDays } from '../../domain/rates/local-days.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { daysOfZone } from './days-of-district.ts'

/** What reading rates needs of a district. */
export interface RateGround {
  readonly days: LocalDays
  readonly calendar: WorkingCalendar
  /** Each crew's contractor. A crew is one company's; under another it is another crew. */
  readonly contractorOf: ContractorOf
  /** All crews that the district knows, for a contractor's orders. */
  readonly crews: readonly string[]
}

/** The ground of a district. */
export function groundOf({ timezone, calendar, routing }: Pick<DistrictReference, 'timezone' | 'calendar' | 'routing'>): RateGround {
  return {
    days: daysOfZone(timezone),
    calendar,
    contractorOf: (crew) => routing.crews.get(crew)?.contractor ?? null,
    crews: [...routing.crews.keys()],
  }
}
