import { endStates, isOpen, type State } from '../../domain/lifecycle/states.ts'
import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import { refuse } from '../../domain/errors.ts'
import { reportedCondition, type NextParameter } from './scope-sql.ts'

export interface OrderFilter {
  readonly states?: readonly State[]
  readonly office?: string
  readonly crew?: string
  readonly category?: string
  readonly area?: string
  readonly overdue?: boolean
  /** What waits for the desk: a kind of request, an appeal, or any of them. */
  readonly asked?: string
  /** In a joint session. */
  readonly session?: boolean
  /** Account that reported it, or one of the findings that joined it. */
  readonly reporter?: { readonly districtId: number; readonly accountId: string }
  readonly q?: string
}

/** Open orders, worded as the index over them is. */
export const openCondition = `o.state not in (${endStates.map((state) => `'${state}'`).join(', ')})`

/** The conditions of a filter on orders under alias `o`, each beginning with `and`. Words find categories by name and initials too. */
export function filterCondition(filter: OrderFilter, catalogue: Catalogue, now: Date, next: NextParameter): string {
  const conditions: string[] = []
  if (filter.states !== undefined && filter.states.length > 0) {
    conditions.push(`o.state = any(${next(filter.states)}::text[])`)
    if (filter.states.every(isOpen)) conditions.push(openCondition)
  }
  if (filter.office !== undefined) conditions.push(`o.office_id = ${next(filter.office)}`)
  if (filter.crew !== undefined) conditions.push(`o.crew_id = ${next(filter.crew)}`)
  if (filter.category !== undefined) conditions.push(`o.category = ${next(filter.category)}`)
  if (filter.area !== undefined) conditions.push(`o.area_code = ${next(filter.area)}`)
  if (filter.reporter !== undefined) conditions.push(reportedCondition(filter.reporter, 'o', next))
  if (filter.asked !== undefined) conditions.push(filter.asked === 'any' ? "o.asked <> '{}'" : `o.asked <> '{}' and ${next(filter.asked)} = any(o.asked)`)
  if (filter.session === true) conditions.push('o.in_session')
  if (filter.overdue !== undefined) {
    const late = `coalesce(o.handling_deadline < coalesce(o.handled_at, o.closed_at, ${next(now)}), false)`
    conditions.push(filter.overdue ? late : `not ${late}`)
  }
  const words = filter.q?.trim()
  if (words !== undefined && words !== '') {
    const pattern = next(`%${words.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`)
    const categories = next(categoriesNamed(catalogue, words))
    conditions.push(`(o.number ilike ${pattern} or o.address ilike ${pattern} or o.description ilike ${pattern} or o.category = any(${categories}::text[]))`)
  }
  return conditions.map((condition) => `and ${condition}`).join('\n')
}

function categoriesNamed({ categories }: Catalogue, words: string): string[] {
  const wanted = words.toLowerCase()
  return [...categories.values()]
    .filter(({ code, name, nameEn, initials }) => code === wanted || name.includes(words) || nameEn.toLowerCase().includes(wanted) || initials.startsWith(wanted))
    .map(({ code }) => code)
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
