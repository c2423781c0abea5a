import { readFileSync } from 'node:fs'
import clipping from 'polygon-clipping'
import { describe, expect, it } from 'vitest'
import type { Area, Position } from '../../domain/geometry/area.ts'
import { boundaryHolds } from '../../domain/geometry/boundary.ts'
import { drawDemoDistrict, printDrawing } from '../../launch/draw-demo-district.ts'
import { demoStreets } from '../../services/demo/streets.ts'

const drawing = drawDemoDistrict()
const cells = drawing.areas.filter(({ kind }) => kind === 'street').map(ringOf)

function ringOf({ boundary, code }: Area): Position[] {
  if (boundary?.type !== 'Polygon' || !boundary.coordinates[0]) throw new Error(`${code} is no polygon`)
  return boundary.coordinates[0]
}

/** Square degrees; positive when the ring runs counter-clockwise. */
function signedArea(ring: readonly (readonly [number, number])[]): number {
  return ring.slice(1).reduce((sum, [x, y], at) => {
    const [fromX, fromY] = ring[at] ?? [x, y]
    return sum + ((fromX - 113.6) * (y - 34.7) - (x - 113.6) * (fromY - 34.7)) / 2
  }, 0)
}

describe('the drawing of the demo district', () => {
  it('is what is committed', () => {
    const committed = readFileSync(new URL('../../services/demo/areas.json', import.meta.url), 'utf8')
    expect(printDrawing(drawing)).toBe(committed)
  })

  it('leaves no gap and no overlap: each inner edge is shared by two cells, and the areas add up', () => {
    const district = drawing.areas.find(({ kind }) => kind === 'district')
    if (!district) throw new Error('no district drawn')
    const edges = cells.flatMap((ring) => ring.slice(1).map((to, at) => `${ring[at]}>${to}`))
    const rim = edges.filter((edge) => !edges.includes(edge.split('>').reverse().join('>')))
    expect(new Set(edges).size).toBe(edges.length)
    expect(rim).toHaveLength(ringOf(district).length - 1)
    const sum = cells.reduce((total, ring) => total + signedArea(ring), 0)
    expect(sum).toBeCloseTo(signedArea(ringOf(district)), 12)
  })

  it('draws cells that do not run into each other', () => {
    cells.forEach((ring, at) => {
      for (const other of cells.slice(at + 1)) {
        const common = clipping.intersection([ring], [other]).flat()
        expect(common.reduce((total, piece) => total + Math.abs(signedArea(piece)), 0)).toBeLessThan(1e-12)
      }
    })
  })

  it('runs all rings counter-clockwise, as GeoJSON wants', () => {
    for (const area of drawing.areas) expect(signedArea(ringOf(area)), area.code).toBeGreaterThan(0)
  })

  it('leaves every office where it stands, inside its own cell', () => {
    demoStreets.forEach(({ slug, place }, at) => {
      expect(drawing.seats[slug]).toEqual(place)
      expect(boundaryHolds({ type: 'Polygon', coordinates: [cells[at] ?? []] }, place), slug).toBe(true)
    })
  })
})
