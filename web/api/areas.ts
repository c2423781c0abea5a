import { send } from '../shared/progress/send.ts'
import { answer, client } from './client.ts'
import type { components, operations } from './generated.ts'

type Schemas = components['schemas']
export type AreaImport = Schemas['AreaImport']
export type TopologyFault = Schemas['TopologyFault']
export type AreaImportSummary = operations['getAreasImports']['responses'][200]['content']['application/json']['imports'][number]
export type AreaUpload = Omit<operations['postAreasImports']['requestBody']['content']['application/json'], 'remove' | 'geojson'> & { remove: string[], geojson: unknown }
export type CodeDigits = operations['getAreasCodes']['responses'][200]['content']['application/json']['digits']

/** Imports of areas, the newest first. */
export async function readAreaImports(): Promise<AreaImportSummary[]> {
  return (await answer(client.GET('/areas/imports'))).imports
}

/** One import with its areas and faults. */
export function readAreaImport(id: string): Promise<AreaImport> {
  return answer(client.GET('/areas/imports/{id}', { params: { path: { id } } }))
}

/** Checks a file of areas and keeps it as a preview, with a bar under the title. */
export function previewAreas(title: string, body: AreaUpload): Promise<AreaImport> {
  return send(title, '/areas/imports', JSON.stringify(body))
}

/** Applies a preview; faults above the tolerance are accepted by their ids. */
export function applyAreas(id: string, accept: string[]): Promise<AreaImport> {
  return answer(client.POST('/areas/imports/{id}/apply', { params: { path: { id } }, body: { accept } }))
}

/** Digits of a code at each level; null: codes are not checked. */
export async function readCodeDigits(): Promise<CodeDigits> {
  return (await answer(client.GET('/areas/codes'))).digits
}
