import { answer, client } from './client.ts'
import type { NewFinding, Receipt } from './types.ts'

/** Reports one finding. Its `id` is made here, so sending the same one again answers the same order and doubles nothing. */
export function reportFinding(finding: NewFinding & { id: string }, signal?: AbortSignal): Promise<Receipt> {
  return answer(client.POST('/findings', { body: finding, ...(signal === undefined ? {} : { signal }) }))
}
