import { setImmediate } from 'node:timers/promises'
import type { Account } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import { orderRules, routeUnder, versionOn, type RoutingRule, type RoutingVersion } from '../../domain/routing/routing.ts'
import { localMinute } from '../../domain/routing/local-minute.ts'
import { readReference, type DistrictReference } from '../reference/district-reference.ts'
import { checkRules } from './check-rules.ts'
import { createDryRunTally, type DryRunResult, type Routed } from './dry-run-tally.ts'
import { countReceived, receivedOrders, type ReceivedOrder } from './dry-run-store.ts'
import { rulesOf, type RoutingDeps } from './versions.ts'
import { findVersion } from './store.ts'

export interface DryRunRequest {
  readonly version?: number
  readonly rules?: readonly RoutingRule[]
  /** Local days, the second not in it. */
  readonly from: string
  readonly to: string
}

export const mostOrders = 100_000
const batch = 2_000
// Orders that are routed before others get a turn: some milliseconds.
const slice = 100

/**
 * Replays the orders received in a period through a draft, or through rules as they are given, and through the rules in
 * force today, and answers whom the draft would change. Both use today's areas, offices and contracts, the latter as they
 * stood on the day each order was received. Writes nothing. Throws dry-run-too-large beyond 100,000 orders.
 */
export async function dryRun(deps: RoutingDeps, account: Account, request: DryRunRequest): Promise<DryRunResult> {
  // Read anew: what was published a moment ago is compared with.
  const reference = await readReference(deps.database, account.districtId, deps.clock.now())
  if (reference === null) throw new DomainError('not-found')
  const { calendar, routing } = reference
  const draft = await proposed(deps, account, request, reference)
  const current = versionOn(routing.versions, calendar.dayOf(deps.clock.now()))
  const period = { districtId: account.districtId, from: calendar.startOfDay(request.from), to: calendar.startOfDay(request.to) }
  if (await countReceived(deps.database, period, mostOrders + 1) > mostOrders) throw new DomainError('dry-run-too-large')
  const tally = createDryRunTally(reference)
  let after: ReceivedOrder | null = null
  for (;;) {
    const orders: ReceivedOrder[] = await receivedOrders(deps.database, period, after, batch)
    for (const [index, order] of orders.entries()) {
      if (index % slice === 0) await setImmediate()
      replay(order, reference, current, draft, tally.count)
    }
    after = orders.at(-1) ?? null
    if (orders.length < batch) return tally.result(current?.version ?? null)
  }
}

function replay(order: ReceivedOrder, reference: DistrictReference, current: RoutingVersion | null, draft: RoutingVersion, count: (order: ReceivedOrder, before: Routed, after: Routed) => void): void {
  const found = reference.areasAt([order.longitude, order.latitude])
  const question = {
    areas: found.length > 0 || order.area === null ? found : reference.areasAround(order.area),
    category: order.category,
    source: order.source,
    minute: localMinute(order.receivedAt, reference.timezone),
    day: reference.calendar.dayOf(order.receivedAt),
  }
  count(order, routeUnder(reference.routing, question, current), routeUnder(reference.routing, question, draft))
}

async function proposed({ database }: RoutingDeps, account: Account, { version, rules }: DryRunRequest, reference: DistrictReference): Promise<RoutingVersion> {
  if (version !== undefined && await findVersion(database, account.districtId, version) === null) throw new DomainError('not-found')
  const given = rules ?? (version === undefined ? [] : await rulesOf(database, account.districtId, version))
  checkRules(given, reference)
  return { version: version ?? 0, effectiveFrom: '', rules: orderRules(given, (code) => reference.areas.get(code)?.kind) }
}
