import { answer, client } from './client.ts'
import type { BlindCheck } from './types.ts'

/** The blind checks that wait for the reader, soonest due first. */
export async function listBlindChecks(): Promise<BlindCheck[]> {
  return (await answer(client.GET('/blind-checks'))).checks
}

/** Says what was found, once; the same sent again does nothing more. */
export function answerBlindCheck(id: string, found: { rectified: boolean, photos: string[], text?: string }, signal?: AbortSignal): Promise<unknown> {
  return answer(client.POST('/blind-checks/{id}', { params: { path: { id } }, body: found, ...(signal === undefined ? {} : { signal }) }))
}
