import { describe, expect, it } from 'vitest'
import { demoAreas } from '../../../services/demo/areas.ts'
import type { Boundary } from '../../../web/api/types.ts'
import { fineRing, letOut } from '../../../web/shared/district-map/let-out.ts'
import { labelPointOf, projectionOf, ringsOf, type Point } from '../../../web/shared/district-map/projection.ts'

const streets = demoAreas.filter(({ kind }) => kind === 'street')
const boundaries = streets.flatMap(({ boundary }) => (boundary === null ? [] : [boundary as Boundary]))
const projection = letOut(projectionOf(boundaries), boundaries)

function drawn(boundary: Boundary): Point[][] {
  return ringsOf(boundary).map((ring) => fineRing(ring).map(([longitude = 0, latitude = 0]) => projection.toPlane({ longitude, latitude })))
}

function holds(ring: readonly Point[], { x, y }: Point): boolean {
  return ring.reduce((inside, from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    return from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x ? !inside : inside
  }, false)
}

describe('the let-out map', () => {
  it('gives every street room for its name and a figure where the leader\'s page draws it 470 pixels high', () => {
    const unit = projection.extent.height / 470
    for (const [index, boundary] of boundaries.entries()) {
      const rings = drawn(boundary)
      const middle = labelPointOf(rings)
      for (const [dx, dy] of [[-18, -8], [18, -8], [-14, 10], [14, 10]] as const) {
        expect(holds(rings[0] ?? [], { x: middle.x + dx * unit, y: middle.y + dy * unit }), streets[index]?.nameEn).toBe(true)
      }
    }
  })

  it('fills a wide window, up to half as wide again, and still has one place for every point', () => {
    const wide = letOut(projectionOf(boundaries), boundaries, 1.1)
    expect(wide.extent.width / wide.extent.height).toBeCloseTo(1.1, 6)
    const widest = letOut(projectionOf(boundaries), boundaries, 9)
    expect(widest.extent.width / projection.extent.width).toBeCloseTo(1.5, 6)
    const back = widest.toPlace(widest.toPlane({ longitude: 113.55, latitude: 34.66 }))
    expect([back.longitude.toFixed(9), back.latitude.toFixed(9)]).toEqual(['113.550000000', '34.660000000'])
  })

  it('has one place for every point', () => {
    for (const [longitude, latitude] of [[113.63, 34.73], [113.55, 34.66], [113.663, 34.735]] as const) {
      const back = projection.toPlace(projection.toPlane({ longitude, latitude }))
      expect(back.longitude).toBeCloseTo(longitude, 9)
      expect(back.latitude).toBeCloseTo(latitude, 9)
    }
  })
})
