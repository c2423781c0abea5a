import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../platform/clock.ts'
import { systemClock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { importHistory, type ImportReport } from '../../services/history/import-history.ts'
import { parseMapping, type Mapping } from '../../services/history/mapping.ts'
import type { RowFault } from '../../services/history/row-fault.ts'
import type { Difference } from '../../services/history/write-batch.ts'

export const mappingPath = 'commands/mappings/boston-311.json'
export const bostonId = 2507000

/** The committed mapping. */
export function bostonMapping(): Mapping {
  return parseMapping(readFileSync(mappingPath, 'utf8'))
}

/** A folder of a test file's own. */
export function createFolder(): { write(name: string, text: string): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-import-'))
  return {
    write(name, text) {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export const header = 'case_enquiry_id,open_dt,sla_target_dt,closed_dt,on_time,case_status,case_title,reason,type,department,neighborhood,latitude,longitude,source'

export interface Case {
  id?: string
  opened?: string
  target?: string
  closed?: string
  onTime?: string
  status?: string
  title?: string
  reason?: string
  type?: string
  department?: string
  neighborhood?: string
  latitude?: string
  longitude?: string
  source?: string
}

/** A row in the columns of `header`; what is not given is unremarkable. Texts are taken as they stand, quotes and all. */
export function line(given: Case): string {
  const { closed = '' } = given
  const row = {
    id: '1', opened: '2018-05-01 10:00:00', target: '', closed, onTime: 'ONTIME', status: closed === '' ? 'Open' : 'Closed', title: 'A dead gull',
    reason: 'Street Cleaning', type: 'Pick up Dead Animal', department: 'PWDx', neighborhood: 'Dorchester', latitude: '42.3', longitude: '-71.06',
    source: 'Constituent Call', ...given,
  }
  return [
    row.id, row.opened, row.target, row.closed, row.onTime, row.status, row.title, row.reason, row.type, row.department, row.neighborhood,
    row.latitude, row.longitude, row.source,
  ].join(',')
}

/** A file of such rows. */
export function csv(...rows: readonly string[]): string {
  return [header, ...rows, ''].join('\n')
}

export interface Loaded extends ImportReport {
  readonly faults: RowFault[]
  readonly differences: Difference[]
}

/** Imports a file by the committed mapping, or another. */
export async function load(database: Database, path: string, options: { mapping?: Mapping; dryRun?: boolean; clock?: Clock; batchSize?: number } = {}): Promise<Loaded> {
  const { mapping = bostonMapping(), dryRun = false, clock = systemClock, batchSize = 1000 } = options
  const faults: RowFault[] = []
  const differences: Difference[] = []
  const report = await importHistory({ database, clock }, { path, mapping, dryRun, batchSize }, {
    fault: (fault) => faults.push(fault),
    difference: (difference) => differences.push(difference),
  })
  return { ...report, faults, differences }
}

/** The imported orders by external id. */
export async function orders(database: Database): Promise<Map<string, Record<string, unknown>>> {
  const rows = await database.query<{ externalId: string }>(
    `select external_id as "externalId", number, state, version, category, description, address, longitude, latitude, area_code as area,
       office_id as office, received_at as "receivedAt", filed_at as "filedAt", dispatched_at as "dispatchedAt", handled_at as "handledAt",
       closed_at as "closedAt", deadline, handling_deadline as "handlingDeadline", source, encode(head_hash, 'hex') as head, clocks
     from orders
     where district_id = $1`,
    [bostonId],
  )
  return new Map(rows.map((row) => [row.externalId, row as Record<string, unknown>]))
}

/** How many rows of the district each table of an import holds. */
export async function tableSizes(database: Database): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {}
  for (const table of ['orders', 'findings', 'order_events', 'order_photos', 'outbox', 'areas', 'offices', 'categories']) {
    const [row] = await database.query<{ count: number }>(`select count(*) as count from ${table} where district_id = $1`, [bostonId])
    sizes[table] = row?.count ?? 0
  }
  return sizes
}
