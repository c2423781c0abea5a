import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoDistrict } from '../../../services/demo/district.ts'
import type { Area, Boundary } from '../../../web/api/types.ts'
import { drawnAreas, fitted, shortAreaName } from '../../../web/shared/district-map/map-model.ts'
import { boundaryHolds, distanceBetween, labelPointOf, projectionOf, ringsOf, type Place } from '../../../web/shared/district-map/projection.ts'

const areas = drawnAreas(demoDistrict.areas as unknown as Area[])
const projection = projectionOf(areas.map(({ boundary }) => boundary))

/** Where the map prints an area's name, as a place. */
function namePlaceOf(boundary: Boundary): Place {
  return projection.toPlace(labelPointOf(ringsOf(boundary).map((ring) => ring.map(([longitude = 0, latitude = 0]) => projection.toPlane({ longitude, latitude })))))
}

test('the map draws the 16 streets of the district and puts each name inside its street', () => {
  expect(areas).toHaveLength(16)
  for (const { boundary } of areas) expect(boundaryHolds(boundary, namePlaceOf(boundary))).toBe(true)
})

test('a place goes to the plane and back unchanged, and distances on the plane are metres', () => {
  const place = fc.record({ longitude: fc.double({ min: 113.53, max: 113.67, noNaN: true }), latitude: fc.double({ min: 34.62, max: 34.77, noNaN: true }) })
  fc.assert(fc.property(place, place, (one, other) => {
    const back = projection.toPlace(projection.toPlane(one))
    expect(back.longitude).toBeCloseTo(one.longitude, 9)
    expect(back.latitude).toBeCloseTo(one.latitude, 9)
    const [a, b] = [projection.toPlane(one), projection.toPlane(other)]
    const flat = Math.hypot(a.x - b.x, a.y - b.y)
    expect(Math.abs(flat - distanceBetween(one, other))).toBeLessThanOrEqual(flat * 0.002 + 0.01)
  }))
})

test('a place that lies in one street lies in no other', () => {
  for (const { code, boundary } of areas) {
    const inside = areas.filter((area) => boundaryHolds(area.boundary, namePlaceOf(boundary)))
    expect(inside.map((area) => area.code)).toEqual([code])
  }
})

test('a window of any shape shows the whole district, in true proportion', () => {
  fc.assert(fc.property(fc.double({ min: 0.3, max: 3, noNaN: true }), (aspect) => {
    const box = fitted(projection.extent, aspect, 0.06)
    expect(box.width / box.height).toBeCloseTo(aspect, 6)
    expect(box.x).toBeLessThan(projection.extent.x)
    expect(box.x + box.width).toBeGreaterThan(projection.extent.x + projection.extent.width)
    expect(box.y + box.height).toBeGreaterThan(projection.extent.y + projection.extent.height)
  }))
})

test('on the map a street goes by its short name, a town keeps its 镇', () => {
  expect(shortAreaName('福华街街道')).toBe('福华街')
  expect(shortAreaName('马寨镇')).toBe('马寨镇')
  expect(shortAreaName('Fuhuajie Subdistrict')).toBe('Fuhuajie')
})
