import { describe, expect, test } from 'vitest'
import type { BlindCheck, Order } from '../../../web/api/types.ts'
import { nearestFirst, onBeat, todayThings } from '../../../web/inspector/today/today-things.ts'
import { directionTo } from '../../../web/phone/place/bearing.ts'

const order = (id: string, more: Partial<Order> = {}): Order => ({ id, state: 'rectified', area: 'a', longitude: 113.6, latitude: 34.7, deadline: null, inspector: null, ...more } as Order)
const day = { waiting: [], own: [], blind: [], beat: { areas: ['a'] }, areas: [], inspector: 'me' }

describe('an inspector’s day', () => {
  test('puts what was sent to the inspector apart from the beat and from what anyone may look at', () => {
    const things = todayThings({ ...day, waiting: [order('sent', { inspector: 'me' }), order('here'), order('elsewhere', { area: 'b' }), order('check', { state: 'checking' })] })
    expect(things.map(({ id, group, kind }) => `${id} ${group} ${kind}`)).toEqual(['sent mine recheck', 'here beat recheck', 'elsewhere anyone recheck', 'check beat check'])
  })

  test('lists what is to be looked at once, though the inspector reported it too', () => {
    expect(todayThings({ ...day, waiting: [order('x')], own: [order('x'), order('y')] }).map(({ id, group }) => `${id} ${group}`)).toEqual(['x beat', 'y own'])
  })

  test('is nearest first where the place is known, and soonest due where it is not', () => {
    const blind = { id: 'blind', longitude: 113.61, latitude: 34.7, dueAt: '2026-11-27T08:00:00Z' } as BlindCheck
    const things = todayThings({ ...day, blind: [blind], waiting: [order('late', { latitude: 34.8, deadline: '2026-11-27T01:00:00Z' }), order('close', { deadline: '2026-11-28T01:00:00Z' })] })
    expect(nearestFirst(things, { longitude: 113.6, latitude: 34.7 }).map(({ id }) => id)).toEqual(['close', 'blind', 'late'])
    expect(nearestFirst(things, undefined).map(({ id }) => id)).toEqual(['late', 'blind', 'close'])
  })

  test('knows a grid of the beat by its boundary', () => {
    const grid = { code: 'g', boundary: { type: 'Polygon', coordinates: [[[113, 34], [114, 34], [114, 35], [113, 35], [113, 34]]] } } as never
    expect(onBeat({ area: 'a', place: { longitude: 113.6, latitude: 34.7 } }, ['g'], [grid])).toBe(true)
    expect(onBeat({ area: 'a', place: { longitude: 115, latitude: 34.7 } }, ['g'], [grid])).toBe(false)
  })
})

test('directions are an eighth of the compass', () => {
  const from = { longitude: 113.6, latitude: 34.7 }
  const to = (east: number, north: number) => directionTo(from, { longitude: from.longitude + east / Math.cos(from.latitude * Math.PI / 180), latitude: from.latitude + north })
  expect([to(0, 1), to(1, 1), to(1, 0), to(1, -1), to(0, -1), to(-1, -1), to(-1, 0), to(-1, 1)]).toEqual(['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'])
})
