/** Why a row was not taken; `line` is the physical line that the row begins on. */
export interface RowFault {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: string
}
