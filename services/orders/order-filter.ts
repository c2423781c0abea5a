import { isOpen, states as everyState, type State } from '../../domain/lifecycle/states.ts'
import type { Source } from '../../domain/order/order.ts'
import { refuse } from '../../domain/errors.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { areaCondition } from './area-sql.ts'
import { reportedCondition, type NextParameter } from './scope-sql.ts'
import { lateCondition, openCondition, wordsCondition } from './search-sql.ts'

export { openCondition } from './search-sql.ts'

export interface OrderFilter {
  readonly states?: readonly State[]
  readonly office?: string
  readonly crew?: string
  readonly category?: string
  readonly area?: string
  readonly source?: Source
  readonly overdue?: boolean
  /** Not handled, and the running clock ends within two hours, or later today. */
  readonly due?: 'soon' | 'today'
  /** A re-check failed, or it was reopened. */
  readonly reworked?: boolean
  /** A leader pushed it. */
  readonly urged?: boolean
  /** What waits for the desk: a kind of request, an appeal, or any of them. */
  readonly asked?: string
  /** In a joint session. */
  readonly session?: boolean
  /** Account that reported it, or one of the findings that joined it. */
  readonly reporter?: { readonly districtId: number; readonly accountId: string }
  readonly q?: string
}

/** What of a district's reference data a filter speaks of. */
export type FilterReference = Pick<DistrictReference, 'catalogue' | 'areas' | 'calendar'>

/** Due within this many ms is "soon". */
export const soonWithin = 2 * 60 * 60 * 1_000

/** The conditions of a filter on orders under alias `o`, each beginning with `and`. Words find categories by name and initials too. */
export function filterCondition(filter: OrderFilter, reference: FilterReference, now: Date, next: NextParameter): string {
  const { states, due } = filter
  const conditions: string[] = []
  if (states !== undefined && states.length > 0) {
    // Asked by name or not, all open ones are the same; the plain words let an index keep the order of the list.
    if (!isAllOpen(states)) conditions.push(`o.state = any(${next(states)}::text[])`)
    if (states.every(isOpen)) conditions.push(openCondition)
  }
  if (filter.office !== undefined) conditions.push(`o.office_id = ${next(filter.office)}`)
  if (filter.crew !== undefined) conditions.push(`o.crew_id = ${next(filter.crew)}`)
  if (filter.category !== undefined) conditions.push(`o.category = ${next(filter.category)}`)
  if (filter.area !== undefined) conditions.push(areaCondition(filter.area, reference.areas, next))
  if (filter.source !== undefined) conditions.push(`o.source = ${next(filter.source)}`)
  if (filter.reporter !== undefined) conditions.push(reportedCondition(filter.reporter, 'o', next))
  if (filter.asked !== undefined) conditions.push(filter.asked === 'any' ? "o.asked <> '{}'" : `o.asked <> '{}' and ${next(filter.asked)} = any(o.asked)`)
  if (filter.session === true) conditions.push('o.in_session')
  if (filter.reworked === true) conditions.push('o.rework > 0')
  if (filter.urged === true) conditions.push("exists (select 1 from order_events u where u.district_id = o.district_id and u.order_id = o.id and u.verb = 'urge')")
  // By the key that every index of a list is sorted by.
  if (due !== undefined) conditions.push(`o.handled_at is null and o.due_sort >= ${next(now)} and o.due_sort < ${next(endOf(due, reference, now))}`)
  if (filter.overdue === true) conditions.push(lateCondition(states, next(now)))
  if (filter.overdue === false) conditions.push(`not coalesce(o.handling_deadline < coalesce(o.handled_at, o.closed_at, ${next(now)}), false)`)
  const words = filter.q?.trim()
  if (words !== undefined && words !== '') conditions.push(wordsCondition(words, states, reference.catalogue, next))
  return conditions.map((condition) => `and ${condition}`).join('\n')
}

function isAllOpen(states: readonly State[]): boolean {
  return everyState.every((state) => isOpen(state) === states.includes(state))
}

function endOf(due: 'soon' | 'today', { calendar }: FilterReference, now: Date): Date {
  return due === 'soon' ? new Date(now.getTime() + soonWithin) : calendar.addDays(calendar.startOfDay(calendar.dayOf(now)), 1, 0)
}

/** Where a page ends: the sort key and the id of its last order. */
export interface Cursor {
  readonly due: string
  readonly id: string
}

/** Opaque to clients. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.due, cursor.id])).toString('base64url')
}

/** Refuses (malformed-request) what is no cursor of ours. */
export function decodeCursor(text: string): Cursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (Array.isArray(parsed)) {
      const [due, id] = parsed as unknown[]
      const isDue = typeof due === 'string' && (due === 'infinity' || !Number.isNaN(Date.parse(due)))
      if (isDue && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return { due, id }
    }
  } catch {
    // Falls through: whatever it was, it is not ours.
  }
  throw refuse('malformed-request', 'cursor', 'this is not a cursor of this list')
}
