import { categoryOf } from '../../domain/catalogue/catalogue.ts'
import type { Finding } from '../../domain/order/finding.ts'
import { certainMatch } from '../../domain/order/same-thing.ts'
import { isOpen } from '../../domain/lifecycle/states.ts'
import type { Queryable } from '../../platform/database.ts'
import { ordersNear } from '../orders/nearby.ts'
import { findOrder } from '../orders/store.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { storeJoin } from './join-order.ts'
import { receiptOf, type Receipt } from './receipt.ts'
import { insertGroup, knownFindings, lockThing, openOrdersOfDevice, type Accepted } from './store.ts'

/**
 * Stores what the public or a device reports: on the one open order that is certainly of the same thing, else with an
 * order of its own. Two that report the same thing at once wait for each other, so that the second finds the first's order.
 */
export async function submitByRule(tx: Queryable, district: DistrictReference, accepted: Accepted): Promise<Receipt> {
  const { finding } = accepted
  await lockThing(tx, district.id, thingOf(finding))
  const [known] = await knownFindings(tx, district.id, [finding.id])
  if (known !== undefined) return receiptOf(known)
  const match = certainMatch(await candidates(tx, district, finding))
  const order = match === null ? null : await findOrder(tx, { kind: 'district', districtId: district.id }, match, true)
  // It may have ended before its row was ours: then this is a new thing.
  if (order !== null && isOpen(order.state)) return storeJoin(tx, district, finding, order)
  return begin(tx, district, accepted)
}

function thingOf({ category, device, alarm }: Finding): string {
  return device == null ? `place ${category}` : `device ${device} ${alarm}`
}

/** Of a device, its open order of the same kind of alarm, wherever it stands now; of the public, open orders near the place. */
async function candidates(tx: Queryable, district: DistrictReference, finding: Finding): Promise<string[]> {
  if (finding.device != null) return openOrdersOfDevice(tx, district.id, finding.device, finding.alarm ?? finding.category)
  const near = await ordersNear(tx, district.id, finding, categoryOf(district.catalogue, finding.category))
  return near.map(({ row }) => row.id)
}

async function begin(tx: Queryable, district: DistrictReference, accepted: Accepted): Promise<Receipt> {
  const { finding, order } = accepted
  const [stored] = await insertGroup(tx, district, district.calendar.dayOf(finding.receivedAt), [accepted])
  if (stored === undefined) return receiptOf((await knownFindings(tx, district.id, [finding.id]))[0])
  return { created: true, joined: false, finding, order: { ...order, number: stored.number } }
}
