import type { Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import type { Metrics } from '../platform/metrics.ts'
import { claim, districtsWithWork, type OutboxRow } from '../platform/outbox/store.ts'
import type { Queues } from '../platform/queues/create-queues.ts'
import type { QueueJob } from '../platform/queues/queue-job.ts'
import { pause } from './pause.ts'
import type { Job } from './registry.ts'

export interface RelayDeps {
  /** Connections of its own, see connectOutbox. */
  readonly outbox: Database
  readonly queues: Queues
  readonly jobs: readonly Job[]
  readonly log: Log
  readonly metrics: Metrics
}

export interface Relay {
  /** Resolves when the round under way is paid or given back. */
  stop(): Promise<void>
}

/**
 * How often a relay looks: 2 ms after work, then a fifth later each time up to 25 ms, which takes about 0.15 s. Looking
 * every 25 ms costs an idle process 2.5 % of a core, every 15 ms 5 %, every 50 ms 1.8 % (2 cores, 2026-11-22).
 */
export const pace = {
  largestBatch: 250,
  busyMs: 2,
  idleMs: 25,
  growth: 1.2,
  longestFailureMs: 5_000,
} as const

/**
 * Moves what the outbox owes to the queues, as long as it is not stopped. Deleting the rows pays the debt: they are
 * deleted, published and committed in one transaction, so that with the queue down nothing is lost, and with a commit
 * that fails a job is published twice. Any number of relays may run.
 */
export function startRelay(deps: RelayDeps): Relay {
  const stopping = new AbortController()
  const running = relay(deps, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function relay(deps: RelayDeps, stopped: AbortSignal): Promise<void> {
  const { log, metrics, queues } = deps
  const jobs = new Map(deps.jobs.map((job) => [job.name, job]))
  let wait: number = pace.busyMs
  let failures = 0
  while (!stopped.aborted) {
    try {
      // Once it has failed, ask first: a claim that can't be published only holds a transaction open.
      if (failures > 0) await queues.ready()
      const moved = await round(deps, jobs, stopped)
      if (failures > 0) log.info({ failures }, 'the relay moves jobs again')
      failures = 0
      wait = moved > 0 ? pace.busyMs : Math.min(pace.idleMs, wait * pace.growth)
    } catch (error) {
      failures += 1
      metrics.relayFailures.inc()
      wait = Math.min(pace.longestFailureMs, 50 * 2 ** failures)
      if (failures <= 3 || failures % 12 === 0) log.warn({ failures, reason: reasonOf(error) }, 'the relay can\'t move jobs: they wait in the outbox')
    }
    await pause(wait, stopped)
  }
}

/** Empties the outbox once, district by district; answers how many rows it moved. */
async function round({ outbox, queues, metrics }: RelayDeps, jobs: ReadonlyMap<string, Job>, stopped: AbortSignal): Promise<number> {
  // Rows of a job that this version does not know stay: a newer one, beside or after it, does.
  const names = [...jobs.keys()]
  let moved = 0
  for (const districtId of await districtsWithWork(outbox, names)) {
    for (let full = true; full && !stopped.aborted;) {
      const rows = await outbox.transaction(async (tx) => {
        const claimed = await claim(tx, districtId, names, pace.largestBatch)
        if (claimed.length > 0) await queues.publish(claimed.flatMap((row) => queueJobOf(row, jobs)))
        return claimed.length
      })
      if (rows > 0) metrics.relayBatch.observe(rows)
      moved += rows
      full = rows === pace.largestBatch
    }
  }
  return moved
}

function queueJobOf(row: OutboxRow, jobs: ReadonlyMap<string, Job>): QueueJob[] {
  const job = jobs.get(row.job)
  if (job === undefined) return []
  // A payload that is none of its job's goes on too: it fails there, in sight, where here it would block all others.
  const key = job.keyOf(row.payload) ?? 'malformed'
  return [{ queue: job.queue, name: row.job, id: `${row.job}-${key}-${row.id}`, shardKey: key, data: Object(row.payload) as object }]
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
