import type { Account } from '../../domain/accounts/account.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { ordersByIds } from '../orders/list-orders.ts'
import type { OrderView } from '../orders/order-view.ts'
import { creditedTo } from './account-rates.ts'
import { urgedAndOpen, urgesBefore, type UrgePlace, type UrgeRow } from './urges-store.ts'

const day = 86_400_000
/** Urges of so many days are counted; older ones have been answered for. */
const counted = 90 * day

export interface UrgeView extends Omit<UrgeRow, 'at' | 'movedAt' | 'orderId' | 'seq'> {
  readonly at: string
  readonly movedAt: string | null
  /** The order as it is now. */
  readonly order: OrderView
}

export interface UrgesPage {
  /** Orders urged in the last 90 days that are still open. */
  readonly open: number
  readonly urges: readonly UrgeView[]
  readonly next: string | null
}

/** Urges with what came of them, the newest first, a page at a time; an office reads those on its own orders. */
export async function urgesFor(deps: OrdersDeps, account: Account, { limit, cursor }: { limit: number; cursor?: string }): Promise<UrgesPage> {
  const of = creditedTo(account)
  const rows = await urgesBefore(deps.database, of, cursor === undefined ? null : decode(cursor), limit + 1)
  const shown = rows.slice(0, limit)
  const orders = new Map((await ordersByIds(deps, account, [...new Set(shown.map(({ orderId }) => orderId))])).map((order) => [order.id, order]))
  const last = shown.at(-1)
  return {
    open: await urgedAndOpen(deps.database, of, new Date(deps.clock.now().getTime() - counted)),
    urges: shown.flatMap(({ orderId, seq: _seq, at, movedAt, ...row }) => {
      const order = orders.get(orderId)
      return order === undefined ? [] : [{ ...row, at: at.toISOString(), movedAt: movedAt?.toISOString() ?? null, order }]
    }),
    next: rows.length > limit && last !== undefined ? encode(last) : null,
  }
}

function encode({ at, orderId, seq }: UrgePlace): string {
  return Buffer.from(JSON.stringify([at.toISOString(), orderId, seq])).toString('base64url')
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function decode(cursor: string): UrgePlace {
  const refused = refuse('malformed-request', 'cursor', 'this is no cursor of this list')
  try {
    const [at, orderId, seq] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    const when = typeof at === 'string' ? new Date(at) : new Date(Number.NaN)
    if (!Number.isNaN(when.getTime()) && typeof orderId === 'string' && uuid.test(orderId) && typeof seq === 'number' && Number.isInteger(seq) && seq > 0 && seq < 2 ** 31) return { at: when, orderId, seq }
  } catch (error) {
    if (error instanceof DomainError) throw error
  }
  throw refused
}
