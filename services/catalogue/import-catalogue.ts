import { createHash } from 'node:crypto'
import type { Catalogue, Category } from '../../domain/catalogue/catalogue.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { recordAudit } from '../accounts/audit.ts'
import { makeCatalogue } from './make-catalogue.ts'
import { readPublishedCatalogues } from './read-catalogues.ts'
import { readCatalogueFile, type CatalogueFile } from './read-file.ts'
import type { RowFault } from './row-fault.ts'
import * as store from './store.ts'
import { localDay } from './local-day.ts'
import { unreadable } from './unreadable.ts'

export interface CatalogueDeps {
  readonly database: Database
  readonly clock: Clock
}

export interface ImportReport {
  readonly version: number
  /** False where this very file was there as a draft already. */
  readonly fresh: boolean
  /** Rows of the file below its header: each is a standard or at least one fault. */
  readonly rows: number
  readonly categories: number
  readonly standards: number
  readonly faults: readonly RowFault[]
}

/** The largest catalogue file in bytes. */
export const largestFile = 2 * 1024 * 1024
export const mostDrafts = 10

/**
 * Makes a draft of a file, on the ground of the version in force today. Nothing changes for anybody until it is published.
 * The same file twice is the same draft. Refuses a file without a readable standard, and an eleventh draft.
 */
export async function importCatalogue(deps: CatalogueDeps, districtId: number, input: { bytes: Uint8Array; fileName: string; accountId: string | null }): Promise<ImportReport> {
  const fileName = input.fileName.slice(0, 200).toWellFormed()
  const fileHash = createHash('sha256').update(input.bytes).digest('hex')
  const [settings] = await store.settings(deps.database, districtId)
  if (settings === undefined) throw new DomainError('not-found')
  const file = readCatalogueFile(input.bytes, settings.plainTime)
  return deps.database.transaction(async (tx) => {
    await store.lockDistrict(tx, districtId)
    const [known] = await store.draftOfFile(tx, districtId, fileHash)
    if (known !== undefined) return await reportOf(tx, districtId, known.version, file, known.faults)
    if (file.standards.length === 0) throw noStandard(file)
    const [count] = await store.draftCount(tx, districtId)
    if ((count?.drafts ?? 0) >= mostDrafts) throw new DomainError('catalogue-drafts-full')
    const inForce = (await readPublishedCatalogues(tx, districtId)).on(localDay(deps.clock, settings.timezone))
    const [taken] = await store.takeNumber(tx, districtId)
    const version = taken?.version ?? 1
    const made = makeCatalogue(file, inForce, (await store.usedIds(tx, districtId)).map(({ id }) => id))
    await store.insertDraft(tx, districtId, {
      version, base: inForce.version === 0 ? null : inForce.version, fileName, fileHash, faults: file.faults,
      createdAt: deps.clock.now(), createdBy: input.accountId,
    })
    await writeCategories(tx, districtId, version, made)
    const counts = { rows: file.rows, categories: made.categories.size, standards: file.standards.length }
    await recordAudit(tx, deps.clock, {
      districtId, accountId: input.accountId, action: 'catalogue-imported', subject: `catalogue:${version}`, data: { ...counts, faults: file.faults.length, file: fileName },
    })
    return { version, fresh: true, ...counts, faults: file.faults }
  })
}

/** Writes a catalogue's sub-classes and standards as those of a version. */
export async function writeCategories(tx: Queryable, districtId: number, version: number, { categories }: Pick<Catalogue, 'categories'>): Promise<void> {
  const all: readonly Category[] = [...categories.values()]
  await store.insertCategories(tx, districtId, all.map(({ standards: _, ...category }) => ({ ...category, version })))
  await store.insertStandards(tx, districtId, all.flatMap(({ standards }) =>
    standards.map(({ limit, ...standard }) => ({ ...standard, version, limitAmount: limit.amount, limitUnit: limit.unit }))))
}

async function reportOf(tx: Queryable, districtId: number, version: number, file: CatalogueFile, faults: readonly RowFault[]): Promise<ImportReport> {
  const found = (await store.versions(tx, districtId)).find((row) => row.version === version)
  return { version, fresh: false, rows: file.rows, categories: found?.categories ?? 0, standards: found?.standards ?? 0, faults }
}

const shownFaults = 50

function noStandard({ faults }: CatalogueFile): DomainError {
  const [first] = faults
  if (first === undefined) return unreadable('no-rows', 'file')
  return new DomainError('catalogue-unreadable', {
    detail: 'no row of the file can be read',
    fields: faults.slice(0, shownFaults).map(({ line, column, text, code }) => ({ path: `line ${line}`, message: `${column} ${text}`, code })),
  })
}
