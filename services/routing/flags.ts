import type { Account } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import type { RuleFault } from '../../domain/routing/routing.ts'
import { recordAudit } from '../accounts/audit.ts'
import { routingVersions } from '../reference/store.ts'
import * as store from './store.ts'
import type { RoutingDeps } from './versions.ts'

/** Rules in force, or to come, that were passed over and have not decided since, latest first. */
export async function listFlags(deps: RoutingDeps, account: Account): Promise<store.FlagRow[]> {
  const { calendar } = await deps.reference.of(account.districtId)
  const versions = await routingVersions(deps.database, account.districtId, calendar.dayOf(deps.clock.now()))
  return store.openFlags(deps.database, account.districtId, versions.map(({ version }) => version))
}

/** Clears a flag; it comes back when the rule is passed over again. Throws not-found. */
export function clearFlag(deps: RoutingDeps, account: Account, flag: { version: number; rule: string; reason: RuleFault }): Promise<void> {
  const { districtId, id: by } = account
  return deps.database.transaction(async (tx) => {
    if (!await store.clearFlag(tx, { ...flag, districtId, by, at: deps.clock.now() })) throw new DomainError('not-found')
    await recordAudit(tx, deps.clock, { districtId, accountId: by, action: 'routing-flag-cleared', subject: `routing:${flag.version}:${flag.rule}`, data: { reason: flag.reason } })
  })
}
