import { describe, expect, it } from 'vitest'
import type { Area, AreaKind, Boundary, Position } from '../../domain/geometry/area.ts'
import { createAreaIndex } from '../../domain/geometry/area-index.ts'

function square(west: number, south: number, size: number): Position[] {
  return [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]
}

function area(code: string, kind: AreaKind, parent: string | null, boundary: Boundary | null): Area {
  return { code, kind, name: code, nameEn: code, parent, boundary, schematic: false }
}

const polygon = (...coordinates: Position[][]): Boundary => ({ type: 'Polygon', coordinates })

const district = area('1', 'district', null, polygon([[0, 0], [2, 0], [2, 1], [0, 1], [0, 0]]))
const west = area('11', 'street', '1', polygon(square(0, 0, 1)))
const east = area('12', 'street', '1', polygon(square(1, 0, 1)))

describe('area index', () => {
  it('names the area of each kind that holds a point, most specific first', () => {
    const community = area('111', 'community', '11', polygon(square(0, 0, 0.5)))
    const grid = area('111001', 'grid', '111', polygon(square(0, 0, 0.25)))
    const zone = area('11Z', 'zone', '11', polygon(square(0.1, 0.1, 0.5)))
    const location = createAreaIndex([grid, district, zone, west, community, east]).locate([0.2, 0.2])
    expect(location).toMatchObject({ district: '1', street: '11', zone: '11Z', community: '111', grid: '111001' })
    expect(location.areas.map(({ code }) => code)).toEqual(['111001', '111', '11Z', '11', '1'])
  })

  it('finds nothing outside every area', () => {
    expect(createAreaIndex([district, west, east]).locate([3, 3])).toEqual({ areas: [] })
  })

  it('gives a point on the edge between two streets to the lower code, whatever the order of the areas', () => {
    for (const areas of [[west, east, district], [district, east, west]]) {
      const location = createAreaIndex(areas).locate([1, 0.5])
      expect(location.street).toBe('11')
      expect(location.areas.filter(({ kind }) => kind === 'street')).toHaveLength(1)
    }
  })

  it('on that edge takes no community of the street that was not chosen', () => {
    const eastCommunity = area('100', 'community', '12', polygon(square(1, 0, 0.6)))
    const index = createAreaIndex([district, west, east, eastCommunity])
    expect(index.locate([1, 0.5]).community).toBeUndefined()
    expect(index.locate([1.01, 0.5]).community).toBe('100')
  })

  it('leaves a hole to the area that fills it', () => {
    const ring = area('21', 'street', null, polygon(square(0, 0, 3), square(1, 1, 1)))
    const filling = area('22', 'street', null, polygon(square(1, 1, 1)))
    const index = createAreaIndex([ring, filling])
    expect(index.locate([1.5, 1.5]).street).toBe('22')
    expect(index.locate([0.5, 1.5]).street).toBe('21')
    expect(index.locate([1, 1.5]).street).toBe('21')
    expect(createAreaIndex([ring]).locate([1.5, 1.5]).street).toBeUndefined()
  })

  it('finds both parts of a street that lies in two', () => {
    const parts = area('31', 'street', null, { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 1)]] })
    const index = createAreaIndex([parts])
    expect(index.locate([0.5, 0.5]).street).toBe('31')
    expect(index.locate([5.5, 5.5]).street).toBe('31')
    expect(index.locate([3, 3]).street).toBeUndefined()
  })

  it('lists every contract zone that holds a point', () => {
    const zones = ['Z2', 'Z1'].map((code) => area(code, 'zone', '11', polygon(square(0.2, 0.2, 0.3))))
    const location = createAreaIndex([west, ...zones]).locate([0.3, 0.3])
    expect(location.zone).toBe('Z1')
    expect(location.areas.map(({ code }) => code)).toEqual(['Z1', 'Z2', '11'])
  })

  it('passes over areas known by name only, and answers without any area', () => {
    expect(createAreaIndex([area('41', 'street', null, null)]).locate([0, 0])).toEqual({ areas: [] })
    expect(createAreaIndex([]).locate([0, 0])).toEqual({ areas: [] })
  })

  it('finds nothing for a point that is no number', () => {
    expect(createAreaIndex([west]).locate([Number.NaN, 0.5])).toEqual({ areas: [] })
  })

  it('refuses a ring that does not close, by the area\'s code', () => {
    const open = area('51', 'street', null, polygon([[0, 0], [1, 0], [1, 1], [0, 1]]))
    expect(() => createAreaIndex([open])).toThrow('area 51 has a ring that does not end where it began')
  })
})
