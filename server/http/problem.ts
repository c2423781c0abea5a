import { ZodError } from 'zod'
import { DomainError, errorCodes, type ErrorCode, type FieldError } from '../../domain/errors.ts'

/** RFC 9457. `errors` names each bad field by its path; `current` is set on a version conflict. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ErrorCode | 'internal'
  readonly errors?: readonly FieldError[]
  readonly current?: unknown
}

const statuses: Partial<Record<ErrorCode, number>> = {
  'malformed-request': 400,
  'unauthenticated': 401,
  'wrong-credentials': 401,
  'role-forbidden': 403,
  'cross-site-request': 403,
  'not-found': 404,
  'unknown-verb': 404,
  'version-conflict': 409,
  'finding-conflict': 409,
  'request-conflict': 409,
  'already-done': 409,
  'already-exists': 409,
  'login-taken': 409,
  'last-admin': 409,
  'catalogue-published': 409,
  'blind-check-ended': 409,
  'body-too-large': 413,
  'photo-too-large': 413,
  'unsupported-media-type': 415,
  'period-invalid': 400,
  'too-many-attempts': 429,
  'unavailable': 503,
}

function problem(code: ErrorCode, detail: string, errors: readonly FieldError[] = [], current?: unknown): Problem {
  return {
    type: `urn:zhenggai:problem:${code}`,
    title: errorCodes[code],
    status: statuses[code] ?? 422,
    detail,
    code,
    ...(errors.length === 0 ? {} : { errors }),
    ...(current === undefined ? {} : { current }),
  }
}

/** Any failure as a problem. What is not meant for clients becomes a plain 500 or 503: no stack, no SQL leaves. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return problem(error.code, error.message, error.fields, error.current)
  if (error instanceof ZodError) {
    const errors = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message, code: issue.code }))
    return problem('malformed-request', 'the request is not of the documented shape', errors)
  }
  if (error instanceof Error) {
    const known = ofBodyParser(error) ?? (isDependencyFault(error) ? problem('unavailable', 'a dependency is not available, try again') : null)
    if (known !== null) return known
  }
  return { type: 'urn:zhenggai:problem:internal', title: 'internal error', status: 500, detail: 'something failed here; it has been logged', code: 'internal' }
}

function ofBodyParser(error: Error): Problem | null {
  const type = 'type' in error ? error.type : undefined
  if (type === 'entity.too.large') return problem('body-too-large', 'the request is too large')
  if (type === 'entity.parse.failed') return problem('malformed-request', 'the body is not valid JSON')
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return problem('unsupported-media-type', error.message)
  if (type === 'request.aborted' || type === 'request.size.invalid') return problem('malformed-request', 'the body ended early')
  // A path that does not decode, as in /orders/%ff.
  return error instanceof URIError ? problem('malformed-request', 'the address does not decode') : null
}

// Connection errors of pg and of sockets; SQLSTATE classes 08 (connection), 53 (resources), 57P (shutdown).
function isDependencyFault(error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|08|53|57P)/.test(code) || /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
}
