import { DomainError } from '../../domain/errors.ts'
import type { Finding } from '../../domain/order/finding.ts'
import type { Order } from '../../domain/order/order.ts'
import { noProceedings } from '../../domain/order/proceedings.ts'
import type { Known } from './store.ts'

/**
 * What was accepted: the finding, and its order as it was at that moment. The same id again answers the very same; of a
 * finding that joined an order, the order as it is now.
 */
export interface Receipt {
  readonly created: boolean
  /** It joined an order that was there before. */
  readonly joined: boolean
  readonly finding: Finding
  readonly order: Order
}

/** The receipt of a finding that is stored already. */
export function receiptOf(known: Known | undefined): Receipt {
  if (known === undefined) throw new DomainError('unavailable')
  const { finding, order, joined } = known
  return { created: false, joined, finding, order: joined ? order : asItBegan(known) }
}

/** The order as it was when it was accepted, whatever has become of it since. */
function asItBegan({ order, finding, firstEvent }: Known): Order {
  const { to, at, data } = firstEvent
  const filed = to !== 'pending'
  const clock = to === 'filed' ? 'dispatch' : to === 'pending' ? 'filing' : null
  return {
    ...order,
    state: to,
    version: 1,
    movedVersion: 1,
    category: finding.category,
    standard: finding.standard,
    description: finding.description,
    longitude: finding.longitude,
    latitude: finding.latitude,
    address: finding.address,
    area: data.area ?? null,
    public: finding.source === 'public',
    officeId: null,
    crewId: null,
    inspectorId: null,
    filedAt: filed ? at : null,
    dispatchedAt: null,
    handledAt: null,
    closedAt: to === 'closed' ? at : null,
    endedAt: null,
    clocks: { kind: clock, offices: {} },
    deadline: data.deadline == null ? null : new Date(data.deadline),
    handlingDeadline: null,
    round: 1,
    rework: 0,
    redo: 0,
    returns: 0,
    extensions: 0,
    late: false,
    exempt: false,
    onSpot: data.onSpot === true,
    remote: false,
    recheckerId: null,
    held: null,
    mergedInto: null,
    recurrenceOf: null,
    proceedings: noProceedings,
  }
}
