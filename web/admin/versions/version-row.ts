export type VersionState = 'draft' | 'inForce' | 'toCome' | 'past'

/** A version of something that is published with a date; `lines` are what its page says of it. */
export interface VersionRow { version: number, state: VersionState, effectiveFrom: string | null, lines: string[] }

/** What a version is on a day. */
export function stateOf(draft: boolean, inForce: boolean, effectiveFrom: string | null, today: string): VersionState {
  if (draft) return 'draft'
  if (inForce) return 'inForce'
  return (effectiveFrom ?? '') > today ? 'toCome' : 'past'
}

/** The version to show: the one that was picked, else the newest draft, else what is in force. */
export function shownOf<Row extends { version: number }>(rows: readonly Row[], picked: number | undefined, is: { draft: (row: Row) => boolean, inForce: (row: Row) => boolean }): Row | undefined {
  return rows.find(({ version }) => version === picked) ?? rows.find(is.draft) ?? rows.find(is.inForce) ?? rows[0]
}
