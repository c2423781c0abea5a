import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import { endStates, isOpen, type State } from '../../domain/lifecycle/states.ts'
import type { NextParameter } from './scope-sql.ts'

const ends = endStates.map((state) => `'${state}'`).join(', ')

/** Open orders, worded as the index over them is. */
export const openCondition = `o.state not in (${ends})`

/** Orders that have ended, worded as the indexes over them are. */
export const endedCondition = `o.state in (${ends})`

/**
 * A condition in two wordings: of open orders, which are few and read one by one, and of those that have ended, which are
 * many and need an index. Only the arms that the states leave are asked.
 */
export function byEnding(states: readonly State[] | undefined, open: () => string, ended: () => string): string {
  const asked = states === undefined || states.length === 0 ? null : states
  const arms = [
    ...(asked === null || asked.some(isOpen) ? [`${openCondition} and ${open()}`] : []),
    ...(asked === null || !asked.every(isOpen) ? [`${endedCondition} and ${ended()}`] : []),
  ]
  return arms.length === 1 ? arms.join() : `(${arms.map((arm) => `(${arm})`).join(' or ')})`
}

const handledAt = 'coalesce(o.handled_at, o.closed_at)'

/** Late in handling at `now`. Of ended orders by the index orders_ended_late, which holds only those that may be. */
export function lateCondition(states: readonly State[] | undefined, now: string): string {
  const late = `o.handling_deadline < coalesce(${handledAt}, ${now})`
  return byEnding(states, () => late, () => `o.handling_deadline is not null and (${handledAt} is null or o.handling_deadline < ${handledAt}) and ${late}`)
}

/**
 * Number, place or description hold the words, or the category is named or abbreviated so. Ended orders are found by the
 * pairs of characters that the words are made of (index orders_ended_grams); a single character finds only categories there.
 */
export function wordsCondition(words: string, states: readonly State[] | undefined, catalogue: Catalogue, next: NextParameter): string {
  const pattern = next(`%${words.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`)
  const codes = categoriesNamed(catalogue, words)
  const named = codes.length === 0 ? null : `o.category = any(${next(codes)}::text[])`
  const or = (condition: string): string => (named === null ? `(${condition})` : `((${condition}) or ${named})`)
  const holds = `(o.number ilike ${pattern} or o.address ilike ${pattern} or o.description ilike ${pattern})`
  // A parameter that no arm names would have no type.
  const indexed = (): string => `order_grams(o.number, o.address, o.description) @> text_grams(${next(words)}::text) and ${holds}`
  return byEnding(states, () => or(holds), () => or([...words].length < 2 ? `false and ${holds}` : indexed()))
}

function categoriesNamed({ categories }: Catalogue, words: string): string[] {
  const wanted = words.toLowerCase()
  return [...categories.values()]
    .filter(({ code, name, nameEn, initials }) => code === wanted || name.includes(words) || nameEn.toLowerCase().includes(wanted) || initials.startsWith(wanted))
    .map(({ code }) => code)
}
