export interface FormulaVersion {
  readonly version: string
  readonly since: string
  /** Where its words come from. */
  readonly source: string
  readonly what: string
}

/**
 * Versions of the formulas, the newest last; every answer that holds a rate names the one that it was made by. Counts are
 * of orders, due (应结案) takes in what was closed in the period and what stands handled or late at its end.
 */
export const formulaVersions: readonly FormulaVersion[] = [
  {
    version: 'v1', since: '2026-11-22',
    source: 'the weekly reports of 数字城管 (digital urban management) and GB/T 30428.4 (绩效评价), as docs/glossary.md words them',
    what: 'filing, dispatch, closing, on-time closing, rework and extension rates',
  },
  {
    version: 'v2', since: '2026-11-23',
    source: 'as v1; the three rates of the public (响应率, 解决率, 满意率) after the practice of the 12345 hotlines',
    what: 'late in any round is late, also before a reopening; an upheld appeal counts on time and is listed exempt; granted extensions count, and what was asked in time is not late until it is granted',
  },
]

export const formula = 'v2'

/** The counts of a period, in the order in which they are shown. */
export const countNames = [
  'received', 'filed', 'dispatched', 'due', 'closed', 'closedOnTime', 'overdue', 'reworked', 'extended', 'exempt', 'remote',
  'requests', 'responded', 'rated', 'solved', 'satisfied',
] as const
export type CountName = (typeof countNames)[number]

/** Counts that follow the place; nothing is received or asked for by an office. */
export const flowCounts: readonly CountName[] = ['received', 'filed', 'dispatched', 'requests', 'responded']

/** Orders of a period; null where the dimension has no such row. */
export type Counts = Readonly<Record<CountName, number | null>>

export const noCounts: Readonly<Record<CountName, number>> = {
  received: 0, filed: 0, dispatched: 0, due: 0, closed: 0, closedOnTime: 0, overdue: 0, reworked: 0, extended: 0, exempt: 0, remote: 0,
  requests: 0, responded: 0, rated: 0, solved: 0, satisfied: 0,
}

/**
 * What each rate divides by what: filing 立案率, dispatch 派遣率, closing 结案率, on-time closing 按期结案率, rework 返工率,
 * extension 延期率; of what the public asked: response 响应率, solution 解决率, satisfaction 满意率.
 */
export const formulas = {
  filingRate: ['filed', 'received'],
  dispatchRate: ['dispatched', 'filed'],
  closingRate: ['closed', 'due'],
  onTimeClosingRate: ['closedOnTime', 'due'],
  reworkRate: ['reworked', 'due'],
  extensionRate: ['extended', 'due'],
  responseRate: ['responded', 'requests'],
  solutionRate: ['solved', 'rated'],
  satisfactionRate: ['satisfied', 'rated'],
} as const satisfies Readonly<Record<string, readonly [numerator: CountName, denominator: CountName]>>
export type RateName = keyof typeof formulas
export const rateNames = Object.keys(formulas) as readonly RateName[]

/** Rates in percent with two decimals; null where there is nothing to divide by: no rate, not 100 %. */
export type Rates = Readonly<Record<RateName, number | null>>

/** `part / whole` in percent, rounded half up to two decimals by whole numbers; null without a whole. */
export function percent(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null
  return Math.floor((part * 20_000 + whole) / (2 * whole)) / 100
}

/** The rates of counts. */
export function ratesOf(counts: Counts): Rates {
  const rate = (name: RateName): number | null => percent(counts[formulas[name][0]], counts[formulas[name][1]])
  return Object.fromEntries(rateNames.map((name) => [name, rate(name)])) as Record<RateName, number | null>
}

/** How many points each rate lies above (below: negative) that of another period, two decimals; null where either is none. */
export function changeOf(now: Rates, then: Rates): Rates {
  const points = (one: number | null, other: number | null) => (one === null || other === null ? null : Math.round((one - other) * 100) / 100)
  return Object.fromEntries(rateNames.map((name) => [name, points(now[name], then[name])])) as Record<RateName, number | null>
}
