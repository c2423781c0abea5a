import { answer, client } from './client.ts'
import type { Reference } from './types.ts'

/** Catalogue, areas, offices and crews of the reader's district; `anew` past what the browser keeps for a minute. */
export function readReference(anew = false): Promise<Reference> {
  return answer(client.GET('/reference', anew ? { cache: 'reload' } : {}))
}
