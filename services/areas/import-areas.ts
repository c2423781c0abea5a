import { v7 as uuid } from 'uuid'
import { DomainError, type FieldError } from '../../domain/errors.ts'
import type { AreaKind } from '../../domain/geometry/area.ts'
import type { CoordinateSystem } from '../../domain/geometry/coordinates.ts'
import type { Queryable } from '../../platform/database.ts'
import { recordAudit } from '../accounts/audit.ts'
import { readReference, type DistrictReference } from '../reference/district-reference.ts'
import { changeReference, type ChangeDeps, type Changer } from '../routing/change-reference.ts'
import { faultsOf, mostFaults, removalProblems, type ReportedFault } from './check-import.ts'
import { mergeAreas, type MergedAreas } from './merge-areas.ts'
import { readGeoJson, type ReadArea } from './read-geojson.ts'
import * as store from './store.ts'

export interface ImportRequest {
  readonly geojson: unknown
  /** As the uploader states it. */
  readonly coordinates: CoordinateSystem
  readonly kind: AreaKind | null
  readonly schematic: boolean
  readonly remove: readonly string[]
  /** Metres by which borders may miss each other. */
  readonly tolerance: number
}

const keptPreviews = 20

/**
 * Reads a file of areas, checks it against the district's and keeps it for `applyImport`: a preview, nothing changes yet.
 * Throws areas-invalid with the path of each thing that makes the file unusable.
 */
export async function previewImport({ database, clock }: ChangeDeps, by: Changer, request: ImportRequest): Promise<store.ImportRow> {
  const { districtId } = by
  const { areas: read, problems, notes } = readGeoJson(request.geojson, request.coordinates)
  refuse(problems)
  const reference = await referenceOf(database, by, clock.now())
  const merged = await merge(database, reference, read, request)
  refuse([...merged.problems, ...removalProblems(reference, request.remove)])
  const faults = await faultsOf(merged, reference, request.remove, request.tolerance)
  const { added, changed, unchanged } = merged
  const report = { added, changed, unchanged, removed: request.remove, notes, faults: faults.slice(0, mostFaults), more: Math.max(0, faults.length - mostFaults) }
  const now = clock.now()
  const id = uuid({ msecs: now.getTime() })
  await database.transaction(async (tx) => {
    await store.insertImport(tx, districtId, { id, coordinates: request.coordinates, tolerance: request.tolerance, areas: merged.given, removed: request.remove, report, createdBy: by.id, createdAt: now })
    await recordAudit(tx, clock, { districtId, accountId: by.id, action: 'areas-uploaded', subject: `areas:${id}`, data: { added: added.length, changed: changed.length, removed: request.remove.length, faults: faults.length } })
  })
  await store.pruneImports(database, districtId, keptPreviews)
  return found(await store.findImport(database, districtId, id))
}

/**
 * Applies a preview as the areas' next version. It is checked again against the areas as they are by then; faults above the
 * tolerance must be named in `accept`, else areas-faulty names them. Moves no order: what was dispatched stays where it is.
 * Applying twice applies once. Throws not-found, areas-invalid or areas-faulty.
 */
export function applyImport(deps: ChangeDeps, by: Changer, id: string, accept: readonly string[]): Promise<store.ImportRow> {
  const { districtId } = by
  return changeReference(deps, by, async (tx) => {
    const row = found(await store.findImport(tx, districtId, id))
    if (row.appliedAt !== null) return { result: row, action: null }
    const reference = await referenceOf(tx, by, deps.clock.now())
    const read = row.areas.map((area): ReadArea & { boundary: NonNullable<typeof area.boundary> } => {
      if (area.boundary === null) throw new Error('an import without a boundary')
      return { ...area, path: area.code, boundary: area.boundary }
    })
    const merged = await merge(tx, reference, read, { kind: null, schematic: false, remove: row.removed })
    refuse([...merged.problems, ...removalProblems(reference, row.removed)])
    refuseFaults(await faultsOf(merged, reference, row.removed, row.tolerance), accept)
    const touched = new Set([...merged.given.map(({ code }) => code), ...row.removed])
    await store.upsertAreas(tx, districtId, merged.given)
    await store.deleteAreas(tx, districtId, row.removed)
    await store.setApplied(tx, districtId, {
      id, accepted: accept, replaced: [...reference.areas.values()].filter(({ code }) => touched.has(code)), by: by.id, at: deps.clock.now(),
    })
    const result = found(await store.findImport(tx, districtId, id))
    const { added, changed } = merged
    return { result, action: 'areas-imported', subject: `areas:${id}`, data: { version: result.version, added: added.slice(0, 30), changed: changed.slice(0, 30), removed: row.removed.slice(0, 30), before: { areas: reference.areas.size }, after: { areas: reference.areas.size + added.length - row.removed.length }, accepted: accept.slice(0, 30) } }
  })
}

async function merge(db: Queryable, reference: DistrictReference, read: readonly ReadArea[], request: Pick<ImportRequest, 'kind' | 'schematic' | 'remove'>): Promise<MergedAreas> {
  return mergeAreas(reference.areas, read, { ...request, digits: await store.codeDigits(db, reference.id) })
}

function refuse(problems: readonly FieldError[]): void {
  const [first] = problems
  if (first !== undefined) throw new DomainError('areas-invalid', { detail: `${first.path}: ${first.message}`, fields: problems.slice(0, 200) })
}

function refuseFaults(faults: readonly ReportedFault[], accept: readonly string[]): void {
  const open = faults.filter((fault) => fault.aboveTolerance && !accept.includes(fault.id))
  if (open.length === 0) return
  throw new DomainError('areas-faulty', {
    detail: `${open.length} faults are above the tolerance`,
    fields: open.slice(0, 200).map(({ id, point }) => ({ path: id, message: `${id} at ${point.join(', ')}`, code: 'areas-faulty' })),
  })
}

async function referenceOf(db: Queryable, { districtId }: Changer, now: Date): Promise<DistrictReference> {
  return found(await readReference(db, districtId, now))
}

function found<Row>(row: Row | null): Row {
  if (row === null) throw new DomainError('not-found')
  return row
}
