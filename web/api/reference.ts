import { answer, client } from './client.ts'
import type { Reference } from './types.ts'

/** Catalogue, areas, offices and crews of the reader's district. */
export function readReference(): Promise<Reference> {
  return answer(client.GET('/reference'))
}
