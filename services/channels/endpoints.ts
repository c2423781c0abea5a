import { isIP } from 'node:net'
import { v4 as uuid, v7 as timedUuid } from 'uuid'
import type { Account } from '../../domain/accounts/account.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { AddressGuard } from '../../platform/channels/address-guard.ts'
import { newSecret } from '../../platform/channels/sign.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Config } from '../../platform/config.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { recordAudit, type AuditEntry } from '../accounts/audit.ts'
import { unknownOffices } from './district-store.ts'
import { addDeliveries } from './delivery-store.ts'
import { endpointsOf, findEndpoint, putEndpoint, removeEndpoint, type EndpointRow } from './endpoint-store.ts'

export interface EndpointDeps {
  readonly database: Database
  readonly clock: Clock
  readonly addressGuard: AddressGuard
  readonly config: Pick<Config, 'wecomOrigin'>
}

/** What an admin may set. */
export interface EndpointFields {
  readonly name: string
  /** Null on a change: as it was. */
  readonly url: string | null
  readonly verbs: readonly Verb[]
  readonly offices: readonly string[]
  readonly enabled: boolean
}

/** An endpoint as it is shown: what lets others write to it is left out. */
export interface EndpointView extends Omit<EndpointFields, 'url'> {
  readonly id: string
  readonly kind: EndpointRow['kind']
  readonly address: string
  readonly createdAt: string
  /** Only in the answer that made it: it is shown once. */
  readonly secret: string | null
}

const most = 50

function viewOf({ id, kind, name, url, verbs, offices, enabled, createdAt }: EndpointRow, secret: string | null = null): EndpointView {
  return { id, kind, name, address: maskedUrl(url), verbs, offices, enabled, createdAt: createdAt.toISOString(), secret }
}

/**
 * A URL without what may be a key in it, which is all that it takes to write there: of its path only the first part, where
 * more follows, and of what is left out the end, where it is long enough to tell two apart by it and give nothing away.
 */
export function maskedUrl(text: string): string {
  const { origin, pathname, search } = new URL(text)
  const [first = '', ...rest] = pathname.split('/').slice(1)
  const shown = rest.length > 0 && /^[a-z-]{1,16}$/.test(first) ? `/${first}` : ''
  const hidden = pathname.slice(shown.length + 1) + search
  return `${origin}${shown}/${hidden === '' ? '' : `…${hidden.length >= 16 ? hidden.slice(-4) : ''}`}`
}

function requireAddress({ addressGuard: guard, config: { wecomOrigin } }: EndpointDeps, kind: EndpointRow['kind'], text: string): void {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.username !== '' || url.password !== '') throw refuse('address-refused', 'url')
  if (kind === 'wecom') {
    const known = url.origin === wecomOrigin && url.pathname === '/cgi-bin/webhook/send' && (url.searchParams.get('key') ?? '') !== ''
    if (!known) throw refuse('address-refused', 'url', `a robot's address is ${wecomOrigin}/cgi-bin/webhook/send?key=…`)
    return
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A name is looked at whenever something is sent to it; it may lead elsewhere by then.
  const suits = url.protocol === 'https:' ? isIP(host) === 0 || guard.allows(host) : url.protocol === 'http:' && (isIP(host) === 0 || guard.opened(host))
  if (!suits) throw refuse('address-refused', 'url')
}

async function requireOffices(db: Queryable, districtId: number, offices: readonly string[]): Promise<void> {
  const [unknown] = await unknownOffices(db, districtId, offices)
  if (unknown !== undefined) throw refuse('unknown-office', `offices.${offices.indexOf(unknown)}`)
}

export async function listEndpoints({ database }: EndpointDeps, { districtId }: Account): Promise<EndpointView[]> {
  return (await endpointsOf(database, districtId)).map((endpoint) => viewOf(endpoint))
}

