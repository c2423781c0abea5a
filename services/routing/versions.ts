import type { Account } from '../../domain/accounts/account.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import { faultOf, orderRules, versionOn, type RoutingRule, type RuleFault } from '../../domain/routing/routing.ts'
import type { Queryable } from '../../platform/database.ts'
import type { Reference } from '../reference/reference.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { readReference } from '../reference/district-reference.ts'
import { ruleOf } from '../reference/routing-rule-row.ts'
import { routingRules } from '../reference/store.ts'
import { changeReference, type ChangeDeps } from './change-reference.ts'
import { checkApplicable, checkRules } from './check-rules.ts'
import * as store from './store.ts'

export interface RoutingDeps extends ChangeDeps {
  readonly reference: Reference
}

export interface RoutingVersionView extends store.VersionRow {
  /** It decides today. */
  readonly inForce: boolean
}

export interface RoutingVersionDetail extends RoutingVersionView {
  /** In the order in which they are asked; `fault`: why it could not be applied today. */
  readonly list: readonly (RoutingRule & { readonly fault: RuleFault | null })[]
}

const mostVersions = 200
const mostDrafts = 20

/** The newest 200 versions of the district's rules, newest first. */
export async function listVersions(deps: RoutingDeps, account: Account): Promise<RoutingVersionView[]> {
  const reference = await deps.reference.of(account.districtId)
  const rows = await store.versions(deps.database, account.districtId, mostVersions)
  const day = reference.calendar.dayOf(deps.clock.now())
  const current = versionOn(rows.flatMap(({ version, effectiveFrom }) => (effectiveFrom === null ? [] : [{ version, effectiveFrom, rules: [] }])), day)
  return rows.map((row) => ({ ...row, inForce: row.version === current?.version }))
}

/** One version with its rules. Throws not-found. */
export async function readVersion(deps: RoutingDeps, account: Account, version: number): Promise<RoutingVersionDetail> {
  const reference = await deps.reference.of(account.districtId)
  return detail(deps, deps.database, account, reference, version)
}

async function detail(deps: RoutingDeps, db: Queryable, account: Account, reference: DistrictReference, version: number): Promise<RoutingVersionDetail> {
  const row = await store.findVersion(db, account.districtId, version)
  if (row === null) throw new DomainError('not-found')
  const day = reference.calendar.dayOf(deps.clock.now())
  const rules = orderRules(await rulesOf(db, account.districtId, version), (code) => reference.areas.get(code)?.kind)
  const fault = (rule: RoutingRule) => (rule.area !== null && !reference.areas.has(rule.area) ? 'area-gone' : faultOf(rule, reference.routing, day))
  return { ...row, inForce: versionOn(reference.routing.versions, day)?.version === version, list: rules.map((rule) => ({ ...rule, fault: fault(rule) })) }
}

/** The rules of one version as they are stored. */
export async function rulesOf(db: Queryable, districtId: number, version: number): Promise<RoutingRule[]> {
  return (await routingRules(db, districtId, [version])).map(ruleOf)
}

/** A new draft with these rules. Throws routing-rule-invalid, or too-many-drafts beyond 20. */
export function createDraft(deps: RoutingDeps, account: Account, { note, rules }: { note: string; rules: readonly RoutingRule[] }): Promise<RoutingVersionDetail> {
  return changeReference(deps, account, async (tx) => {
    const reference = await freshReference(deps, tx, account)
    checkRules(rules, reference)
    const { drafts, last } = await store.countVersions(tx, account.districtId)
    if (drafts >= mostDrafts) throw new DomainError('too-many-drafts')
    const version = last + 1
    await store.insertDraft(tx, { districtId: account.districtId, version, note, by: account.id, at: deps.clock.now() })
    await store.insertRules(tx, account.districtId, version, rules)
    return { result: await detail(deps, tx, account, reference, version), action: 'routing-saved', subject: `routing:${version}`, data: { after: namesOf(rules) } }
  })
}

