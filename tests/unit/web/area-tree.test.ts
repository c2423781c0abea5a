import { describe, expect, it } from 'vitest'
import type { Area } from '../../../web/api/types.ts'
import { areaAt, areaTree, foundLines, openLines, wayTo } from '../../../web/admin/areas/area-tree-model.ts'

const square = (west: number, south: number, size: number): Area['boundary'] => ({ type: 'Polygon', coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]] })
const area = (code: string, kind: Area['kind'], parent: string | null, boundary: Area['boundary'] = null): Area => ({ code, kind, name: `第${code}`, nameEn: `No. ${code}`, parent, schematic: false, boundary })

const areas = [
  area('1022', 'grid', '102', square(12, 0, 1)),
  area('10', 'district', null),
  area('101', 'street', '10', square(0, 0, 4)),
  area('102', 'street', '10', square(10, 0, 4)),
  area('1011', 'community', '101', square(0, 0, 2)),
  area('10111', 'grid', '1011', square(0, 0, 1)),
  area('99', 'zone', 'gone', square(50, 0, 1)),
]
const tree = areaTree(areas)

describe('the tree of areas', () => {
  it('puts each below what it belongs to, counts what lies below, and keeps one without a parent at the top', () => {
    expect(tree.map(({ area: { code } }) => code)).toEqual(['10', '99'])
    expect(tree[0]?.counts).toEqual({ street: 2, community: 1, grid: 2 })
  })

  it('shows the lines of what is unfolded only', () => {
    expect(openLines(tree, new Set(['10'])).map(({ node, level, open }) => [node.area.code, level, open])).toEqual([['10', 1, true], ['101', 2, false], ['102', 2, false], ['99', 1, undefined]])
  })

  it('finds by name or code, with the way to it and nothing beside it', () => {
    expect(foundLines(tree, ' 10111 ').map(({ node, level }) => [node.area.code, level])).toEqual([['10', 1], ['101', 2], ['1011', 3], ['10111', 4]])
    expect(foundLines(tree, 'no. 99')).toHaveLength(1)
    expect(foundLines(tree, '没有')).toEqual([])
  })

  it('takes a tap for the next smaller area within the chosen one, and elsewhere for one as large', () => {
    const corner = { longitude: 0.5, latitude: 0.5 }
    const chosen = ['101', '1011', '10111', '10111']
    let at: string | null = null
    for (const next of chosen) {
      at = areaAt(tree, corner, at) ?? null
      expect(at).toBe(next)
    }
    expect(areaAt(tree, { longitude: 12.5, latitude: 0.5 }, '101')).toBe('102')
    expect(areaAt(tree, { longitude: 12.5, latitude: 3.5 }, '10111')).toBe('102')
    expect(areaAt(tree, { longitude: 30, latitude: 30 }, '101')).toBeUndefined()
    expect(wayTo(tree, '1022')).toEqual(['10', '102', '1022'])
  })
})
