import type { State } from '../lifecycle/states.ts'
import type { RateEvent } from './rate-event.ts'

/** The key under which returned orders stand: a row of the desk. */
export const deskKey = 'desk'

/** An order between two of its events, as the rates see it. */
export interface Standing {
  readonly since: Date
  readonly state: State
  /** Who is credited now: the office of the last dispatch, or the desk. */
  readonly office: string | null
  /** The crew of this round's fix, else the one that has the order. */
  readonly crew: string | null
  readonly fixedBy: string | null
  readonly handledAt: Date | null
  readonly deadline: Date | null
  /** Offices that handled it after the deadline in a round since their clock began. */
  readonly lateOffices: readonly string[]
}

/** Whether the credited office missed the deadline in some round since its clock began. */
export function isLate({ office, lateOffices }: Standing): boolean {
  return lateOffices.includes(office ?? '')
}

/** The standing after an event at `at`. */
export function standingAfter(before: Standing | null, event: RateEvent, at: Date): Standing {
  const { verb, to, data } = event
  const office = to === 'returned' ? deskKey : event.officeId
  const fixedBy = fixedByAfter(before, event)
  const deadline = data.handlingDeadline === undefined ? (before?.deadline ?? null) : data.handlingDeadline === null ? null : new Date(data.handlingDeadline)
  const handledAt = handledAfter(before, event, at)
  const handledNow = handledAt !== null && (verb === 'confirm' || verb === 'import')
  const missed = handledNow && deadline !== null && handledAt > deadline
  // Reopening starts the office's clock afresh, and with it its rounds.
  const kept = (before?.lateOffices ?? []).filter((late) => verb !== 'reopen' || late !== (office ?? ''))
  return {
    since: at,
    state: to,
    office,
    crew: verb === 'import' ? event.crewId : creditedCrew(to, fixedBy, event.crewId),
    fixedBy,
    handledAt,
    deadline,
    lateOffices: missed ? [...kept, office ?? ''] : kept,
  }
}

/** While somebody works on it, who has it; once fixed, who fixed it, which is nobody where the office did it itself. */
function creditedCrew(to: State, fixedBy: string | null, holder: string | null): string | null {
  return to === 'rectified' || to === 'rechecking' || to === 'closed' ? fixedBy : (fixedBy ?? holder)
}

/** The crew that fixed it in the round that runs; a new round, and a new office, begin without. */
function fixedByAfter(before: Standing | null, { verb, crewId }: RateEvent): string | null {
  if (verb === 'fix') return crewId
  const begins = verb === 'redo' || verb === 'fail' || verb === 'reopen' || verb === 'return' || verb === 'dispatch'
  return begins ? null : (before?.fixedBy ?? null)
}

/** When handling ended: at the confirmation, or as an import says; an import that says nothing ends it on closing. */
function handledAfter(before: Standing | null, { verb, to, data }: RateEvent, at: Date): Date | null {
  if (verb === 'confirm') return at
  if (verb === 'import') return data.handledAt != null ? new Date(data.handledAt) : to === 'closed' ? at : null
  return verb === 'fail' || verb === 'reopen' || verb === 'return' || verb === 'dispatch' ? null : (before?.handledAt ?? null)
}
