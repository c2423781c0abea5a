import { expect, test } from 'vitest'
import { readDeadline } from '../../../web/shared/deadline-mark/deadline-form.ts'

const now = Date.parse('2026-11-26T02:26:00Z')
const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
const working = (hours: number) => ({ state: 'working' as const, clock: 'handling' as const, deadline: inHours(hours), handlingDeadline: inHours(hours), handledAt: null })

test('a deadline takes one of its forms by how far it is', () => {
  expect(readDeadline(working(-1), 'handling', now).form).toBe('late')
  expect(readDeadline(working(0.77), 'handling', now).form).toBe('soon')
  expect(readDeadline(working(2), 'handling', now).form).toBe('soon')
  expect(readDeadline(working(2.01), 'handling', now).form).toBe('later')
})

test('once the office has handled it, its clock stands, and the inspector’s runs', () => {
  const rectified = { state: 'rectified' as const, clock: 'recheck' as const, deadline: inHours(0.5), handlingDeadline: inHours(-3), handledAt: inHours(-4) }
  expect(readDeadline(rectified, 'handling', now).form).toBe('stopped')
  expect(readDeadline(rectified, 'current', now).form).toBe('soon')
})

test('what is over has no deadline any more', () => {
  const closed = { state: 'closed' as const, clock: null, deadline: null, handlingDeadline: inHours(-3), handledAt: inHours(-4) }
  expect(readDeadline(closed, 'handling', now)).toEqual({ form: 'none', at: null })
})

test('before it is dispatched an order shows the clock of the desk', () => {
  const pending = { state: 'pending' as const, clock: 'filing' as const, deadline: inHours(0.2), handlingDeadline: null, handledAt: null }
  expect(readDeadline(pending, 'handling', now)).toEqual({ form: 'soon', at: now + 0.2 * 3_600_000 })
})
