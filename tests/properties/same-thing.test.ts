import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround } from '../../domain/geometry/box-around.ts'
import { distanceMetres } from '../../domain/geometry/distance.ts'
import { endStates, states } from '../../domain/lifecycle/states.ts'
import { certainMatch, joinRefusal, metresBetween } from '../../domain/order/same-thing.ts'

const coordinate = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })
const places = fc.record({ longitude: coordinate(-179, 179), latitude: coordinate(-80, 80) })
/** Where one comes to, so many metres from a place in a direction. */
const step = ({ longitude, latitude }: { longitude: number; latitude: number }, metres: number, direction: number) => ({
  longitude: longitude + (metres * Math.sin(direction)) / 111_195 / Math.cos((latitude * Math.PI) / 180),
  latitude: latitude + (metres * Math.cos(direction)) / 111_195,
})

describe('what may be the same thing', () => {
  it('lies in the box that is looked through, wherever it lies within the radius', () => {
    fc.assert(fc.property(places, fc.integer({ min: 1, max: 500 }), coordinate(0, 1.2), coordinate(0, 2 * Math.PI), (place, radius, part, direction) => {
      const other = step(place, radius * part, direction)
      fc.pre(distanceMetres([place.longitude, place.latitude], [other.longitude, other.latitude]) <= radius)
      const { west, south, east, north } = boxAround([place.longitude, place.latitude], radius)
      expect(other.longitude).toBeGreaterThanOrEqual(west)
      expect(other.longitude).toBeLessThanOrEqual(east)
      expect(other.latitude).toBeGreaterThanOrEqual(south)
      expect(other.latitude).toBeLessThanOrEqual(north)
    }))
  })

  it('joins exactly what is open, of the same sub-class and within the radius', () => {
    fc.assert(fc.property(places, fc.constantFrom(...states), fc.boolean(), coordinate(0, 60), coordinate(0, 2 * Math.PI), (place, state, same, metres, direction) => {
      const finding = { category: 'event-0113', ...place }
      const order = { category: same ? 'event-0113' : 'event-0114', state, ...step(place, metres, direction) }
      const joins = !endStates.includes(state) && same && metresBetween(finding, order) <= 30
      expect(joinRefusal(finding, order, 30) === null).toBe(joins)
    }))
  })

  it('is certain with one candidate, and with no other number of them', () => {
    fc.assert(fc.property(fc.array(fc.uuid(), { maxLength: 5 }), (candidates) => {
      expect(certainMatch(candidates)).toBe(candidates.length === 1 ? candidates[0] : null)
    }))
  })
})
