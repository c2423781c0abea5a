import { answer, client } from './client.ts'
import type { Finding, NewFinding, Order } from './types.ts'

/** Reports one finding. Its `id` is made here, so sending the same one again answers the same order and doubles nothing. */
export function reportFinding(finding: NewFinding & { id: string }): Promise<{ finding: Finding, order: Order }> {
  return answer(client.POST('/api/v1/findings', { params: { path: {} }, body: finding }))
}
