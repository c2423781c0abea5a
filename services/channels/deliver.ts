import { mostTries, waitAfter } from '../../domain/notifications/retry.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { noticeOfEvent, noticesOfMail } from '../notifications/notice-store.ts'
import { findSettings } from '../notifications/settings-store.ts'
import type { Channels, Outcome, Parcel } from './channel.ts'
import { deliveryOfTurn, endTurn, type DeliveryRow, type TurnEnd } from './delivery-store.ts'
import { districtOf } from './district-store.ts'
import { findEndpoint, takePlace } from './endpoint-store.ts'
import { wecomLimit } from './wecom.ts'

export interface DeliverDeps {
  readonly database: Database
  readonly clock: Clock
  readonly channels: Channels
  /** In [0, 1): spreads retries. */
  readonly random: () => number
}

export interface Turn {
  readonly districtId: number
  readonly deliveryId: string
  readonly turn: number
}

/**
 * Tries a delivery once and records how it went: sent, due again later, or failed for good. A turn that has ended is
 * skipped, so that a job may run twice or late; killed between sending and recording, it sends again under the same
 * delivery id. Rejects only when the database does.
 */
export async function deliver(deps: DeliverDeps, { districtId, deliveryId, turn }: Turn): Promise<'sent' | 'waiting' | 'failed' | 'dropped' | 'skipped'> {
  const { database, clock } = deps
  const delivery = await deliveryOfTurn(database, districtId, deliveryId, turn)
  if (delivery === null) return 'skipped'
  const end = await tried(deps, districtId, delivery)
  const ended = await endTurn(database, districtId, deliveryId, turn, end, clock.now())
  return ended ? end.state : 'skipped'
}

async function tried(deps: DeliverDeps, districtId: number, delivery: DeliveryRow): Promise<TurnEnd> {
  const now = deps.clock.now()
  const channel = deps.channels[delivery.channel]
  const parcel = await parcelOf(deps, districtId, delivery)
  if (typeof parcel === 'string') return { state: 'dropped', tries: 0, nextAt: now, status: null, error: parcel }
  if (channel === undefined) return { state: 'failed', tries: 0, nextAt: now, status: null, error: 'this channel is not set up here' }
  if (channel.kind === 'wecom' && delivery.endpointId !== null) {
    const free = await takePlace(deps.database, districtId, delivery.endpointId, now, wecomLimit.messages, wecomLimit.spanMs)
    // A moment later than the place is free, by chance, so that those who wait don't all come at once.
    if (free !== null) return { state: 'waiting', tries: 0, nextAt: new Date(free.getTime() + Math.round(deps.random() * 5_000)), status: null, error: 'waits for the limit of messages a minute' }
  }
  return endOf(await channel.send(parcel), delivery.attempts + 1, deps)
}

function endOf(outcome: Outcome, tries: number, { clock, random }: DeliverDeps): TurnEnd {
  const now = clock.now()
  if (outcome.sent) return { state: 'sent', tries: 1, nextAt: now, status: outcome.status.slice(0, 300), error: null }
  const { status, permanent, waitMs } = outcome
  // PostgreSQL holds no NUL, and nobody reads a page of HTML here.
  const error = outcome.error.replaceAll('\u0000', '').slice(0, 300)
  if (permanent || tries >= mostTries) return { state: 'failed', tries: 1, nextAt: now, status, error }
  return { state: 'waiting', tries: 1, nextAt: new Date(now.getTime() + Math.max(waitMs ?? 0, waitAfter(tries, random()))), status, error }
}

/** What a delivery sends and where; a text says why there is nothing to send any more. */
async function parcelOf({ database }: DeliverDeps, districtId: number, delivery: DeliveryRow): Promise<Parcel | string> {
  const { id, accountId, endpointId, orderId, seq } = delivery
  const district = await districtOf(database, districtId)
  if (accountId !== null) {
    const settings = await findSettings(database, districtId, accountId)
    const notices = await noticesOfMail(database, districtId, id)
    if (settings === null || settings.email === null) return 'the account takes no mail any more'
    if (notices.length === 0) return 'there is nothing left to tell'
    return { deliveryId: id, address: settings.email, secret: null, language: settings.language ?? 'zh', district, notices }
  }
  const endpoint = endpointId === null ? null : await findEndpoint(database, districtId, endpointId)
  if (endpoint === null || !endpoint.enabled) return 'the endpoint is out of use'
  const notice = orderId === null || seq === null ? null : await noticeOfEvent(database, districtId, orderId, seq)
  return { deliveryId: id, address: endpoint.url, secret: endpoint.secret, language: 'zh', district, notices: notice === null ? [] : [notice] }
}
