import type { LocationQuery } from 'vue-router'
import type { OrderFilters, State } from '../api/types.ts'

/** What the inbox shows: the same words as the address bar's and as GET /orders'. */
export interface OrderFilter {
  /** Lifecycle states; empty means every open one. */
  states: string[]
  category: string
  crew: string
  area: string
  source: string
  due: string
  overdue: boolean
  reworked: boolean
  urged: boolean
  session: boolean
  asked: string
  q: string
}

export const noFilter: OrderFilter = { states: [], category: '', crew: '', area: '', source: '', due: '', overdue: false, reworked: false, urged: false, session: false, asked: '', q: '' }

const words = ['category', 'crew', 'area', 'source', 'due', 'asked', 'q'] as const
const flags = ['overdue', 'reworked', 'urged', 'session'] as const

/** Open in the inbox's sense: somebody still owes an act. The ends are looked up by choosing them. */
export const openStates: State[] = [
  'pending', 'checking', 'filed', 'dispatched', 'assigned', 'working', 'fixed', 'rectified', 'rechecking', 'returned', 'suspended',
]

const one = (value: LocationQuery[string] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/** Reads a filter from the address; unknown keys are left to others, a missing one filters nothing. */
export function readFilter(query: LocationQuery): OrderFilter {
  return {
    ...noFilter,
    states: one(query.state).split(',').filter((state) => state !== ''),
    ...Object.fromEntries(words.map((name) => [name, one(query[name])])),
    ...Object.fromEntries(flags.map((name) => [name, one(query[name]) === 'true'])),
  }
}

/** Writes a filter for the address and for a saved view; what filters nothing is left out, so that addresses stay short. */
export function writeFilter(filter: OrderFilter): Record<string, string> {
  return {
    ...(filter.states.length > 0 ? { state: filter.states.join(',') } : {}),
    ...Object.fromEntries(words.flatMap((name) => (filter[name].trim() === '' ? [] : [[name, filter[name].trim()]]))),
    ...Object.fromEntries(flags.flatMap((name) => (filter[name] ? [[name, 'true']] : []))),
  }
}

/** The filter as parameters of GET /orders; without a state it asks for the open ones by name. */
export function listParameters(filter: OrderFilter): OrderFilters {
  const states = filter.states.length > 0 ? filter.states : openStates
  return { ...countParameters(filter), state: states.join(',') }
}

/** The filter as parameters of GET /orders/counts: all but the state, which the tabs choose among. */
export function countParameters(filter: OrderFilter): OrderFilters {
  const { state: _state, ...rest } = writeFilter(filter)
  return { ...rest, ...Object.fromEntries(flags.flatMap((name) => (filter[name] ? [[name, true]] : []))) }
}

export function isFiltered(filter: OrderFilter): boolean {
  return Object.keys(writeFilter(filter)).length > 0
}

/** Whether an address shows what a saved view holds; the chosen order beside the list is no part of it. */
export function sameFilter(query: LocationQuery, view: Readonly<Record<string, string | undefined>>): boolean {
  const written = writeFilter(readFilter(query))
  return Object.keys(written).length === Object.keys(view).length && Object.entries(view).every(([name, value]) => written[name] === value)
}
