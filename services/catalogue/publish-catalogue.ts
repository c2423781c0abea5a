import { DomainError, refuse } from '../../domain/errors.ts'
import type { PlainTime } from '../../domain/catalogue/parse-limit.ts'
import type { Queryable } from '../../platform/database.ts'
import { recordAudit } from '../accounts/audit.ts'
import type { CatalogueDeps } from './import-catalogue.ts'
import { readPublishedCatalogues } from './read-catalogues.ts'
import { localDay } from './local-day.ts'
import * as store from './store.ts'

interface By {
  readonly districtId: number
  readonly accountId: string | null
}

/** Puts a draft in force from a local day on, today at the earliest; orders keep the version that they were filed under. Once published it never changes. */
export function publishCatalogue({ database, clock }: CatalogueDeps, { districtId, accountId }: By, version: number, effectiveFrom: string): Promise<store.VersionRow> {
  return database.transaction(async (tx) => {
    const { timezone } = await lock(tx, districtId)
    await draftOf(tx, districtId, version)
    const today = localDay(clock, timezone)
    if (effectiveFrom < today) throw refuse('effective-date-past', 'effectiveFrom', `the version takes effect on ${today} at the earliest`)
    const replaces = (await readPublishedCatalogues(tx, districtId)).on(today).version
    await store.publish(tx, districtId, version, { effectiveFrom, at: clock.now(), by: accountId })
    await store.raiseRevision(tx, districtId)
    await recordAudit(tx, clock, { districtId, accountId, action: 'catalogue-published', subject: `catalogue:${version}`, data: { before: { effectiveFrom: null, draft: true }, after: { effectiveFrom, draft: false }, replaces } })
    const [row] = await store.version(tx, districtId, version)
    if (row === undefined) throw new DomainError('not-found')
    return row
  })
}

/** Deletes a draft with all that is in it; a published version stays for ever. */
export function deleteDraft({ database, clock }: CatalogueDeps, { districtId, accountId }: By, version: number): Promise<void> {
  return database.transaction(async (tx) => {
    await lock(tx, districtId)
    const draft = await draftOf(tx, districtId, version)
    await store.deleteStandards(tx, districtId, version)
    await store.deleteCategories(tx, districtId, version)
    await store.deleteDraft(tx, districtId, version)
    await recordAudit(tx, clock, { districtId, accountId, action: 'catalogue-draft-deleted', subject: `catalogue:${version}`, data: { file: draft.fileName } })
  })
}

/** Says what a plain 天 or 小时 means in files that are imported from now on. Limits that stand in a version stay what they are. */
export function changePlainTime({ database, clock }: CatalogueDeps, { districtId, accountId }: By, plainTime: PlainTime): Promise<void> {
  return database.transaction(async (tx) => {
    await lock(tx, districtId)
    const [before] = await store.settings(tx, districtId)
    const changed = await store.setPlainTime(tx, districtId, plainTime)
    if (changed.length === 0) return
    await store.raiseRevision(tx, districtId)
    await recordAudit(tx, clock, { districtId, accountId, action: 'catalogue-settings-changed', subject: 'catalogue:plainTime', data: { before: { plainTime: before?.plainTime }, after: { plainTime } } })
  })
}

async function lock(tx: Queryable, districtId: number): Promise<{ timezone: string }> {
  const [settings] = await store.lockDistrict(tx, districtId)
  if (settings === undefined) throw new DomainError('not-found')
  return settings
}

async function draftOf(tx: Queryable, districtId: number, version: number): Promise<store.VersionRow> {
  const [row] = await store.version(tx, districtId, version)
  if (row === undefined) throw new DomainError('not-found')
  if (!row.draft) throw new DomainError('catalogue-published')
  return row
}
