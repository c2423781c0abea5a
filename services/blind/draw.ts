import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { drawBlindChecks } from '../../domain/evidence/blind-draw.ts'
import { defaultBlindRules } from '../../domain/evidence/blind-rules.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { daysOfDistrict } from '../rates/days-of-district.ts'
import { allDistricts } from '../rates/store.ts'
import { checkersOf, claimDraw, closingsOf, drawnUntil, isDrawn, storeDrawn, storedRules, tallyIsBehind, type ClosingRow, type NewDraw } from './draw-store.ts'

export interface DrawDeps {
  readonly database: Database
  readonly clock: Clock
  /** What a draw's lots are made from, unforeseeable; a test gives its own. */
  readonly seed?: () => string
}

const dayMs = 86_400_000
// How far back the first draw of a district goes, and how much a stopped worker makes up for, in days.
const firstDays = 3
const longest = 7
const mostClosings = 20_000

/**
 * One turn of the daily draw: each district whose local day has begun without one gets its own, over the closings since
 * the draw before. Any number of workers may take turns: the first to write the day's row draws, the others wait for it
 * and do nothing. Waits for a tally that is behind.
 */
export async function drawTurn(deps: DrawDeps, stopped: AbortSignal): Promise<void> {
  for (const districtId of await allDistricts(deps.database)) {
    if (stopped.aborted) return
    await drawOf(deps, districtId)
  }
}

async function drawOf({ database, clock, seed = () => randomBytes(16).toString('hex') }: DrawDeps, districtId: number): Promise<void> {
  const at = clock.now()
  const days = await daysOfDistrict(database, districtId)
  const day = days.dayOf(at)
  const until = days.startOf(day)
  if (await isDrawn(database, districtId, day) || await tallyIsBehind(database, districtId, until)) return
  const rules = { ...defaultBlindRules, ...await storedRules(database, districtId) }
  const last = await drawnUntil(database, districtId, day) ?? days.startOf(days.plus(day, -firstDays))
  const from = new Date(Math.max(last.getTime(), days.startOf(days.plus(day, -longest)).getTime()))
  const draw: NewDraw = { districtId, day, seed: seed(), rules, from, until, at }
  await database.transaction(async (tx) => {
    if (!await claimDraw(tx, draw)) return
    const closings = await closingsOf(tx, districtId, from, until, mostClosings)
    const checkers = await checkersOf(tx, districtId, new Date(at.getTime() - rules.restDays * dayMs), at)
    const { checks, passedOver } = drawBlindChecks(draw.seed, rules, closings, checkers)
    const closedAt = new Map(closings.map((closing) => [closing.order, closing.closedAt]))
    const made = checks.map((check) => ({ ...check, id: uuid({ msecs: at.getTime() }), closedAt: closedAt.get(check.order) ?? at }))
    await storeDrawn(tx, { ...draw, dueAt: new Date(at.getTime() + rules.answerDays * dayMs) }, made, byOffice(closings), passedOver)
  })
}

function byOffice(closings: readonly ClosingRow[]): Record<string, string[]> {
  const offices: Record<string, string[]> = {}
  for (const { office, order } of closings) (offices[office] ??= []).push(order)
  return offices
}
