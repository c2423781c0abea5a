import { blindInspector, type Account } from '../../domain/accounts/account.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import { decideAll } from '../../domain/lifecycle/decide.ts'
import type { Order } from '../../domain/order/order.ts'
import type { Queryable } from '../../platform/database.ts'
import { recordAudit } from '../accounts/audit.ts'
import { storeAll, type OrdersDeps } from '../orders/apply-verb.ts'
import { requireOwnPhotos } from '../orders/command-facts.ts'
import { findOrder } from '../orders/store.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { answeredPhotos, holdCheck, openChecks, storeAnswer, type HeldCheck, type OpenCheck } from './check-store.ts'

export interface BlindCheckView extends Omit<OpenCheck, 'standard' | 'catalogueVersion' | 'dueAt'> {
  readonly categoryName: string
  readonly categoryNameEn: string
  readonly areaName: string | null
  readonly areaNameEn: string | null
  readonly closingCondition: string
  readonly closingConditionEn: string
  readonly dueAt: string
}

/** What waits for an inspector to be checked blind, soonest due first. */
export async function blindChecksFor({ database, clock, reference }: OrdersDeps, account: Account): Promise<BlindCheckView[]> {
  const [district, open] = await Promise.all([reference.of(account.districtId), openChecks(database, account.districtId, account.id, clock.now())])
  return open.map((check) => viewOf(check, district))
}

function viewOf({ standard, catalogueVersion, dueAt, ...check }: OpenCheck, { catalogueOf, areas }: DistrictReference): BlindCheckView {
  const category = catalogueOf(catalogueVersion).categories.get(check.category)
  const named = category?.standards.find(({ id }) => id === standard)
  const area = check.area === null ? undefined : areas.get(check.area)
  return {
    ...check,
    categoryName: category?.name ?? check.category,
    categoryNameEn: category?.nameEn ?? check.category,
    areaName: area?.name ?? null,
    areaNameEn: area?.nameEn ?? null,
    closingCondition: named?.closingCondition ?? '',
    closingConditionEn: named?.closingConditionEn ?? '',
    dueAt: dueAt.toISOString(),
  }
}

export interface BlindAnswer {
  readonly rectified: boolean
  readonly photos: readonly string[]
  readonly text?: string
}

/**
 * What an inspector found, once; the same sent again, by a phone that got no answer, answers the same and does nothing. Not rectified: the order is reopened, by an inspector without a name. Rectified: it stays
 * closed and nothing is added to it, so that its office learns neither that nor by whom it was looked at. Throws not-found
 * for a check of somebody else, blind-check-ended where it was answered otherwise, came too late or the order moved meanwhile,
 * demand-unmet where a failure has no words, and what photos may be refused for.
 */
export async function answerBlindCheck({ database, clock, reference }: OrdersDeps, account: Account, id: string, answer: BlindAnswer): Promise<{ id: string; rectified: boolean }> {
  const { districtId } = account
  const district = await reference.of(districtId)
  await database.transaction(async (tx) => {
    const at = clock.now()
    const check = await holdCheck(tx, districtId, account.id, id)
    if (check === undefined) throw new DomainError('not-found')
    if (check.answeredAt !== null && isSame(check, await answeredPhotos(tx, districtId, id), answer)) return
    const order = await findOrder(tx, { kind: 'district', districtId }, check.orderId, true)
    if (order === null || isOver(check, order, at)) throw new DomainError('blind-check-ended')
    await requireOwnPhotos(tx, account, order, answer.photos)
    if (!answer.rectified) await reopen(tx, order, answer, at, district)
    await storeAnswer(tx, districtId, id, { ...answer, text: answer.text ?? null, at })
    await recordAudit(tx, clock, { districtId, accountId: account.id, action: 'blind-check-answered', subject: id, data: { order: order.id, rectified: answer.rectified } })
  })
  return { id, rectified: answer.rectified }
}

function isSame({ rectified, text }: HeldCheck, photos: readonly string[], answer: BlindAnswer): boolean {
  return rectified === answer.rectified && text === (answer.text ?? null) && photos.length === answer.photos.length && answer.photos.every((id) => photos.includes(id))
}

function isOver({ answeredAt, dueAt, closedAt }: HeldCheck, order: Order, at: Date): boolean {
  return answeredAt !== null || dueAt <= at || order.state !== 'closed' || order.closedAt?.getTime() !== closedAt.getTime()
}

async function reopen(tx: Queryable, order: Order, { text, photos }: BlindAnswer, at: Date, district: DistrictReference): Promise<void> {
  if (text === undefined) throw refuse('demand-unmet', 'text', 'what is not rectified needs words')
  const command = { verb: 'reopen' as const, actor: blindInspector, at, version: order.version, fields: { reason: text, photos }, facts: { failedBlindCheck: true } }
  await storeAll(tx, order, decideAll(order, command, district))
}
