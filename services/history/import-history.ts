import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { createBatchWriter } from './batch-writer.ts'
import { createDirectory, type Directory, type Newcomers } from './directory.ts'
import { ensureDistrict } from './ensure-district.ts'
import type { HistoryRow } from './history-row.ts'
import type { RowFault } from './row-fault.ts'
import type { Mapping } from './mapping.ts'
import { onTimeByRule } from './on-time.ts'
import { readHistory, type HistoryItem } from './read-history.ts'
import type { BatchResult, Difference, Entry } from './write-batch.ts'

export interface ImportRequest {
  readonly path: string
  readonly mapping: Mapping
  /** Everything but writing. */
  readonly dryRun: boolean
  /** Rows of one transaction. */
  readonly batchSize?: number
}

/** What an import tells while it runs. It keeps no rows, so that a file may be of any size. */
export interface ImportListener {
  progress?(counts: ImportCounts): void
  fault?(fault: RowFault): void
  difference?(difference: Difference): void
}

export interface ImportCounts {
  readonly rows: number
  readonly created: number
  /** Orders imported open before, closed by this file. */
  readonly closed: number
  readonly unchanged: number
  /** Rows that say something else than what was imported before; what was written stays. */
  readonly differing: number
  readonly rejected: number
  /** Rows without coordinates. */
  readonly unlocated: number
  /** Rows with the source's own flag on being on time, and how many of them say what the rule of the rates says. */
  readonly flagged: number
  readonly agreeing: number
}

export interface ImportReport {
  readonly districtId: number
  readonly counts: ImportCounts
  /** What the file named that the district did not have. */
  readonly newcomers: Newcomers
}

const defaultBatchSize = 1000

/**
 * Reads a file of orders into the mapping's district, which is made where it is missing. May be run any number of times: a
 * row whose external id is known changes nothing, or closes what was open. Bad rows are told and left out. Safe beside
 * other imports and after one that was cut short: each batch is one transaction. Throws a DistrictError, a FileError or a
 * HeaderError before anything is written of the file.
 */
export async function importHistory(
  deps: { database: Database; clock: Clock },
  { path, mapping, dryRun, batchSize = defaultBatchSize }: ImportRequest,
  listener: ImportListener = {},
): Promise<ImportReport> {
  const now = deps.clock.now()
  const tally = createTally(listener, now)
  const rows = readHistory(path, mapping, now)
  try {
    // A file that can't be read must fail before a district is made for it.
    const first = await rows.next()
    const district = await ensureDistrict(deps.database, mapping, now.toISOString().slice(0, 10), dryRun)
    const directory = createDirectory(mapping, district.known)
    const writer = createBatchWriter({ ...deps, district, directory, kind: mapping.category.kind, dryRun }, batchSize, tally.written)
    for (let group = first; group.done !== true; group = await rows.next()) {
      for (const item of group.value) {
        const entry = tally.read(item, directory)
        if (entry !== null) await writer.add(entry)
      }
      listener.progress?.(tally.counts)
    }
    await writer.end()
    return { districtId: district.id, counts: tally.counts, newcomers: directory.made() }
  } finally {
    await rows.return()
  }
}

interface Tally {
  readonly counts: ImportCounts
  /** Counts what was read; the entry to write, or null for a bad row. */
  read(item: HistoryItem, directory: Directory): Entry | null
  written(result: BatchResult): void
}

function createTally(listener: ImportListener, now: Date): Tally {
  const counts = { rows: 0, created: 0, closed: 0, unchanged: 0, differing: 0, rejected: 0, unlocated: 0, flagged: 0, agreeing: 0 }

  function reject(faults: readonly RowFault[]): void {
    counts.rejected += new Set(faults.map(({ line }) => line)).size
    for (const fault of faults) listener.fault?.(fault)
  }

  function note(row: HistoryRow): void {
    if (!row.located) counts.unlocated += 1
    if (row.onTime === null) return
    counts.flagged += 1
    if (row.onTime === onTimeByRule(row, now)) counts.agreeing += 1
  }

  return {
    counts,
    read(item, directory) {
      counts.rows += 1
      const codes = 'externalId' in item ? directory.codesOf(item) : item
      if (!('externalId' in item) || !('category' in codes)) {
        if (!('category' in codes)) reject(codes)
        return null
      }
      note(item)
      return { row: item, codes }
    },
    written(result) {
      counts.created += result.created
      counts.closed += result.closed
      counts.unchanged += result.unchanged
      counts.differing += result.differences.length
      for (const difference of result.differences) listener.difference?.(difference)
      reject(result.faults)
      listener.progress?.(counts)
    },
  }
}
