import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { Queryable } from '../../platform/database.ts'

/** Where a district's events are sent, beside its accounts: a program (webhook) or a WeCom group's robot. */
export interface EndpointRow {
  readonly id: string
  readonly kind: 'webhook' | 'wecom'
  readonly name: string
  readonly url: string
  readonly secret: string | null
  /** Empty: all. */
  readonly verbs: readonly Verb[]
  readonly offices: readonly string[]
  readonly enabled: boolean
  readonly createdAt: Date
}

const columns = 'id, kind, name, url, secret, verbs, offices, enabled, created_at as "createdAt"'

/** The endpoints that are to be sent to. */
export function enabledEndpoints(db: Queryable, districtId: number): Promise<EndpointRow[]> {
  return db.query(
    `select ${columns}
     from channel_endpoints
     where district_id = $1
       and enabled
       and removed_at is null`,
    [districtId],
    'endpoints-enabled',
  )
}

/** The district's endpoints, oldest first; at most 100 stand at once. */
export function endpointsOf(db: Queryable, districtId: number): Promise<EndpointRow[]> {
  return db.query(
    `select ${columns}
     from channel_endpoints
     where district_id = $1
       and removed_at is null
     order by created_at, id`,
    [districtId],
  )
}

export async function findEndpoint(db: Queryable, districtId: number, id: string): Promise<EndpointRow | null> {
  const [row] = await db.query<EndpointRow>(
    `select ${columns}
     from channel_endpoints
     where district_id = $1
       and id = $2
       and removed_at is null`,
    [districtId, id],
    'endpoints-find',
  )
  return row ?? null
}

/** Inserts an endpoint, or replaces what may change of it. */
export async function putEndpoint(tx: Queryable, districtId: number, endpoint: EndpointRow): Promise<void> {
  const { id, kind, name, url, secret, verbs, offices, enabled, createdAt } = endpoint
  await tx.query(
    `insert into channel_endpoints (district_id, id, kind, name, url, secret, verbs, offices, enabled, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (district_id, id) do update
     set name = excluded.name, url = excluded.url, secret = excluded.secret, verbs = excluded.verbs, offices = excluded.offices,
       enabled = excluded.enabled`,
    [districtId, id, kind, name, url, secret, verbs, offices, enabled, createdAt],
  )
}

/** Takes an endpoint out of use; its deliveries stay readable. Its secret is forgotten. */
export async function removeEndpoint(tx: Queryable, districtId: number, id: string, now: Date): Promise<void> {
  await tx.query(
    `update channel_endpoints
     set removed_at = $3, enabled = false, secret = null
     where district_id = $1
       and id = $2`,
    [districtId, id, now],
  )
}

/**
 * Takes one of `most` places in the span that ends now. Null: taken; else when a place will be free.
 */
export async function takePlace(db: Queryable, districtId: number, id: string, now: Date, most: number, spanMs: number): Promise<Date | null> {
  const since = new Date(now.getTime() - spanMs)
  const taken = await db.query(
    `update channel_endpoints
     set recent = array(select at from unnest(recent) as at where at > $4) || $3::timestamptz(3)
     where district_id = $1
       and id = $2
       and (select count(*) from unnest(recent) as at where at > $4) < $5
     returning 1`,
    [districtId, id, now, since, most],
    'endpoints-take-place',
  )
  if (taken.length > 0) return null
  const [row] = await db.query<{ first: Date | null }>(
    `select (select min(at) from unnest(recent) as at where at > $3) as first
     from channel_endpoints
     where district_id = $1
       and id = $2`,
    [districtId, id, since],
    'endpoints-first-place',
  )
  return new Date((row?.first ?? now).getTime() + spanMs)
}
