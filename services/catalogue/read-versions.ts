import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import { diffCatalogues, type CatalogueDiff } from '../../domain/catalogue/diff.ts'
import type { PlainTime } from '../../domain/catalogue/parse-limit.ts'
import { DomainError } from '../../domain/errors.ts'
import type { CatalogueDeps } from './import-catalogue.ts'
import { localDay } from './local-day.ts'
import { readCatalogue, readPublishedCatalogues } from './read-catalogues.ts'
import * as store from './store.ts'

export interface Versions {
  readonly plainTime: PlainTime
  /** The version in force today, 0 where there is none. */
  readonly inForce: number
  /** Today in the district's zone. */
  readonly today: string
  readonly versions: readonly store.VersionSummary[]
}

/** All versions of a district, drafts too, the newest first. */
export async function listVersions({ database, clock }: CatalogueDeps, districtId: number): Promise<Versions> {
  const settings = await settingsOf(database, districtId)
  const today = localDay(clock, settings.timezone)
  const published = await store.publishedVersions(database, districtId)
  const inForce = published.findLast(({ effectiveFrom }) => effectiveFrom <= today) ?? published[0]
  return { plainTime: settings.plainTime, inForce: inForce?.version ?? 0, today, versions: await store.versions(database, districtId) }
}

export interface VersionDetail {
  readonly row: store.VersionRow
  readonly catalogue: Catalogue
}

/** One version with all that is in it. Drafts are shown to those who may make them only. */
export async function readVersion({ database }: CatalogueDeps, districtId: number, version: number, maySeeDrafts: boolean): Promise<VersionDetail> {
  const [row] = await store.version(database, districtId, version)
  if (row === undefined || (row.draft && !maySeeDrafts)) throw new DomainError('not-found')
  const catalogue = await readCatalogue(database, districtId, version)
  if (catalogue === null) throw new DomainError('not-found')
  return { row, catalogue }
}

export interface VersionDiff extends CatalogueDiff {
  readonly version: number
  /** What it is compared with: 0 is an empty catalogue. */
  readonly against: number
}

/** What a version changes: a draft against the version in force today, a published one against that which it was made on. */
export async function diffVersion({ database, clock }: CatalogueDeps, districtId: number, version: number, against?: number): Promise<VersionDiff> {
  const { row, catalogue } = await readVersion({ database, clock }, districtId, version, true)
  const settings = await settingsOf(database, districtId)
  const other = against ?? (row.draft ? (await readPublishedCatalogues(database, districtId)).on(localDay(clock, settings.timezone)).version : row.base ?? 0)
  const ground = other === 0 ? { categories: new Map<string, never>() } : await readCatalogue(database, districtId, other)
  if (ground === null) throw new DomainError('not-found')
  return { version, against: other, ...diffCatalogues(ground, catalogue) }
}

async function settingsOf(database: CatalogueDeps['database'], districtId: number): Promise<{ plainTime: PlainTime; timezone: string }> {
  const [settings] = await store.settings(database, districtId)
  if (settings === undefined) throw new DomainError('not-found')
  return settings
}
