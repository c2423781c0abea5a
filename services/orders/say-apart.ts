import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import type { Queryable } from '../../platform/database.ts'
import { recordAudit } from '../accounts/audit.ts'
import type { OrdersDeps } from './apply-verb.ts'
import { deleteApart, findApart, insertApart, pairOf } from './apart-store.ts'
import { findOrder } from './store.ts'

/** On record: who said that two orders are two things, and when. */
export interface ApartView {
  readonly by: string | null
  readonly at: string
}

/**
 * Says that two orders are two things, so that they are suggested for merging no more. Said again, the first word stands.
 * Throws not-found where either is out of scope, guard-refused of an order and itself.
 */
export function sayApart(deps: OrdersDeps, account: Account, one: string, other: string): Promise<ApartView> {
  const pair = pairOf(one, other)
  return deps.database.transaction(async (tx) => {
    const numbers = await numbersOf(tx, account, one, other)
    if (await insertApart(tx, account.districtId, pair, account.id, deps.clock.now())) await audit(tx, deps, account, 'orders-apart', numbers)
    const said = await findApart(tx, account.districtId, pair)
    // Taken back by somebody else in this very moment.
    if (said === null) throw new DomainError('not-found')
    return { by: said.by, at: said.at.toISOString() }
  })
}

/** Takes it back: the pair may be suggested again. Nothing is done where nobody had said so. Throws not-found out of scope. */
export function takeApartBack(deps: OrdersDeps, account: Account, one: string, other: string): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const numbers = await numbersOf(tx, account, one, other)
    if (await deleteApart(tx, account.districtId, pairOf(one, other))) await audit(tx, deps, account, 'orders-apart-taken-back', numbers)
  })
}

async function numbersOf(tx: Queryable, account: Account, one: string, other: string): Promise<readonly [string, string]> {
  const [first, second] = [await findOrder(tx, scopeOf(account), one), await findOrder(tx, scopeOf(account), other)]
  if (first === null || second === null) throw new DomainError('not-found')
  if (first.id === second.id) throw refuse('guard-refused', 'other', 'an order is not two things')
  return [first.number, second.number]
}

function audit(tx: Queryable, { clock }: OrdersDeps, account: Account, action: 'orders-apart' | 'orders-apart-taken-back', [number, other]: readonly [string, string]): Promise<void> {
  return recordAudit(tx, clock, { districtId: account.districtId, accountId: account.id, action, subject: `orders:${number}`, data: { apartFrom: other } })
}
