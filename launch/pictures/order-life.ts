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
  /** Of several standards none is named, and the desk finds that none is met. */
  readonly declined?: boolean
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
  if (plan.declined) {
    now = yield workingMinutesAfter(now, 11)
    return (await people('desk')).verb(id, 'decline', { reason: '没有达到立案条件' })
  }
  const filed = await untilAssigned(people, id)
  if (plan.until === 'assigned') return
  const office = await people(`office.${filed.office ?? ''}`)
  const crew = await people(`crew.${filed.crew ?? ''}`)
  const fix = async () => {
    const photos = [await crew.photo(await photo('after'))]
    await crew.verb(id, 'fix', { outcome: 'fixed', photos })
  }
  const share = shares(plan, filed)

  if (plan.until === 'unassigned') {
    now = yield workingMinutesAfter(now, 12)
    return office.verb(id, 'recall', { reason: '班组人手不够，另行安排' })
  }
  now = yield share(0.35)
  await crew.verb(id, 'start')
  if (plan.until === 'working') return
  now = yield share(plan.redo ? 0.6 : 0.85)
  await fix()
  if (plan.redo) {
    now = yield share(0.72)
    await office.verb(id, 'redo', { reason: '北侧没处理到，边上还有' })
    now = yield share(0.9)
    await fix()
  }
  if (plan.until === 'fixed') return
  now = yield share(1)
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

/** Moments between report and confirmation, which comes at the plan's pace through the limit; while people work, or else in time. */
function shares({ at, pace, seed }: Plan, { handlingDeadline }: OrderDetail): (part: number) => Date {
  const deadline = new Date(handlingDeadline ?? at)
  const length = (deadline.getTime() - at.getTime()) * pace
  return (part) => {
    const exact = new Date(at.getTime() + length * part)
    const worked = workingMinutesAfter(exact, 0)
    // Whoever opens in the morning does not do all of it at eight.
    const moment = worked > exact ? workingMinutesAfter(worked, 4 + part * 20 + ((seed * 7) % 13)) : exact
    return pace < 1 && moment > deadline ? exact : moment
  }
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
