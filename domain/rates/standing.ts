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
  /** Offices that handled it after the deadline in some round. */
  readonly lateOffices: readonly string[]
}

/** Whether the credited office missed the deadline in some round: a clock begun afresh does not wash it. */
export function isLate({ office, lateOffices }: Standing): boolean {
  return lateOffices.includes(office ?? '')
}

/** Whether a grant answers what was asked by the deadline that is in force: then the time up to the grant was not late. */
export function askedInTime(before: Standing | null, { verb, data }: RateEvent): boolean {
  if (data.askedAt === undefined || before === null || before.deadline === null || !verb.startsWith('grant-')) return false
  return new Date(data.askedAt) <= before.deadline
}

/** The standing after an event at `at`. */
export function standingAfter(before: Standing | null, event: RateEvent, at: Date): Standing {
  const { verb, to } = event
  const office = to === 'returned' ? deskKey : event.officeId
  const fixedBy = fixedByAfter(before, event)
  const deadline = deadlineAfter(before, event)
  const handledAt = handledAfter(before, event, at)
  const handledNow = handledAt !== null && (verb === 'confirm' || verb === 'import')
  const missed = handledNow && deadline !== null && handledAt > deadline
  const kept = before?.lateOffices ?? []
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

function deadlineAfter(before: Standing | null, event: RateEvent): Date | null {
  // Suspended in time: it is not late however late the grant came; resuming sets the deadline anew.
  if (event.verb === 'grant-suspension' && askedInTime(before, event)) return null
  const { handlingDeadline } = event.data
  if (handlingDeadline === undefined) return before?.deadline ?? null
  return handlingDeadline === null ? null : new Date(handlingDeadline)
}

/** While somebody works on it, who has it; once fixed, who fixed it, which is nobody where the office did it itself. */
function creditedCrew(to: State, fixedBy: string | null, holder: string | null): string | null {
  return isHandled(to) ? fixedBy : (fixedBy ?? holder)
}

/** The crew that fixed it in the round that runs; a new round, and a new office, begin without. */
function fixedByAfter(before: Standing | null, { verb, to, crewId }: RateEvent): string | null {
  if (verb === 'fix') return crewId
  return to === 'fixed' || isHandled(to) ? (before?.fixedBy ?? null) : null
}

/** When handling ended: at the confirmation, or as an import says; an import that says nothing ends it on closing. */
function handledAfter(before: Standing | null, { verb, to, data }: RateEvent, at: Date): Date | null {
  if (verb === 'confirm') return at
  if (verb === 'import') return data.handledAt != null ? new Date(data.handledAt) : to === 'closed' ? at : null
  return isHandled(to) ? (before?.handledAt ?? null) : null
}

function isHandled(state: State): boolean {
  return state === 'rectified' || state === 'rechecking' || state === 'closed'
}
