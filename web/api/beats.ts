import { answer, client } from './client.ts'
import type { components } from './generated.ts'

type Schemas = components['schemas']
export type InspectorBeat = Schemas['Beats']['beats'][number]
/** One area of a beat; no weekdays: every day. */
export interface BeatLine { area: string, weekdays: number[] | null }

/** The inspectors with their beats. */
export async function listBeats(): Promise<InspectorBeat[]> {
  return (await answer(client.GET('/beats'))).beats
}

export async function writeBeat(account: string, lines: BeatLine[]): Promise<void> {
  await answer(client.PUT('/accounts/{id}/beat', { params: { path: { id: account } }, body: { lines } }))
}

export type OwnBeat = Schemas['Beat']

/** The areas that the caller walks today. */
export function readOwnBeat(): Promise<OwnBeat> {
  return answer(client.GET('/me/beat'))
}
