import { send } from '../shared/progress/send.ts'
import { answer, client } from './client.ts'
import type { components } from './generated.ts'

type Schemas = components['schemas']
export type CatalogueVersions = Schemas['CatalogueVersions']
export type CatalogueSummary = CatalogueVersions['versions'][number]
export type CatalogueDetail = Schemas['CatalogueDetail']
export type CatalogueDiff = Schemas['CatalogueDiff']
export type CatalogueImport = Schemas['CatalogueImport']
export type CatalogueFault = CatalogueSummary['faults'][number]
export type PlainTime = CatalogueVersions['plainTime']

const at = (version: number) => ({ params: { path: { version } } })

/** All versions with drafts, the newest first. */
export function readCatalogueVersions(): Promise<CatalogueVersions> {
  return answer(client.GET('/catalogue/versions'))
}

/** One version with its sub-classes and standards. */
export function readCatalogueVersion(version: number): Promise<CatalogueDetail> {
  return answer(client.GET('/catalogue/versions/{version}', at(version)))
}

/** What a version changes of the version in force, or of that which it was made on. */
export function readCatalogueDiff(version: number): Promise<CatalogueDiff> {
  return answer(client.GET('/catalogue/versions/{version}/diff', at(version)))
}

/** Makes a draft of a CSV file, with a bar under the title. */
export function importCatalogue(title: string, file: File): Promise<CatalogueImport> {
  const form = new FormData()
  form.append('file', file)
  return send(title, '/catalogue/imports', form)
}

/** Puts a draft in force from a local day on (YYYY-MM-DD). */
export async function publishCatalogue(version: number, effectiveFrom: string): Promise<void> {
  await answer(client.POST('/catalogue/versions/{version}/publish', { ...at(version), body: { effectiveFrom } }))
}

export async function deleteCatalogueDraft(version: number): Promise<void> {
  await answer(client.DELETE('/catalogue/versions/{version}', at(version)))
}

/** Says what a plain 天 or 小时 of files read from now on means. */
export async function setPlainTime(plainTime: PlainTime): Promise<void> {
  await answer(client.PUT('/catalogue/settings', { body: { plainTime } }))
}

/** Where a version is downloaded from as a file that can be adapted and sent again. */
export function catalogueFileAddress(version: number): string {
  return `/api/v1/catalogue/versions/${version}/file`
}
