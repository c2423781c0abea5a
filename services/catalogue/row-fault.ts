import type { LimitFault } from '../../domain/catalogue/parse-limit.ts'

export const rowFaultCodes = [
  'limit-missing', 'limit-unclear', 'limit-zero', 'limit-too-long', 'limit-unit-disagrees', 'fields-wrong', 'value-missing', 'value-too-long',
  'kind-unknown', 'code-invalid', 'name-differs', 'row-repeated', 'condition-repeated', 'number-invalid',
] as const
export type RowFaultCode = LimitFault | (typeof rowFaultCodes)[number]

/** A row of a catalogue file that could not be taken over, or not wholly; nothing of the other rows is lost by it. */
export interface RowFault {
  /** The physical line on which the row begins, the first being 1. */
  readonly line: number
  readonly column: string
  /** What stands there, cut to 200 characters. */
  readonly text: string
  readonly code: RowFaultCode
}
