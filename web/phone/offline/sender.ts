import { asProblem, type ApiProblem } from '../../api/api-problem.ts'
import { sendItem, versionAfter, type ItemAnswer } from './send-item.ts'
import type { OutboxItem } from './outbox-item.ts'
import type { OutboxStore } from './outbox-store.ts'

export interface Sender {
  /** Sends all that is due, in order, and resolves when nothing more can go now. */
  run(): Promise<void>
  /** The answer to an item that this window has sent. */
  answerTo(seq: number): ItemAnswer | undefined
  stop(): void
}

const shortest = 3_000
const longest = 5 * 60_000

/** What stops the whole queue: no network, no session, or a server that wants to be left alone. */
const stopsAll = ({ status }: ApiProblem) => status === 0 || status === 401 || status === 429
/** What another try may cure. */
const passing = (problem: ApiProblem) => stopsAll(problem) || problem.status === 408 || problem.status >= 500
const pause = (tries: number) => Math.min(longest, shortest * 2 ** Math.min(tries, 10))

/**
 * Sends items one after another, one window at a time. What one order still waits for holds back that order's later items
 * and nothing else. Where the browser knows no locks (plain http), two windows may send the same item: its ids make it one.
 */
export function createSender(account: string, store: OutboxStore, sending: (seq: number | null) => void): Sender {
  const answers = new Map<number, ItemAnswer>()
  let running: Promise<void> | undefined
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const left = new AbortController()
  /** Times in a row that no answer came; the next look for a network waits the longer. */
  let silences = 0

  async function run(): Promise<void> {
    clearTimeout(timer)
    again = true
    running ??= locked(rounds).finally(() => { running = undefined })
    return running
  }

  async function rounds(): Promise<void> {
    while (again && !left.signal.aborted) {
      again = false
      await round()
      if (!again) await planNext()
    }
  }

  /** One way through the queue. */
  async function round(): Promise<void> {
    const held = new Set<string>()
    for (const { seq } of await store.all()) {
      if (left.signal.aborted) return
      // Read anew: an answer before it may have changed the version it builds on.
      const item = await store.get(seq)
      if (item === undefined || item.state === 'sent') continue
      if (item.state === 'refused' || item.notBefore > Date.now() || (item.order !== null && held.has(item.order))) {
        if (item.order !== null) held.add(item.order)
        continue
      }
      const problem = await attempt(item)
      if (problem === null) continue
      if (item.order !== null) held.add(item.order)
      if (stopsAll(problem)) return
    }
  }

  async function attempt(item: OutboxItem): Promise<ApiProblem | null> {
    sending(item.seq)
    try {
      const answer = await sendItem(item, { photo: store.photo, uploaded: (photo) => store.uploaded(item.seq, photo), left: left.signal })
      silences = 0
      answers.set(item.seq, answer)
      await settle(item, answer)
      return null
    } catch (thrown) {
      const problem = asProblem(thrown)
      const { status, code, message, fields, current, retryAfter } = problem
      const tries = item.tries + 1
      silences = status === 0 ? silences + 1 : 0
      // Without a network all wait alike, and go as soon as there is one; what the server puts off waits by itself.
      const wait = status === 0 || status === 401 ? 0 : Math.max((retryAfter ?? 0) * 1_000, pause(item.tries))
      await store.patch(item.seq, passing(problem)
        ? { tries, notBefore: Date.now() + wait }
        : { tries, state: 'refused', refusal: { status, code, detail: message, fields, current: current ?? null } })
      return problem
    } finally {
      sending(null)
    }
  }

  async function settle(item: OutboxItem, answer: ItemAnswer): Promise<void> {
    const order = answer.kind === 'finding' ? answer.receipt.order.id : item.order
    const number = answer.kind === 'finding' ? answer.receipt.order.number : answer.kind === 'verb' ? answer.order?.number ?? item.about.number : null
    await store.settle(item.seq, { state: 'sent', sentAt: Date.now(), refusal: null, order, about: { ...item.about, number } })
    if (answer.kind !== 'verb' || answer.order === null) return
    const version = versionAfter(item, answer.order)
    for (const later of await store.all()) {
      if (later.kind === 'verb' && later.state === 'waiting' && later.order === order && later.version !== null && later.version < version) await store.patch(later.seq, { version })
    }
  }

  async function planNext(): Promise<void> {
    const held = new Set<string>()
    const due: number[] = []
    for (const { state, order, notBefore } of await store.all()) {
      if (state === 'sent') continue
      if (state === 'waiting' && (order === null || !held.has(order))) due.push(notBefore)
      if (order !== null) held.add(order)
    }
    if (left.signal.aborted || due.length === 0) return
    const silence = silences === 0 ? 1_000 : pause(silences - 1)
    timer = setTimeout(() => { void run().catch(() => undefined) }, Math.max(silence, Math.min(...due) - Date.now()))
  }

  async function locked(work: () => Promise<void>): Promise<void> {
    const locks: LockManager | undefined = navigator.locks
    await (locks === undefined ? work() : locks.request(`zhenggai-outbox-${account}`, work))
  }

  return {
    run,
    answerTo: (seq) => answers.get(seq),
    stop() {
      left.abort()
      clearTimeout(timer)
    },
  }
}
