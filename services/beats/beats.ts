import type { Account } from '../../domain/accounts/account.ts'
import { areasOn, weekdayOf, type BeatLine } from '../../domain/accounts/beat.ts'
import { DomainError, type FieldError } from '../../domain/errors.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { recordAudit } from '../accounts/audit.ts'
import { findRole } from '../accounts/store.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import type { Reference } from '../reference/reference.ts'
import * as store from './store.ts'

export interface BeatDeps {
  readonly database: Database
  readonly clock: Clock
  readonly reference: Reference
}

export interface Beat {
  readonly account: string
  /** The local day this was read on, and its ISO weekday. */
  readonly day: string
  readonly weekday: number
  /** The areas walked on that day. */
  readonly areas: readonly string[]
  readonly lines: readonly (BeatLine & { /** The areas in force do not hold it any more. */ readonly gone: boolean })[]
}

/** The beat of an inspector of the caller's district. Throws not-found for anybody else. */
export async function readBeat(deps: BeatDeps, caller: Account, accountId: string): Promise<Beat> {
  if (await findRole(deps.database, caller.districtId, accountId) !== 'inspector') throw new DomainError('not-found')
  return beatToday(deps, caller.districtId, accountId)
}

/** The caller's own beat. */
export function readOwnBeat(deps: BeatDeps, caller: Account): Promise<Beat> {
  return beatToday(deps, caller.districtId, caller.id)
}

export interface InspectorBeat {
  readonly account: string
  readonly login: string
  readonly name: string
  readonly lines: Beat['lines']
}

const mostInspectors = 500

/** All inspectors of the caller's district who can sign in, each with the own beat. */
export async function listBeats({ database, reference }: BeatDeps, { districtId }: Account): Promise<InspectorBeat[]> {
  const { areas } = await reference.of(districtId)
  const rows = await store.inspectorsWithBeats(database, districtId, mostInspectors)
  return rows.map(({ id, login, name, lines }) => ({ account: id, login, name, lines: lines.map((line) => ({ ...line, gone: !areas.has(line.area) })) }))
}

/** Replaces an inspector's beat, audited. Throws not-found, or beat-invalid by field. */
export async function writeBeat(deps: BeatDeps, caller: Account, accountId: string, lines: readonly BeatLine[]): Promise<Beat> {
  const { districtId } = caller
  checkLines(lines, await deps.reference.of(districtId))
  await deps.database.transaction(async (tx) => {
    if (await store.lockRole(tx, districtId, accountId) !== 'inspector') throw new DomainError('not-found')
    const before = await store.beatOf(tx, districtId, accountId)
    await store.deleteBeat(tx, districtId, accountId)
    await store.insertBeat(tx, districtId, accountId, lines.map(({ area, weekdays }) => ({ area, weekdays: weekdays?.toSorted((a, b) => a - b) ?? null })))
    const after = await store.beatOf(tx, districtId, accountId)
    await recordAudit(tx, deps.clock, { districtId, accountId: caller.id, action: 'beat-changed', subject: `accounts:${accountId}`, data: { before: inWords(before), after: inWords(after) } })
  })
  return beatToday(deps, districtId, accountId)
}

async function beatToday({ database, clock, reference }: BeatDeps, districtId: number, accountId: string): Promise<Beat> {
  const { areas, calendar } = await reference.of(districtId)
  const lines = (await store.beatOf(database, districtId, accountId)).map((line) => ({ ...line, gone: !areas.has(line.area) }))
  const day = calendar.dayOf(clock.now())
  return { account: accountId, day, weekday: weekdayOf(day), areas: areasOn(lines.filter(({ gone }) => !gone), day), lines }
}

function checkLines(lines: readonly BeatLine[], { areas }: DistrictReference): void {
  const seen = new Set<string>()
  const fields = lines.flatMap(({ area }, index): FieldError[] => {
    const twice = seen.has(area)
    seen.add(area)
    const say = (message: string): FieldError => ({ path: `lines.${index}.area`, message, code: 'beat-invalid' })
    return twice ? [say('this area stands twice')] : areas.has(area) ? [] : [say(`there is no area ${area}`)]
  })
  const [first] = fields
  if (first !== undefined) throw new DomainError('beat-invalid', { detail: first.message, fields: fields.slice(0, 50) })
}

// Area by area, so that what is shown of a change names what came and went.
function inWords(lines: readonly BeatLine[]): Record<string, string> {
  return Object.fromEntries(lines.map(({ area, weekdays }) => [area, weekdays === null ? 'always' : weekdays.join(',')]))
}
