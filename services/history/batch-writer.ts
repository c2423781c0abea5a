import { refreshStatistics } from '../../platform/refresh-statistics.ts'
import { writeBatch, type BatchDeps, type BatchResult, type Entry } from './write-batch.ts'

/** Collects rows and writes them batch by batch. */
export interface BatchWriter {
  add(entry: Entry): Promise<void>
  /** Writes what is left; resolves when all is written. */
  end(): Promise<void>
}

/**
 * Makes a writer of batches of `size` rows. One batch is on its way to the database while the next is collected, so that
 * no more than two are in memory. `tell` hears of each that was written. A failed batch rejects the next call.
 */
export function createBatchWriter(deps: BatchDeps, size: number, tell: (result: BatchResult) => void): BatchWriter {
  let batch = new Map<string, Entry>()
  let writing: Promise<void> = Promise.resolve()

  async function flush(): Promise<void> {
    await writing
    const entries = [...batch.values()]
    batch = new Map()
    if (entries.length === 0) return
    // A file may be a database's first orders, with no worker beside it: the later batches must not read all earlier ones.
    writing = writeBatch(deps, entries).then(tell).then(() => refreshStatistics(deps.database)).then(() => undefined)
    // Met at the next await; until then it must not count as unhandled.
    writing.catch(() => undefined)
  }

  return {
    async add(entry) {
      const { externalId } = entry.row
      // The same id again is a later word on the same order.
      if (batch.has(externalId)) await flush()
      batch.set(externalId, entry)
      if (batch.size >= size) await flush()
    },
    async end() {
      await flush()
      await writing
    },
  }
}
