import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { polygonsOf, type Area, type Position } from '../../domain/geometry/area.ts'
import { createAreaIndex } from '../../domain/geometry/area-index.ts'
import { boundaryHolds, boxOf } from '../../domain/geometry/boundary.ts'
import { gcj02FromWgs84, wgs84FromGcj02 } from '../../domain/geometry/coordinates.ts'
import { distanceMetres } from '../../domain/geometry/distance.ts'
import { demoAreas } from '../../services/demo/areas.ts'

const index = createAreaIndex(demoAreas)
const streets = demoAreas.filter(({ kind }) => kind === 'street')
const districtBoundary = demoAreas.find(({ kind }) => kind === 'district')?.boundary
if (!districtBoundary) throw new Error('the demo district has no outline')
const outline = districtBoundary
const box = boxOf(outline)

function ringOf({ boundary, code }: Area): Position[] {
  const ring = boundary && polygonsOf(boundary)[0]?.[0]
  if (!ring) throw new Error(`area ${code} has no ring`)
  return ring
}

const anyPoint: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: box.minX - 0.01, max: box.maxX + 0.01, noNaN: true }),
  fc.double({ min: box.minY - 0.01, max: box.maxY + 0.01, noNaN: true }),
)

/** A share of each corner, none of them nothing: strictly inside a convex ring. */
const cellWithInnerPoint = fc.constantFrom(...streets.filter((area) => isConvex(ringOf(area)))).chain((area) => {
  const corners = ringOf(area).slice(0, -1)
  return fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: corners.length, maxLength: corners.length }).map((shares) => {
    const whole = shares.reduce((sum, share) => sum + share, 0)
    const mean = (axis: 0 | 1) => corners.reduce((sum, corner, at) => sum + corner[axis] * (shares[at] ?? 0), 0) / whole
    const point: Position = [mean(0), mean(1)]
    return { area, point }
  })
})

function isConvex(ring: Position[]): boolean {
  const corners = ring.slice(0, -1)
  return corners.every((corner, at) => {
    const [next, after] = [corners[(at + 1) % corners.length] ?? corner, corners[(at + 2) % corners.length] ?? corner]
    return (next[0] - corner[0]) * (after[1] - next[1]) - (next[1] - corner[1]) * (after[0] - next[0]) > 0
  })
}

const corner = fc.constantFrom(...streets.flatMap(ringOf))

describe('area index over the demo district', () => {
  it('finds every point inside a cell in that cell', () => {
    fc.assert(fc.property(cellWithInnerPoint, ({ area, point }) => {
      expect(index.locate(point).street).toBe(area.code)
    }), { numRuns: 2000 })
  })

  it('gives every point of the outline to exactly one street, and no other point to any', () => {
    fc.assert(fc.property(fc.oneof(anyPoint, corner), (point) => {
      const found = index.locate(point).areas.filter(({ kind }) => kind === 'street')
      expect(found).toHaveLength(boundaryHolds(outline, point) ? 1 : 0)
    }), { numRuns: 5000 })
  })

  it('answers as a search through all areas would', () => {
    fc.assert(fc.property(fc.oneof(anyPoint, corner), (point) => {
      const brute = streets.filter(({ boundary }) => boundary && boundaryHolds(boundary, point)).map(({ code }) => code).sort()
      expect(index.locate(point).street).toBe(brute[0])
    }), { numRuns: 3000 })
  })
})

describe('conversion between WGS84 and GCJ-02', () => {
  it('comes back to a metre anywhere in China', () => {
    const inChina: fc.Arbitrary<Position> = fc.tuple(
      fc.double({ min: 75, max: 134, noNaN: true }),
      fc.double({ min: 18.5, max: 53, noNaN: true }),
    )
    fc.assert(fc.property(inChina, (place) => {
      expect(distanceMetres(wgs84FromGcj02(gcj02FromWgs84(place)), place)).toBeLessThan(1)
    }), { numRuns: 2000 })
  })

  it('is no conversion west of Greenwich', () => {
    const west: fc.Arbitrary<Position> = fc.tuple(fc.double({ min: -180, max: 0, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }))
    fc.assert(fc.property(west, (place) => {
      expect(gcj02FromWgs84(place)).toEqual(place)
      expect(wgs84FromGcj02(place)).toEqual(place)
    }))
  })
})
