import { job } from '../accounts/account.ts'
import { nextAlarm } from '../order/alarm.ts'
import type { Order } from '../order/order.ts'
import type { Command, CommandFacts } from './command.ts'
import type { District } from './decide.ts'

/**
 * What the system has to do with an order by `now`, one thing at a time; null: nothing yet. A missed deadline is dated at
 * the deadline, a warning or an escalation when it was due, though it is written down later; a suspension ends and an
 * appeal is closed when the system gets to it.
 */
export function dueCommand(order: Order, now: Date, { calendar, clockLengths }: District, contractOver = false): Command | null {
  const alarm = nextAlarm(order, calendar, clockLengths)
  if (alarm === null || alarm.due > now) return null
  const facts: CommandFacts = { alarm, contractOver }
  const mark = { actor: job, recordedAt: now, version: order.version, fields: {}, facts }
  switch (alarm.kind) {
    case 'warn':
      return { ...mark, verb: 'warn', at: alarm.due }
    case 'overdue':
      return { ...mark, verb: 'overdue', at: order.deadline ?? alarm.due }
    case 'desk':
    case 'leader':
      return { ...mark, verb: 'escalate', at: alarm.due }
    case 'resume':
      return { ...mark, verb: 'resume', at: now, fields: { reason: '挂账到期，自动恢复' } }
    case 'close-appeal':
      return { ...mark, verb: 'close-appeal', at: now }
  }
}
