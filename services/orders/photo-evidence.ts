import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { photoChecks, type PhotoCheck } from '../../domain/evidence/photo-checks.ts'
import type { Order } from '../../domain/order/order.ts'
import type { Queryable } from '../../platform/database.ts'
import { evidenceOf, type EvidenceRow } from './evidence-store.ts'

/** The checks of each photo of an order, by its id; another order is named only to who may see it. */
export async function checksOf(db: Queryable, account: Account, order: Order): Promise<ReadonlyMap<string, readonly PhotoCheck[]>> {
  const rows = await evidenceOf(db, scopeOf(account), order.id)
  return new Map(rows.map((row) => [row.id, checksOfRow(row, order)]))
}

function checksOfRow(row: EvidenceRow, { longitude, latitude }: Order): PhotoCheck[] {
  const { fixAccuracy, act, printed, reused, otherId, otherNumber } = row
  const fix = placeOf(row.fixLongitude, row.fixLatitude)
  return photoChecks({
    site: { longitude, latitude },
    taken: row.takenAt,
    place: placeOf(row.longitude, row.latitude),
    fix: fix === null ? null : { ...fix, accuracy: fixAccuracy ?? 0 },
    act, printed,
    reused: reused ? { order: otherId === null || otherNumber === null ? null : { id: otherId, number: otherNumber } } : null,
  })
}

function placeOf(longitude: number | null, latitude: number | null) {
  return longitude === null || latitude === null ? null : { longitude, latitude }
}
