import { reactive } from 'vue'
import { currentTime } from '../time/now.ts'

/** Something that is sent or fetched, as its bar shows it. It lives here and not in a page, so that it goes on when the page is left. */
export interface Transfer {
  readonly id: number
  readonly title: string
  /** Bytes done, and in all; null while nobody knows. */
  done: number
  total: number | null
  /** `working`: all is sent, the server is at it. */
  state: 'running' | 'working' | 'done' | 'failed' | 'cancelled'
  problem: unknown
  readonly startedAt: number
}

export const transfers = reactive<Transfer[]>([])
const stops = new Map<number, AbortController>()
let last = 0

/** How what is under way tells how far it is. */
export interface Teller {
  readonly signal: AbortSignal
  bytes(done: number, total: number | null): void
  /** All is sent; now the server works on it. */
  sent(): void
}

/** Shows a bar while `work` is under way; its answer or its failure is handed on. A cancelled one throws the signal's reason. */
export async function track<T>(title: string, work: (teller: Teller) => Promise<T>): Promise<T> {
  last += 1
  const stop = new AbortController()
  transfers.push({ id: last, title, done: 0, total: null, state: 'running', problem: undefined, startedAt: currentTime() })
  const transfer = transfers.at(-1) ?? transfers[0]
  if (transfer === undefined) throw new Error('a transfer that was added is not there')
  stops.set(transfer.id, stop)
  try {
    const answer = await work({
      signal: stop.signal,
      bytes(done, total) { transfer.done = done; transfer.total = total },
      sent() { transfer.state = 'working' },
    })
    transfer.state = 'done'
    dismiss(transfer.id)
    return answer
  } catch (thrown) {
    transfer.state = stop.signal.aborted ? 'cancelled' : 'failed'
    transfer.problem = thrown
    // Whoever started it says what failed; a cancelled one was ended by hand.
    dismiss(transfer.id)
    throw thrown
  } finally {
    stops.delete(transfer.id)
  }
}

/** Ends a transfer; what was not finished is thrown away. */
export function cancel(id: number): void {
  stops.get(id)?.abort(new Cancelled())
}

export function dismiss(id: number): void {
  const at = transfers.findIndex((transfer) => transfer.id === id)
  if (at >= 0) transfers.splice(at, 1)
}

/** What a cancelled transfer throws: nothing to be alarmed at. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled')
    this.name = 'Cancelled'
  }
}

/** Milliseconds that are left by the pace so far; null while that can't be told. */
export function timeLeft({ done, total, startedAt, state }: Transfer, now: number): number | null {
  const gone = now - startedAt
  return state !== 'running' || total === null || done <= 0 || gone < 1_000 ? null : (total - done) * (gone / done)
}
