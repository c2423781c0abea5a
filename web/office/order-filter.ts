import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { OrderFilters, State } from '../api/types.ts'

/** What the inbox shows: the same words as the address bar's and as GET /orders'. */
export interface OrderFilter {
  /** Lifecycle states; empty means every open one. */
  states: string[]
  category: string
  crew: string
  overdue: boolean
  q: string
}

/** Open in the inbox's sense: somebody still owes an act. The ends are looked up by choosing them. */
export const openStates: State[] = [
  'pending', 'checking', 'filed', 'dispatched', 'assigned', 'working', 'fixed', 'rectified', 'rechecking', 'returned', 'suspended',
]

const one = (value: LocationQuery[string] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/** Reads a filter from the address; unknown keys are left to others, a missing one filters nothing. */
export function readFilter(query: LocationQuery): OrderFilter {
  return {
    states: one(query.state).split(',').filter((state) => state !== ''),
    category: one(query.category),
    crew: one(query.crew),
    overdue: one(query.overdue) === 'true',
    q: one(query.q),
  }
}

/** Writes a filter for the address; what filters nothing is left out, so that addresses stay short. */
export function writeFilter(filter: OrderFilter): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  if (filter.states.length > 0) query.state = filter.states.join(',')
  if (filter.category !== '') query.category = filter.category
  if (filter.crew !== '') query.crew = filter.crew
  if (filter.overdue) query.overdue = 'true'
  if (filter.q !== '') query.q = filter.q
  return query
}

/** The filter as parameters of GET /orders; without a state it asks for the open ones by name. */
export function listParameters(filter: OrderFilter): OrderFilters {
  const states = filter.states.length > 0 ? filter.states : openStates
  return { ...countParameters(filter), state: states.join(',') }
}

/** The filter as parameters of GET /orders/counts: all but the state, which the tabs choose among. */
export function countParameters(filter: OrderFilter): OrderFilters {
  const parameters: OrderFilters = {}
  if (filter.category !== '') parameters.category = filter.category
  if (filter.crew !== '') parameters.crew = filter.crew
  if (filter.overdue) parameters.overdue = true
  if (filter.q.trim() !== '') parameters.q = filter.q.trim()
  return parameters
}

export function isFiltered(filter: OrderFilter): boolean {
  return Object.keys(writeFilter(filter)).length > 0
}
