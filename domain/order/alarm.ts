import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { limitLength } from '../catalogue/limit.ts'
import { extendedLimit, paceEnd, type ClockLengths } from './clocks.ts'
import { alarmKinds, type AlarmKind, type HandlingClock, type Order } from './order.ts'

/** What the system has to do with an order, and when. */
export interface Alarm {
  readonly kind: AlarmKind | 'resume' | 'close-appeal'
  readonly due: Date
}

/** A warning is told when this part of a clock's time is gone. */
const warnedPart = 0.8
const minute = 60_000

/**
 * The next thing that the system has to do with an order by itself, whenever that is; null: nothing. Of each clock it
 * tells once that time runs out, that the deadline has passed, and to the desk and the leader that it is still late.
 */
export function nextAlarm(order: Order, calendar: WorkingCalendar, lengths: ClockLengths): Alarm | null {
  const alarms: Alarm[] = []
  const { suspension, appeal } = order.proceedings
  if (suspension !== null) alarms.push({ kind: 'resume', due: new Date(suspension.until) })
  if (appeal !== null && appeal.settledAt !== null && appeal.closedAt === null) alarms.push({ kind: 'close-appeal', due: new Date(appeal.settledAt) })
  const clock = clockAlarm(order, calendar, lengths)
  if (clock !== null) alarms.push(clock)
  return alarms.sort((a, b) => a.due.getTime() - b.due.getTime())[0] ?? null
}

function clockAlarm(order: Order, calendar: WorkingCalendar, lengths: ClockLengths): Alarm | null {
  const { deadline, clocks } = order
  if (clocks.kind === null || deadline === null) return null
  const handling = clocks.kind === 'handling' && order.officeId !== null ? clocks.offices[order.officeId] : undefined
  const kind = nextKind(handling?.told ?? clocks.told ?? [], clocks.kind === 'handling')
  switch (kind) {
    case undefined:
      return null
    case 'warn':
      return { kind, due: warnAt(order, deadline, handling, calendar, lengths) ?? deadline }
    case 'overdue':
      // The last instant is still in time.
      return { kind, due: new Date(deadline.getTime() + 1) }
    case 'desk':
    case 'leader':
      return { kind, due: calendar.addWorking(deadline, (kind === 'desk' ? lengths.escalateDesk : lengths.escalateLeader) * minute) }
  }
}

/** Whether the running clock has not told yet that its deadline passed. */
export function owesMark({ clocks, officeId }: Order): boolean {
  if (clocks.kind === null) return false
  const handling = clocks.kind === 'handling' && officeId !== null ? clocks.offices[officeId] : undefined
  const told = handling?.told ?? clocks.told ?? []
  return told.every((kind) => kind === 'warn')
}

/** The desk's own clocks (filing, dispatch, checks) go straight on to the leader. */
function nextKind(told: readonly AlarmKind[], handling: boolean): AlarmKind | undefined {
  const last = Math.max(-1, ...told.map((kind) => alarmKinds.indexOf(kind)))
  return alarmKinds.find((kind, index) => index > last && (handling || kind !== 'desk'))
}

function warnAt(order: Order, deadline: Date, handling: HandlingClock | undefined, calendar: WorkingCalendar, lengths: ClockLengths): Date | null {
  const { kind, since, filingUsed } = order.clocks
  if (kind === 'handling') {
    if (order.limit === null || handling === undefined || handling.since === null) return null
    const limit = extendedLimit(order.limit, handling.granted ?? 0)
    const due = paceEnd(calendar, limit, new Date(handling.since), Math.max(0, warnedPart * limitLength(limit) - handling.used))
    return due < deadline ? due : deadline
  }
  if (kind === null || since == null) return null
  const used = kind === 'filing' ? (filingUsed ?? 0) : 0
  return calendar.addWorking(new Date(since), Math.max(0, warnedPart * lengths[kind] * minute - used))
}

/** The order after it has told an alarm of its running clock. */
export function tell(order: Order, kind: AlarmKind): Pick<Order, 'clocks'> {
  const { clocks, officeId } = order
  const handling = clocks.kind === 'handling' && officeId !== null ? clocks.offices[officeId] : undefined
  if (officeId !== null && handling !== undefined) {
    return { clocks: { ...clocks, offices: { ...clocks.offices, [officeId]: { ...handling, told: [...(handling.told ?? []), kind] } } } }
  }
  return { clocks: { ...clocks, told: [...(clocks.told ?? []), kind] } }
}
