import { expect, test } from 'vitest'
import type { Order } from '../../../web/api/types.ts'
import { groupTasks } from '../../../web/crew/tasks/group-tasks.ts'

const zone = 'Asia/Shanghai'
const now = Date.parse('2026-11-26T10:26:00+08:00')
const task = (id: string, due: string | null, state: Order['state'] = 'assigned') => ({ id, state, deadline: due, handlingDeadline: due } as Order)

test('tasks stand under late, today and later by the district’s day, and what was handed in stands last', () => {
  const orders = [
    task('late', '2026-11-26T09:16:00+08:00', 'working'), task('soon', '2026-11-26T11:12:00+08:00'), task('tonight', '2026-11-26T23:59:00+08:00'),
    task('midnight', '2026-11-27T00:00:00+08:00'), task('none', null), task('sent', '2026-11-26T09:00:00+08:00', 'fixed'),
  ]
  expect(groupTasks(orders, now, zone).map(({ group, orders: [...held] }) => [group, held.map(({ id }) => id)])).toEqual([
    ['late', ['late']], ['today', ['soon', 'tonight']], ['later', ['midnight', 'none']], ['sent', ['sent']],
  ])
})

test('a group without tasks is not drawn', () => {
  expect(groupTasks([], now, zone)).toEqual([])
})
