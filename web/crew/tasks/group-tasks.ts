import type { Order } from '../../api/types.ts'
import { dayOf } from '../../shared/time/moment.ts'

export type TaskGroup = 'late' | 'today' | 'later' | 'sent'

/** Tasks by when they are due: late, today, later; what was handed in and waits for the office stands last. */
export function groupTasks(orders: readonly Order[], now: number, timezone: string): { group: TaskGroup, orders: Order[] }[] {
  const groups: Record<TaskGroup, Order[]> = { late: [], today: [], later: [], sent: [] }
  const today = dayOf(now, timezone)
  for (const order of orders) groups[groupOf(order)].push(order)
  return (Object.keys(groups) as TaskGroup[]).map((group) => ({ group, orders: groups[group] })).filter((one) => one.orders.length > 0)

  function groupOf(order: Order): TaskGroup {
    if (order.state !== 'assigned' && order.state !== 'working') return 'sent'
    const due = order.handlingDeadline ?? order.deadline
    if (due === null) return 'later'
    const at = Date.parse(due)
    if (at < now) return 'late'
    return dayOf(at, timezone) === today ? 'today' : 'later'
  }
}
