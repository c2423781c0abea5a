import { blindInspector, type Actor, type ActorRole } from '../../domain/accounts/account.ts'
import { createWorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import { edgeFor } from '../../domain/lifecycle/allowed.ts'
import type { Command, CommandFacts, VerbFields } from '../../domain/lifecycle/command.ts'
import type { District } from '../../domain/lifecycle/decide.ts'
import type { Edge, Field, Verb } from '../../domain/lifecycle/edge.ts'
import { guards } from '../../domain/lifecycle/guards.ts'
import { lifecycle } from '../../domain/lifecycle/table.ts'
import { nextAlarm, type Alarm } from '../../domain/order/alarm.ts'
import { defaultClockLengths } from '../../domain/order/clocks.ts'
import type { OrderEvent } from '../../domain/order/event.ts'
import type { Order } from '../../domain/order/order.ts'
import { report } from '../../domain/order/report.ts'
import { demoCategory } from './demo-category.ts'

export const walkDistrict: District = {
  calendar: createWorkingCalendar({ timezone: 'Asia/Shanghai', hours: [['08:00', '12:00'], ['14:00', '18:00']], weekdays: [1, 2, 3, 4, 5], exceptions: new Map() }),
  clockLengths: defaultClockLengths,
}

const nobody = { officeId: null, crewId: null, contractorId: null }

/** Everybody who may come by: two of each role where one must not do what another did. */
export const walkers: readonly Actor[] = [
  { ...nobody, id: 'inspector-1', role: 'inspector' },
  { ...nobody, id: 'inspector-2', role: 'inspector' },
  { ...nobody, id: 'desk-1', role: 'desk' },
  { ...nobody, id: 'desk-2', role: 'desk' },
  { ...nobody, id: 'desk-3', role: 'desk' },
  { ...nobody, id: 'office-1', role: 'office', officeId: 'fuhuajie' },
  { ...nobody, id: 'office-2', role: 'office', officeId: 'mazhai' },
  { ...nobody, id: 'crew-1', role: 'crew', crewId: 'road', contractorId: 'yutong' },
  { ...nobody, id: 'leader-1', role: 'leader' },
  { ...nobody, id: 'admin-1', role: 'admin' },
  { ...nobody, id: 'device-1', role: 'device' },
  { ...nobody, id: null, role: 'public' },
  blindInspector,
  { ...nobody, id: null, role: 'job' },
]

export function walker(role: ActorRole): Actor {
  const found = walkers.find((candidate) => candidate.role === role)
  if (found === undefined) throw new Error(`nobody is ${role}`)
  return found
}

/** A value for each field; `until` is filled in by when it is asked. */
export const everyField: Required<Omit<VerbFields, 'note' | 'until'>> = {
  reason: '理由', text: '说明', photos: ['p1', 'p2', 'p3'], outcome: 'fixed', conditionMet: true, crew: 'road', office: 'fuhuajie',
  standard: 'event-0113-1', measured: 1.2, inspector: 'inspector-1', found: true, into: 'other', offices: ['fuhuajie', 'mazhai'],
  lead: 'fuhuajie', helpers: ['mazhai'], decision: '由福华街牵头', cause: '等材料', longitude: 113.6, latitude: 34.7, address: '福华街 1 号',
  solved: false, satisfied: true,
}

/** A finding of a broken road, as an order that waits for the desk, is filed already, or was settled on the spot. */
export function begin(filed: boolean, source: 'inspector' | 'public' = 'inspector', onSpot = false): { order: Order; event: OrderEvent } {
  const receivedAt = new Date('2026-11-23T01:00:00.000Z')
  const { category, standard } = demoCategory('event-0113')
  const known = filed && source === 'inspector'
  return report(
    {
      actor: walker(source), category, ...(onSpot ? { settled: { photos: ['p0'] } } : {}), standard: known ? standard : null, catalogueVersion: 1, area: '410103009',
      finding: {
        districtId: 410103, id: 'f', orderId: 'o', category: category.code, standard: known ? standard.id : null, description: '路面破损',
        longitude: 113.6, latitude: 34.7, address: null, observedAt: receivedAt, receivedAt, source,
        reporterId: source === 'inspector' ? 'inspector-1' : null, photos: [], contentHash: '',
      },
    },
    walkDistrict,
  )
}

export interface CommandChoice {
  readonly verb: Verb
  readonly actor: Actor
  readonly left: readonly Field[]
  readonly stale: boolean
  readonly contractOver: boolean
}

/** The mark that each alarm is told by. */
const markOf: Readonly<Partial<Record<Alarm['kind'], Verb>>> = { warn: 'warn', overdue: 'overdue', desk: 'escalate', leader: 'escalate' }

/** A command with every field but those left out, and with what a use case would have found out. */
export function commandOf(order: Order, { verb, actor, left, stale, contractOver }: CommandChoice, at: Date): Command {
  const until = new Date(at.getTime() + 3 * 86_400_000).toISOString()
  const fields = Object.fromEntries(Object.entries({ ...everyField, until }).filter(([field]) => !left.includes(field as Field)))
  const { standard } = demoCategory('event-0113')
  const names = lifecycle.some((edge) => edge.verb === verb && [...edge.demands, ...edge.accepts].includes('standard')) && 'standard' in fields
  const next = nextAlarm(order, walkDistrict.calendar, walkDistrict.clockLengths)
  const alarm = next !== null && markOf[next.kind] === verb ? next : null
  const facts: CommandFacts = {
    afterPhotos: 1,
    contractOver,
    ...(names ? { standard: { id: standard.id, limit: standard.limit } } : {}),
    ...(actor.role === 'public' ? { isReporter: true, began: true } : {}),
    ...(actor === blindInspector ? { failedBlindCheck: true } : {}),
    ...(verb === 'merge' ? { into: { id: 'other', number: '0', open: true, receivedAt: new Date(order.receivedAt.getTime() - 1) } } : {}),
    ...(verb === 'join' ? { joins: { finding: 'f2' } } : {}),
    ...(verb === 'recur' ? { recurrenceOf: 'earlier' } : {}),
    ...(alarm === null ? {} : { alarm }),
  }
  return { verb, actor, at, version: stale ? order.movedVersion - 1 : order.version, fields, facts }
}

/** The edges of the table that somebody may take here and now, each with who; import is the source's own. */
export function openMoves(order: Order, at: Date, contractOver: boolean): { edge: Edge; actor: Actor }[] {
  return lifecycle
    .filter((edge) => edge.from.includes(order.state) && edge.verb !== 'import')
    .flatMap((edge) => walkers.filter((actor) => edge.roles.includes(actor.role)).map((actor) => ({ edge, actor })))
    // Who checks blind is an inspector without a name for that one act.
    .filter(({ edge, actor }) => actor !== blindInspector || edge.guards.includes('failed-blind-check'))
    .filter(({ edge, actor }) => {
      const { fields, facts } = commandOf(order, { verb: edge.verb, actor, left: [], stale: false, contractOver }, at)
      return edge.guards.every((guard) => guards[guard]({ order, actor, at, now: at, request: edge.request, fields, facts }) === null)
    })
}

/** The very edge that a command takes. */
export function edgeTaken(order: Order, command: Command): Edge {
  return edgeFor(order, command)
}
