import { z } from 'zod'
import type { ResponseDoc } from './route.ts'

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string(), code: z.string().optional() })).optional(),
    current: z.unknown().optional().meta({ description: 'on a version conflict: the order as it stands now' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' })

const meanings: Record<number, string> = {
  400: 'not of the documented shape; errors name the fields',
  401: 'no session',
  403: 'the role may not',
  404: 'no such thing in what the caller may see',
  409: 'somebody else was first, or the id was used for something else',
  413: 'too large',
  415: 'content type not supported',
  422: 'refused by a rule; the code says which',
  429: 'too many attempts; Retry-After says how long to wait',
  503: 'a dependency is not available',
}

/** The problem responses that a route documents. */
export function problems(...statuses: number[]): Record<number, ResponseDoc> {
  return Object.fromEntries(
    statuses.map((status) => [status, { description: meanings[status] ?? 'problem', schema: problemSchema, type: 'application/problem+json' }]),
  )
}
