import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area, AreaKind, Position } from '../../domain/geometry/area.ts'
import { boundaryHolds } from '../../domain/geometry/boundary.ts'
import { aboveTolerance, topologyFaults, type TopologyFault } from '../../domain/geometry/topology.ts'
import { demoAreas } from '../../services/demo/areas.ts'

/** Degrees of so many metres at the middle of the district, from its corner. */
const east = (metres: number) => 113.5 + metres / (111_195 * Math.cos((34.7 * Math.PI) / 180))
const north = (metres: number) => 34.7 + metres / 111_195

function box(code: string, kind: AreaKind, parent: string | null, [left, bottom, right, top]: [number, number, number, number]): Area {
  const ring = [[left, bottom], [right, bottom], [right, top], [left, top], [left, bottom]].map(([x = 0, y = 0]): Position => [east(x), north(y)])
  return { code, kind, parent, name: code, nameEn: code, schematic: false, boundary: { type: 'Polygon', coordinates: [ring] } }
}

function faults(areas: readonly Area[], changed = areas.map(({ code }) => code)): TopologyFault[] {
  return [...topologyFaults(areas, new Set(changed))].filter((fault) => fault !== null)
}

const street = box('s', 'street', null, [0, 0, 1000, 1000])
const west = box('w', 'community', 's', [0, 0, 500, 1000])
const right = box('e', 'community', 's', [500, 0, 1000, 1000])

describe('the topology of areas', () => {
  it('has no fault where two halves fill their street', () => {
    expect(faults([street, west, right])).toEqual([])
  })

  it('names a gap with its size, its width and a place inside it', () => {
    const [fault, ...others] = faults([street, west, box('e', 'community', 's', [510, 0, 1000, 1000])])
    expect(others).toEqual([])
    expect(fault).toMatchObject({ id: 'gap:s+community', kind: 'gap', areas: ['s'] })
    expect(fault?.squareMetres).toBeGreaterThan(9_900)
    expect(fault?.squareMetres).toBeLessThan(10_100)
    expect(fault?.width).toBeCloseTo(9.9, 0)
    expect(fault?.geometry !== null && fault !== undefined && boundaryHolds(fault.geometry, fault.point)).toBe(true)
    expect(fault !== undefined && aboveTolerance(fault, 2)).toBe(true)
    expect(fault !== undefined && aboveTolerance(fault, 20)).toBe(false)
  })

  it('names an overlap once, and what lies outside its street', () => {
    const found = faults([street, west, box('e', 'community', 's', [480, 0, 1020, 1000])])
    expect(found.map(({ id }) => id)).toEqual(['overlap:e+w', 'outside:e+s'])
    expect(found.map(({ squareMetres }) => Math.round(squareMetres / 1000))).toEqual([20, 20])
  })

  it('names each place at which a ring crosses itself, whatever the tolerance', () => {
    const bow: Area = { ...street, boundary: { type: 'Polygon', coordinates: [[[113.5, 34.7], [113.51, 34.71], [113.51, 34.7], [113.5, 34.71], [113.5, 34.7]]] } }
    const [fault] = faults([bow])
    expect(fault).toMatchObject({ id: 'self-crossing:s', kind: 'self-crossing', width: null })
    expect(fault?.point[0]).toBeCloseTo(113.505, 9)
    expect(fault?.point[1]).toBeCloseTo(34.705, 9)
    expect(fault !== undefined && aboveTolerance(fault, 100)).toBe(true)
  })

  it('lets zones overlap and fill nothing', () => {
    expect(faults([street, box('z1', 'zone', 's', [0, 0, 600, 600]), box('z2', 'zone', 's', [300, 0, 900, 600])])).toEqual([])
  })

  it('looks only around what changed', () => {
    const areas = [street, west, box('e', 'community', 's', [480, 0, 1000, 1000]), box('t', 'street', null, [2000, 0, 3000, 1000])]
    expect(faults(areas, ['t'])).toEqual([])
    expect(faults(areas, ['w']).map(({ id }) => id)).toEqual(['overlap:e+w'])
  })

  it('finds each pair once, in whatever order the areas come', () => {
    const areas = [street, west, box('e', 'community', 's', [480, 0, 1000, 1000]), box('m', 'community', 's', [400, 200, 600, 800])]
    const ids = faults(areas).map(({ id }) => id).sort()
    expect(new Set(ids).size).toBe(ids.length)
    fc.assert(fc.property(fc.shuffledSubarray(areas, { minLength: areas.length }), (shuffled) => {
      expect(faults(shuffled).map(({ id }) => id).sort()).toEqual(ids)
    }), { numRuns: 24 })
  })

  it('cuts any street into strips without a fault, and finds what is taken from a strip', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 20, max: 980 }), { minLength: 1, maxLength: 6 }).map((list) => [0, ...list.sort((a, b) => a - b), 1000])
      .filter((list) => list.every((at, index) => index === 0 || at - (list[index - 1] ?? 0) >= 20))
    fc.assert(fc.property(cuts, fc.nat(20), fc.integer({ min: 5, max: 15 }), (list, which, taken) => {
      const strips = list.slice(1).map((to, index) => box(`c${index}`, 'community', 's', [list[index] ?? 0, 0, to, 1000]))
      expect(faults([street, ...strips])).toEqual([])
      const victim = which % strips.length
      const [from = 0, to = 0] = [list[victim], list[victim + 1]]
      const short = strips.map((strip, index) => (index === victim ? box(strip.code, 'community', 's', [from, 0, to - taken, 1000]) : strip))
      const found = faults([street, ...short])
      expect(found.map(({ id }) => id)).toEqual(['gap:s+community'])
      expect(found[0]?.squareMetres).toBeGreaterThan(taken * 980)
      expect(found[0]?.squareMetres).toBeLessThan(taken * 1020)
    }), { numRuns: 60 })
  })

  it('has nothing above two metres in the demo district', () => {
    expect(faults(demoAreas).filter((fault) => aboveTolerance(fault, 2)).map(({ id, width }) => [id, width])).toEqual([])
  })
})
