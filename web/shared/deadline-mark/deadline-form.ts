import type { Order } from '../../api/types.ts'

export type DeadlineForm = 'late' | 'soon' | 'later' | 'stopped' | 'none'

/** Due within this many ms is "soon". */
export const soonWithin = 2 * 3_600_000

export type Clocked = Pick<Order, 'state' | 'clock' | 'deadline' | 'handlingDeadline' | 'handledAt'> & Partial<Pick<Order, 'leftMinutes'>>

export interface DeadlineReading {
  form: DeadlineForm
  /** The instant that counts, ms; null when none runs. */
  at: number | null
}

const over: readonly string[] = ['closed', 'declined', 'withdrawn', 'merged']

/**
 * Which of the four forms an order's deadline takes. `handling` reads the office's clock, which stands still from
 * "rectified" on; `current` reads the clock that runs now, whoever's it is.
 */
export function readDeadline(order: Clocked, of: 'handling' | 'current', now: number): DeadlineReading {
  if (over.includes(order.state)) return { form: 'none', at: null }
  const handling = order.clock === 'handling'
  if (of === 'handling' && order.handlingDeadline !== null && !handling) return { form: 'stopped', at: null }
  const text = of === 'handling' && handling ? order.handlingDeadline ?? order.deadline : order.deadline
  if (text === null) return { form: order.state === 'suspended' || order.handledAt !== null ? 'stopped' : 'none', at: null }
  const at = Date.parse(text)
  if (at < now) return { form: 'late', at }
  return { form: at - now <= soonWithin ? 'soon' : 'later', at }
}

/**
 * How long is left, or how late it is. The server counts in working time where the limit is one, at the moment of its
 * answer; natural time can only be longer, so that an answer grown old never promises more than there is.
 */
export function spanLeft(order: Clocked, { form, at }: DeadlineReading, now: number): { ms: number, working: boolean } {
  const natural = at === null ? 0 : Math.abs(at - now)
  const counted = order.leftMinutes ?? null
  if (counted === null || (form === 'late') !== counted < 0) return { ms: natural, working: false }
  const ms = Math.min(natural, Math.abs(counted) * 60_000)
  return { ms, working: natural - ms > 120_000 }
}
