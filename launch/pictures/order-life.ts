import type { OrderDetail } from '../../services/orders/order-detail.ts'
import type { Subject } from './drawn-photo.ts'
import { drawnPhoto } from './drawn-photo.ts'
import type { createPeople } from './person.ts'
import { workingMinutesAfter } from './working-hours.ts'

/** How an order goes, decided beforehand. */
export interface Plan {
  readonly at: Date
  readonly category: string
  readonly standard?: string
  readonly subject: Subject
  readonly seed: number
  readonly description: string
  readonly address: string
  readonly longitude: number
  readonly latitude: number
  /** When the office confirms, as a share of the time from report to deadline; above 1 is late. */
  readonly pace: number
  readonly redo: boolean
  readonly rework: boolean
  /** The step at which it stands still for good. */
  readonly until?: 'assigned' | 'unassigned' | 'working' | 'fixed' | 'rectified'
}

type People = ReturnType<typeof createPeople>

/** One order's way through the hands; each yield is the moment at which it wants to go on. */
export async function* lifeOf(plan: Plan, people: People): AsyncGenerator<Date, void, Date> {
  const inspector = await people('inspector')
  let now = yield plan.at
  const { category, standard, description, address, longitude, latitude } = plan
  const photo = (side: 'before' | 'after', seed = plan.seed) => drawnPhoto(plan.subject, side, seed, { at: now, longitude, latitude })
  const id = await inspector.report({
    category, ...(standard === undefined ? {} : { standard }), description, address, longitude, latitude, photos: [await inspector.photo(await photo('before'))],
  })
  const filed = await untilAssigned(people, id)
  if (plan.until === 'assigned') return
  const office = await people(`office.${filed.office ?? ''}`)
  const crew = await people(`crew.${filed.crew ?? ''}`)
  const fix = async () => {
    const photos = [await crew.photo(await photo('after'))]
    await crew.verb(id, 'fix', { outcome: 'fixed', photos })
  }
  const share = (part: number) => new Date(plan.at.getTime() + (confirmedAt.getTime() - plan.at.getTime()) * part)
  const confirmedAt = confirmation(plan, filed)

  if (plan.until === 'unassigned') {
    now = yield workingMinutesAfter(now, 12)
    return office.verb(id, 'recall', { reason: '班组人手不够，另行安排' })
  }
  now = yield workingMinutesAfter(share(0.35), 0)
  await crew.verb(id, 'start')
  if (plan.until === 'working') return
  now = yield workingMinutesAfter(share(plan.redo ? 0.6 : 0.85), 0)
  await fix()
  if (plan.redo) {
    now = yield workingMinutesAfter(share(0.72), 0)
    await office.verb(id, 'redo', { reason: '北侧没处理到，边上还有' })
    now = yield workingMinutesAfter(share(0.9), 0)
    await fix()
  }
  if (plan.until === 'fixed') return
  now = yield workingMinutesAfter(share(1), 0)
  await office.verb(id, 'confirm')
  if (plan.until === 'rectified') return
  if (plan.rework) {
    now = yield workingMinutesAfter(now, 25)
    await inspector.verb(id, 'fail', { reason: '没有达到结案条件，原处又有', photos: [await inspector.photo(await photo('before'))] })
    now = yield workingMinutesAfter(now, 15)
    await office.verb(id, 'assign', { crew: filed.crew })
    now = yield workingMinutesAfter(now, 40)
    await crew.verb(id, 'start')
    now = yield workingMinutesAfter(now, 90)
    await fix()
    now = yield workingMinutesAfter(now, 20)
    await office.verb(id, 'confirm')
  }
  now = yield workingMinutesAfter(now, 12 + (plan.seed % 7) * 9)
  await inspector.verb(id, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await inspector.photo(await photo('after'))] })
}

/** When the office confirms: at the plan's pace through the limit, and while people work. */
function confirmation(plan: Plan, { handlingDeadline }: OrderDetail): Date {
  const deadline = new Date(handlingDeadline ?? plan.at).getTime()
  return new Date(plan.at.getTime() + (deadline - plan.at.getTime()) * plan.pace)
}

async function untilAssigned(people: People, id: string): Promise<OrderDetail> {
  const desk = await people('desk')
  for (let tries = 0; tries < 500; tries += 1) {
    const order = await desk.order(id)
    if (order.state === 'assigned') return order
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`nobody was assigned to ${id}`)
}
