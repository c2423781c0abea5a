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
  'request-conflict': 'this id was used for another request',
  'already-done': 'this request was carried out, and the order is no longer yours to see',
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
  'unknown-inspector': 'there is no such inspector',
  'unknown-order': 'there is no such order',
  'unknown-district': 'there is no such district',
  'order-ended': 'the order has ended',
  'other-category': 'the order is of another sub-class',
  'too-far': 'the order lies too far away',
  'body-too-large': 'the request is too large',
  'unsupported-media-type': 'the content type is not supported',
  'period-invalid': 'the period is not valid',
  'already-exists': 'there is one of this id already',
  'account-invalid': 'an account can not be like that',
  'login-taken': 'this login is taken',
  'password-weak': 'this password is too easy to guess',
  'password-wrong': 'the present password is another one',
  'last-admin': 'a district keeps one admin who can sign in',
  'own-account': 'nobody does this to the own account',
  'beat-invalid': 'a beat can not be like that',
  'party-invalid': 'an office, crew or contract can not be like that',
  'routing-rule-invalid': 'a routing rule can not be like that',
  'routing-published': 'a published version never changes',
  'too-many-drafts': 'there are too many drafts, discard some',
  'effective-date-invalid': 'rules can not come into force on that day',
  'dry-run-too-large': 'more than 100,000 orders, choose a shorter period',
  'areas-invalid': 'the file of areas can not be used',
  'areas-faulty': 'faults above the tolerance are neither mended nor accepted',
  'calendar-invalid': 'these hours or days can not be a working calendar',
  'clock-lengths-invalid': 'these lengths of clocks contradict each other',
  'catalogue-unreadable': 'the file is no catalogue that can be read',
  'catalogue-published': 'a published catalogue version is never changed',
  'catalogue-drafts-full': 'there are too many drafts, delete some',
  'effective-date-past': 'a version takes effect today or later',
  'address-refused': 'messages can not be sent to this address',
  'blind-check-ended': 'this check was answered, came too late, or its order has moved on',
  'too-many-endpoints': 'there are too many endpoints, remove some',
  'too-many-views': 'there are too many saved views, delete some',
  'delivery-not-failed': 'this delivery has not failed for good',
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
