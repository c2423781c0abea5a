import type { OrderDetail, ProblemBody } from './types.ts'

/** What a call threw: the server's problem, or `network` when no answer came at all. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly { path: string, message: string, code?: string }[]
  /** The order as it stands now; on a 409 only. */
  readonly current: OrderDetail | undefined
  /** Seconds to wait, from Retry-After; null when the server named none. */
  readonly retryAfter: number | null

  constructor(status: number, body: ProblemBody, retryAfter: number | null = null) {
    super(body.detail ?? body.title ?? body.code ?? String(status))
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.code ?? (status === 0 ? 'network' : `status-${status}`)
    this.fields = body.errors ?? []
    this.current = body.current as OrderDetail | undefined
    this.retryAfter = retryAfter
  }
}

/** Anything thrown, as a problem; a fetch that got no answer becomes `network`. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown
  return new ApiProblem(0, { code: 'network', detail: thrown instanceof Error ? thrown.message : String(thrown) })
}
