import { describe, expect, it } from 'vitest'
import type { Actor, ActorRole } from '../../domain/accounts/account.ts'
import { createWorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import type { Limit } from '../../domain/catalogue/limit.ts'
import type { VerbFields } from '../../domain/lifecycle/command.ts'
import { decide, type District } from '../../domain/lifecycle/decide.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import { defaultClockLengths, limitEnd } from '../../domain/order/clocks.ts'
import type { Order } from '../../domain/order/order.ts'
import { report } from '../../domain/order/report.ts'
import { demoCategory } from '../support/demo-category.ts'

const calendar = createWorkingCalendar({ timezone: 'Asia/Shanghai', hours: [['08:00', '12:00'], ['14:00', '18:00']], weekdays: [1, 2, 3, 4, 5], exceptions: new Map() })
const district: District = { calendar, clockLengths: defaultClockLengths }
const at = (text: string) => new Date(`2026-11-${text}+08:00`)

function actor(role: ActorRole): Actor {
  return { id: role, role, officeId: null, crewId: role === 'crew' ? 'road' : null, contractorId: null }
}

function filed(limit: Limit, received: Date): Order {
  const { category, standard } = demoCategory('event-0113')
  const { order } = report(
    {
      actor: actor('inspector'), category, standard: { ...standard, limit }, catalogueVersion: 1, area: '410103009',
      finding: {
        districtId: 410103, id: 'f', orderId: 'o', category: category.code, standard: standard.id, description: 'x', longitude: 113.6, latitude: 34.7,
        address: null, observedAt: received, receivedAt: received, source: 'inspector', reporterId: 'inspector', photos: [], contentHash: '',
      },
    },
    district,
  )
  return order
}

function walk(order: Order, steps: readonly [ActorRole, Verb, string, VerbFields?][]): Order {
  return steps.reduce((before, [role, verb, time, fields = {}]) => {
    const all: VerbFields = { reason: 'x', crew: 'road', outcome: 'fixed', photos: ['p'], conditionMet: true, ...fields }
    return decide(before, { verb, actor: { ...actor(role), officeId: role === 'office' ? before.officeId : null }, at: at(time), version: before.version, fields: all, facts: {} }, district).order
  }, order)
}

describe('the clocks of an order', () => {
  const tenHours: Limit = { amount: 10, unit: 'working-hour' }

  it('run filing and dispatch for 15 minutes and the re-check for 30, in working time', () => {
    const order = filed(tenHours, at('23T11:50'))
    expect(order.clocks.kind).toBe('dispatch')
    expect(order.deadline).toEqual(at('23T14:05'))
    const handled = walk(order, [['job', 'dispatch', '23T11:51', { office: 'a' }], ['office', 'confirm', '23T17:45']])
    expect(handled.clocks.kind).toBe('recheck')
    expect(handled.deadline).toEqual(at('24T08:15'))
  })

  it('keep one office\'s used time while the order is away, and give another office the whole limit', () => {
    const order = walk(filed(tenHours, at('23T08:00')), [['job', 'dispatch', '23T08:00', { office: 'a' }]])
    expect(order.handlingDeadline).toEqual(at('24T10:00'))
    const away = walk(order, [['office', 'return', '23T11:00']])
    expect(away.handlingDeadline).toBeNull()
    const other = walk(away, [['desk', 'dispatch', '23T14:00', { office: 'b' }]])
    expect(other.handlingDeadline).toEqual(at('24T16:00'))
    const back = walk(walk(other, [['office', 'return', '23T15:00']]), [['desk', 'dispatch', '24T08:00', { office: 'a' }]])
    // Three of ten hours were used before it was sent away.
    expect(back.handlingDeadline).toEqual(at('24T17:00'))
  })

  it('go on through a failed re-check without the time it waited, and keep a deadline that was missed', () => {
    const order = walk(filed(tenHours, at('23T08:00')), [['job', 'dispatch', '23T08:00', { office: 'a' }], ['office', 'confirm', '23T12:00']])
    const failed = walk(order, [['inspector', 'fail', '24T14:00']])
    expect(failed.handlingDeadline).toEqual(at('25T10:00'))
    const late = walk(failed, [['office', 'confirm', '26T08:00']])
    const again = walk(late, [['inspector', 'fail', '26T09:00']])
    expect(again.handlingDeadline).toEqual(failed.handlingDeadline)
  })

  it('begin afresh when the order is reopened', () => {
    const closed = walk(filed(tenHours, at('23T08:00')), [
      ['job', 'dispatch', '23T08:00', { office: 'a' }], ['office', 'confirm', '23T12:00'], ['inspector', 'pass', '23T14:00'],
    ])
    expect(closed.deadline).toBeNull()
    expect(walk(closed, [['desk', 'reopen', '25T08:00']]).handlingDeadline).toEqual(at('26T10:00'))
  })

  it('run urgent limits day and night, natural days by the calendar, working days in eights', () => {
    expect(limitEnd(calendar, { amount: 2, unit: 'urgent-hour' }, at('20T23:00'))).toEqual(at('21T01:00'))
    expect(limitEnd(calendar, { amount: 2, unit: 'urgent-day' }, at('20T23:00'))).toEqual(at('22T23:00'))
    expect(limitEnd(calendar, { amount: 3, unit: 'natural-day' }, at('20T23:00'))).toEqual(at('23T23:00'))
    expect(limitEnd(calendar, { amount: 5, unit: 'working-day' }, at('20T10:00'))).toEqual(at('27T10:00'))
    const york = createWorkingCalendar({ timezone: 'America/New_York', hours: [['08:00', '12:00']], weekdays: [1], exceptions: new Map() })
    expect(limitEnd(york, { amount: 1, unit: 'natural-day' }, new Date('2026-10-31T16:00:00Z')).toISOString()).toBe('2026-11-01T17:00:00.000Z')
  })
})
