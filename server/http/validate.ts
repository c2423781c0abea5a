import type { Request } from 'express'
import { DomainError } from '../../domain/errors.ts'
import type { Route } from './route.ts'

export interface Validated {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

/** The parts of a request by the route's schemas; throws a ZodError whose paths are the fields'. */
export function validate(route: Route, req: Request): Validated {
  return {
    params: route.params?.parse(req.params),
    query: route.query?.parse(flat(req.query)),
    body: route.body === undefined ? undefined : route.body.parse(jsonBody(req)),
  }
}

// `?state=a&state=b` means the same as `?state=a,b`; an empty value means none.
function flat(query: Request['query']): Record<string, string> {
  const entries = Object.entries(query).map(([key, value]): [string, string] => [key, Array.isArray(value) ? value.join(',') : String(value)])
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

function jsonBody(req: Request): unknown {
  const sent = Number(req.headers['content-length'] ?? 0) > 0 || req.headers['transfer-encoding'] !== undefined
  if (req.body === undefined && sent) throw new DomainError('unsupported-media-type', { detail: 'send application/json' })
  return req.body ?? {}
}