/** Registers an endpoint; a webhook's secret is in the answer, and nowhere again. */
export async function createEndpoint(deps: EndpointDeps, account: Account, kind: EndpointRow['kind'], fields: EndpointFields & { url: string }): Promise<EndpointView> {
  requireAddress(deps, kind, fields.url)
  return audited(deps, account, null, 'endpoint-created', async (tx, districtId) => {
    await requireOffices(tx, districtId, fields.offices)
    if ((await endpointsOf(tx, districtId)).length >= most) throw new DomainError('too-many-endpoints')
    const endpoint: EndpointRow = { ...fields, id: uuid(), kind, secret: kind === 'webhook' ? newSecret() : null, createdAt: deps.clock.now() }
    await putEndpoint(tx, districtId, endpoint)
    return viewOf(endpoint, endpoint.secret)
  })
}

export function changeEndpoint(deps: EndpointDeps, account: Account, id: string, fields: EndpointFields): Promise<EndpointView> {
  return audited(deps, account, id, 'endpoint-changed', async (tx, districtId) => {
    const before = await requireEndpoint(tx, districtId, id)
    if (fields.url !== null) requireAddress(deps, before.kind, fields.url)
    await requireOffices(tx, districtId, fields.offices)
    const endpoint = { ...before, ...fields, url: fields.url ?? before.url }
    await putEndpoint(tx, districtId, endpoint)
    return viewOf(endpoint)
  })
}

/** Gives a webhook a new secret; the old one signs nothing any more. */
export function renewSecret(deps: EndpointDeps, account: Account, id: string): Promise<EndpointView> {
  return audited(deps, account, id, 'endpoint-secret-renewed', async (tx, districtId) => {
    const before = await requireEndpoint(tx, districtId, id)
    if (before.kind !== 'webhook') throw refuse('malformed-request', 'id', 'a robot has no secret of ours')
    const endpoint = { ...before, secret: newSecret() }
    await putEndpoint(tx, districtId, endpoint)
    return viewOf(endpoint, endpoint.secret)
  })
}

export function dropEndpoint(deps: EndpointDeps, account: Account, id: string): Promise<EndpointView> {
  return audited(deps, account, id, 'endpoint-removed', async (tx, districtId) => {
    const endpoint = await requireEndpoint(tx, districtId, id)
    await removeEndpoint(tx, districtId, id, deps.clock.now())
    return viewOf({ ...endpoint, enabled: false })
  })
}

/** Owes a trial message to an endpoint; how it went stands in the deliveries. */
export function tryEndpoint(deps: EndpointDeps, account: Account, id: string): Promise<EndpointView> {
  return audited(deps, account, id, 'endpoint-tried', async (tx, districtId) => {
    const endpoint = await requireEndpoint(tx, districtId, id)
    const now = deps.clock.now()
    await addDeliveries(tx, districtId, [{ id: timedUuid({ msecs: now.getTime() }), channel: endpoint.kind, endpointId: id, orderId: null, seq: null }], now)
    return viewOf(endpoint)
  })
}

async function requireEndpoint(db: Queryable, districtId: number, id: string): Promise<EndpointRow> {
  const endpoint = await findEndpoint(db, districtId, id)
  if (endpoint === null) throw new DomainError('not-found')
  return endpoint
}

function auditedFields({ kind, name, address, verbs, offices, enabled }: EndpointView): Readonly<Record<string, unknown>> {
  return { kind, name, address, verbs, offices, enabled }
}

/** Neither secrets nor keys are written down. */
function audited({ database, clock }: EndpointDeps, { districtId, id: accountId }: Account, id: string | null, action: AuditEntry['action'], work: (tx: Queryable, districtId: number) => Promise<EndpointView>): Promise<EndpointView> {
  return database.transaction(async (tx) => {
    const before = id === null ? null : await findEndpoint(tx, districtId, id)
    const view = await work(tx, districtId)
    const data = { ...(before === null ? {} : { before: auditedFields(viewOf(before)) }), after: auditedFields(view) }
    await recordAudit(tx, clock, { districtId, accountId, action, subject: `endpoints:${view.id}`, data })
    return view
  })
}
