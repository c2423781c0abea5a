import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { AskedKind, OrderCounts, OrderFilters, State } from '../api/types.ts'

export const queueNames = ['file', 'place', 'returned', 'requests', 'sessions', 'appeals', 'rechecks', 'out'] as const
export type QueueName = (typeof queueNames)[number]

/** Requests that an order in hand may carry; an appeal comes after closing and has a queue of its own. */
export const requestKinds = ['extension', 'suspension', 'withdrawal'] as const satisfies readonly AskedKind[]
export type RequestKind = (typeof requestKinds)[number]

export interface Queue {
  /** States that it is counted by and lists. */
  readonly states: readonly State[]
  readonly asked?: AskedKind | 'any'
  readonly session?: true
  /** Verbs whose keys are named at its foot. */
  readonly hints: readonly string[]
}

const inHand: readonly State[] = ['dispatched', 'assigned', 'working', 'fixed', 'returned', 'suspended']

export const queues: Readonly<Record<QueueName, Queue>> = {
  file: { states: ['pending'], hints: ['file', 'send-to-check', 'note'] },
  place: { states: ['filed'], hints: ['dispatch', 'note'] },
  returned: { states: ['returned'], hints: ['dispatch', 'note'] },
  requests: { states: inHand, asked: 'any', hints: ['grant-extension', 'note'] },
  sessions: { states: ['returned'], session: true, hints: ['conclude', 'note'] },
  appeals: { states: ['closed'], asked: 'appeal', hints: ['uphold', 'note'] },
  rechecks: { states: ['rectified'], hints: ['send-to-recheck', 'note'] },
  out: { states: ['checking', 'rechecking'], hints: ['note'] },
}

/** What the desk's page shows: the address bar's words. */
export interface DeskFilter {
  queue: QueueName
  kind: RequestKind | ''
  category: string
  overdue: boolean
  q: string
}

const one = (value: LocationQuery[string] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** Reads a filter from the address; what it does not know filters nothing. */
export function readDeskFilter(query: LocationQuery): DeskFilter {
  return {
    queue: queueNames.find((name) => name === one(query.queue)) ?? 'file',
    kind: requestKinds.find((kind) => kind === one(query.kind)) ?? '',
    category: one(query.category),
    overdue: one(query.overdue) === 'true',
    q: one(query.q),
  }
}

/** Writes a filter for the address; what filters nothing is left out. */
export function writeDeskFilter({ queue, kind, category, overdue, q }: DeskFilter): LocationQueryRaw {
  return {
    ...(queue === 'file' ? {} : { queue }),
    ...(kind === '' || queue !== 'requests' ? {} : { kind }),
    ...(category === '' ? {} : { category }),
    ...(overdue ? { overdue: 'true' } : {}),
    ...(q === '' ? {} : { q }),
  }
}

/** A queue as parameters of GET /orders, narrowed by the filter. */
export function deskParameters({ queue, kind, category, overdue, q }: DeskFilter): OrderFilters {
  const { states, asked, session } = queues[queue]
  const wanted = queue === 'requests' && kind !== '' ? kind : asked
  return {
    state: states.join(','),
    ...(wanted === undefined ? {} : { asked: wanted }),
    ...(session === undefined ? {} : { session }),
    ...(category === '' ? {} : { category }),
    ...(overdue ? { overdue } : {}),
    ...(q.trim() === '' ? {} : { q: q.trim() }),
  }
}

/** How many wait in each queue. Appeals are of closed orders, which no count of open ones knows: those are counted by their list. */
export interface QueueReadings {
  open: OrderCounts | undefined
  asked: OrderCounts | undefined
  sessions: OrderCounts | undefined
  appeals: { n: number, more: boolean } | undefined
  /** Pairs that may be one thing; the server offers no more than so many. */
  merges: { n: number, more: boolean } | undefined
}

const atLeast = (read: { n: number, more: boolean } | undefined): string | undefined => (read === undefined ? undefined : `${read.n}${read.more ? '+' : ''}`)

/** How many pairs wait to be merged, as it is printed. */
export const mergesCount = ({ merges }: QueueReadings): string | undefined => atLeast(merges)

/** A queue's count as it is printed; undefined while it is not known. */
export function queueCount(name: QueueName, { open, asked, sessions, appeals }: QueueReadings): string | undefined {
  if (name === 'appeals') return atLeast(appeals)
  const counts = name === 'requests' ? asked : name === 'sessions' ? sessions : open
  return counts === undefined ? undefined : String(queues[name].states.reduce((sum, state) => sum + (counts.byState[state] ?? 0), 0))
}
