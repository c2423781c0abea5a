import { refuse } from '../../domain/errors.ts'
import { formula } from '../../domain/rates/formula.ts'
import { nameOfKey } from '../rates/names.ts'
import { groundOf } from '../rates/rate-ground.ts'
import { ratesOfPeriod, type Figures } from '../rates/read.ts'
import { createAnswerCache } from './answer-cache.ts'
import { requireDistrict, type PublicDeps } from './report-publicly.ts'

/** What everybody may read of a street's month: how many were due, and how many of them were closed, and in time. */
export interface OpenFigures {
  readonly due: number
  readonly closed: number
  readonly closedOnTime: number
  readonly closingRate: number | null
  readonly onTimeClosingRate: number | null
}

export interface OpenRates {
  readonly district: { readonly code: string; readonly name: string; readonly nameEn: string }
  readonly month: string
  /** Months that can be asked for, the newest first. */
  readonly months: readonly string[]
  readonly formula: string
  readonly rows: readonly (OpenFigures & { readonly area: string; readonly name: string; readonly nameEn: string })[]
  readonly total: OpenFigures
  /** The district, month by month, the oldest first. */
  readonly series: readonly (OpenFigures & { readonly month: string })[]
}

const monthsBack = 12

export type ReadOpenRates = (district: string | undefined, month: string | undefined) => Promise<OpenRates>

/** The rates of a month by street, from the tally; of this month where none is named. Refuses (period-invalid) other than the last twelve. Kept for five minutes. */
export function createOpenRates(deps: PublicDeps): ReadOpenRates {
  const answers = createAnswerCache<OpenRates>(deps.clock, { milliseconds: 300_000, most: 100 })
  return async (code, asked) => {
    const districtId = await requireDistrict(deps.database, code)
    const { calendar } = await deps.reference.of(districtId)
    const months = lastMonths(calendar.dayOf(deps.clock.now()).slice(0, 7))
    const month = asked ?? months[0] ?? ''
    if (!months.includes(month)) throw refuse('period-invalid', 'month', 'one of the last twelve months')
    return answers.get(`${districtId} ${month}`, () => read(deps, districtId, month, months))
  }
}

async function read(deps: PublicDeps, districtId: number, month: string, months: readonly string[]): Promise<OpenRates> {
  const district = await deps.reference.of(districtId)
  const [ground, now, of] = [groundOf(district), deps.clock.now(), { districtId, office: null, crew: null }]
  const table = await ratesOfPeriod(deps.database, of, { from: `${month}-01`, to: `${following(month)}-01`, by: 'area' }, ground, now)
  const first = months.at(-1) ?? month
  const series = await ratesOfPeriod(deps.database, of, { from: `${first}-01`, to: `${following(months[0] ?? month)}-01`, by: 'month' }, ground, now)
  return {
    district: { code: district.code, name: district.name, nameEn: district.nameEn },
    month,
    months,
    formula,
    rows: table.rows.filter(({ due }) => (due ?? 0) > 0).map((row) => ({ area: row.key, ...nameOfKey(district, 'area', row.key), ...figures(row) })),
    total: figures(table.total),
    series: series.rows.map((row) => ({ month: row.key.slice(0, 7), ...figures(row) })),
  }
}

function figures({ due, closed, closedOnTime, closingRate, onTimeClosingRate }: Figures): OpenFigures {
  return { due: due ?? 0, closed: closed ?? 0, closedOnTime: closedOnTime ?? 0, closingRate, onTimeClosingRate }
}

function lastMonths(newest: string): string[] {
  const [year = 0, month = 1] = newest.split('-').map(Number)
  return Array.from({ length: monthsBack }, (_, back) => monthText(year * 12 + month - 1 - back))
}

function following(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return monthText(year * 12 + number)
}

function monthText(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