/** Replaces a draft's rules. Throws not-found, routing-published (published versions never change) or routing-rule-invalid. */
export function replaceRules(deps: RoutingDeps, account: Account, version: number, { note, rules }: { note?: string; rules: readonly RoutingRule[] }): Promise<RoutingVersionDetail> {
  return changeReference(deps, account, async (tx) => {
    const reference = await freshReference(deps, tx, account)
    await requireDraft(tx, account, version)
    checkRules(rules, reference)
    const before = await rulesOf(tx, account.districtId, version)
    await store.deleteRules(tx, account.districtId, version)
    await store.insertRules(tx, account.districtId, version, rules)
    if (note !== undefined) await store.setNote(tx, account.districtId, version, note)
    return { result: await detail(deps, tx, account, reference, version), action: 'routing-saved', subject: `routing:${version}`, data: changedRules(before, rules) }
  })
}

/**
 * Publishes a draft from a local day on, today or later; from then on it never changes. Publishing again with the same day
 * changes nothing. Throws not-found, routing-published, effective-date-invalid or routing-rule-invalid.
 */
export function publishVersion(deps: RoutingDeps, account: Account, version: number, effectiveFrom: string): Promise<RoutingVersionDetail> {
  return changeReference(deps, account, async (tx) => {
    const reference = await freshReference(deps, tx, account)
    const row = await store.findVersion(tx, account.districtId, version)
    if (row?.status === 'published' && row.effectiveFrom === effectiveFrom) return { result: await detail(deps, tx, account, reference, version), action: null }
    await requireDraft(tx, account, version)
    if (effectiveFrom < reference.calendar.dayOf(deps.clock.now())) throw refuse('effective-date-invalid', 'effectiveFrom', 'rules come into force today or later')
    if (await store.laterOnDay(tx, account.districtId, version, effectiveFrom)) throw refuse('effective-date-invalid', 'effectiveFrom', 'a later version begins on that day')
    const rules = await rulesOf(tx, account.districtId, version)
    const inForce = versionOn(reference.routing.versions, reference.calendar.dayOf(deps.clock.now()))
    checkRules(rules, reference)
    checkApplicable(rules, reference, effectiveFrom)
    await store.setPublished(tx, { districtId: account.districtId, version, effectiveFrom, by: account.id, at: deps.clock.now() })
    return { result: await detail(deps, tx, account, await freshReference(deps, tx, account), version), action: 'routing-published', subject: `routing:${version}`, data: { effectiveFrom, replaces: inForce?.version ?? null, ...changedRules(inForce?.rules ?? [], rules) } }
  })
}

/** Throws a draft away. Throws not-found or routing-published. */
export function discardDraft(deps: RoutingDeps, account: Account, version: number): Promise<void> {
  return changeReference(deps, account, async (tx) => {
    await requireDraft(tx, account, version)
    const before = await rulesOf(tx, account.districtId, version)
    await store.deleteRules(tx, account.districtId, version)
    await store.deleteDraft(tx, account.districtId, version)
    return { result: undefined, action: 'routing-discarded', subject: `routing:${version}`, data: { before: namesOf(before) } }
  })
}

// One line a rule, so that the audit shows which came, went or changed.
function namesOf(rules: readonly RoutingRule[]): Record<string, string> {
  return Object.fromEntries(rules.slice(0, 50).map(({ id, area, category, source, hours, contract, office, crew }) =>
    [id, [area, category, source, hours === null ? null : `${hours.from}–${hours.to}`, contract].map((part) => part ?? '*').join(' ') + ` → ${crew === null ? office : `${office} ${crew}`}`]))
}

function changedRules(before: readonly RoutingRule[], after: readonly RoutingRule[]): { before: Record<string, string>; after: Record<string, string> } {
  return { before: namesOf(before), after: namesOf(after) }
}

async function requireDraft(tx: Queryable, account: Account, version: number): Promise<void> {
  const row = await store.findVersion(tx, account.districtId, version)
  if (row === null) throw new DomainError('not-found')
  if (row.status === 'published') throw new DomainError('routing-published')
}

// What is kept in memory may be two seconds old: too old to check against.
async function freshReference(deps: RoutingDeps, tx: Queryable, account: Account): Promise<DistrictReference> {
  const reference = await readReference(tx, account.districtId, deps.clock.now())
  if (reference === null) throw new DomainError('not-found')
  return reference
}
