/**
 * Everything a use case may refuse, as a union of codes. The door turns a code into an RFC 9457 problem; the domain
 * knows no HTTP. `path` names the field of the request, in dots (`photos.0`).
 */
export const errorCodes = {
  'malformed-request': 'the request is not of the documented shape',
  'unauthenticated': 'sign in first',
  'wrong-credentials': 'login or password is wrong',
  'too-many-attempts': 'too many attempts, wait',
  'cross-site-request': 'a cookie call must come from this site',
  'role-forbidden': 'this role may not do that',
  'not-found': 'there is no such thing in what you may see',
  'unknown-verb': 'there is no such verb',
  'version-conflict': 'somebody else was first',
  'finding-conflict': 'this id was used for another finding',
  'state-forbidden': 'the lifecycle has no such step from this state',
  'guard-refused': 'a rule forbids this step',
  'demand-unmet': 'the step demands something that is missing',
  'unknown-category': 'the catalogue in force has no such category',
  'unknown-standard': 'the category has no such standard',
  'photo-demanded': 'the category demands a photo',
  'unknown-photo': 'there is no such photo of yours',
  'photo-already-used': 'evidence of an earlier step never counts again',
  'photo-not-an-image': 'the file does not decode as JPEG, PNG or WebP',
  'photo-too-large': 'the photo is too large',
  'time-in-future': 'the time lies in the future',
  'unknown-crew': 'there is no such crew under contract today',
  'unknown-office': 'there is no such office',
  'body-too-large': 'the request is too large',
  'unsupported-media-type': 'the content type is not supported',
  'period-invalid': 'the period is not valid',
  'unavailable': 'a dependency is not available, try again',
} as const

export type ErrorCode = keyof typeof errorCodes

export interface FieldError {
  readonly path: string
  readonly message: string
  readonly code?: string
}

/** What a use case throws when it refuses; nothing has been written then. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly fields: readonly FieldError[]
  /** Set on a conflict: the order as it stands now. */
  readonly current: unknown

  constructor(code: ErrorCode, options: { detail?: string; fields?: readonly FieldError[]; current?: unknown } = {}) {
    super(options.detail ?? errorCodes[code])
    this.name = 'DomainError'
    this.code = code
    this.fields = options.fields ?? []
    this.current = options.current
  }
}

/** Shorthand for a refusal that names one field. */
export function refuse(code: ErrorCode, path: string, detail?: string): DomainError {
  const message = detail ?? errorCodes[code]
  return new DomainError(code, { detail: message, fields: [{ path, message, code }] })
}
