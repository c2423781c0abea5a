import { describe, expect, it } from 'vitest'
import { codeFault, digitsFault } from '../../domain/geometry/area-code.ts'
import { gcj02FromWgs84 } from '../../domain/geometry/coordinates.ts'
import { distanceMetres } from '../../domain/geometry/distance.ts'
import type { Position } from '../../domain/geometry/area.ts'
import { readGeoJson } from '../../services/areas/read-geojson.ts'

const square: Position[] = [[113.5, 34.6], [113.51, 34.6], [113.51, 34.61], [113.5, 34.61], [113.5, 34.6]]
const feature = (coordinates: unknown, properties: object = { code: '410103100001' }) => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } })
const file = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const outline = (read: ReturnType<typeof readGeoJson>) => read.areas[0]?.boundary.coordinates[0]

describe('a GeoJSON file of areas', () => {
  it('is taken as it is where it follows RFC 7946', () => {
    const read = readGeoJson(file(feature([square], { code: '410103100001', kind: 'community', name: '一社区', parent: '410103100' })), 'wgs84')
    expect(read).toMatchObject({ problems: [], notes: { closed: 0, turned: 0, doubled: 0 }, areas: [{ code: '410103100001', kind: 'community', name: '一社区', parent: '410103100' }] })
    expect(outline(read)).toEqual(square)
  })

  it('has its rings closed, turned and freed of positions that stand twice, and says so', () => {
    const open = square.slice(0, -1).toReversed()
    const read = readGeoJson(file(feature([[...open.slice(0, 2), ...open.slice(1)]])), 'wgs84')
    expect(read.problems).toEqual([])
    expect(read.notes).toEqual({ closed: 1, turned: 1, doubled: 1 })
    expect(outline(read)).toHaveLength(5)
  })

  it('turns holes against their outline', () => {
    const hole: Position[] = [[113.502, 34.602], [113.504, 34.602], [113.504, 34.604], [113.502, 34.604], [113.502, 34.602]]
    const read = readGeoJson(file(feature([square, hole])), 'wgs84')
    expect(read.notes.turned).toBe(1)
    expect(read.areas[0]?.boundary.coordinates[1]).toEqual(hole.toReversed())
  })

  it('comes back to WGS84 within a metre where it is stated to be GCJ-02', () => {
    const read = readGeoJson(file(feature([square.map((place) => gcj02FromWgs84(place))])), 'gcj02')
    const [corner] = (outline(read) ?? []) as Position[]
    expect(corner === undefined ? Infinity : distanceMetres(corner, square[0] ?? [0, 0])).toBeLessThan(1)
  })

  it.each([
    ['latitude first', file(feature([square.map(([x, y]) => [y, x])])), 'wgs84', 'features.0.geometry.coordinates.0.0', 'longitude comes first'],
    ['metres of a projection', file(feature([[[500000, 3840000], [500100, 3840000], [500100, 3840100]]])), 'wgs84', 'features.0.geometry.coordinates.0.0', 'not in degrees'],
    ['GCJ-02 outside China', file(feature([square.map(([x, y]) => [x - 120, y])])), 'gcj02', 'features.0.geometry.coordinates.0.0', 'no GCJ-02 outside China'],
    ['another system', { ...file(feature([square])), crs: { type: 'name', properties: { name: 'EPSG:4490' } } }, 'wgs84', 'geojson.crs', 'EPSG:4490'],
    ['a system that the upload denies', { ...file(feature([square])), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }, 'gcj02', 'geojson.crs', 'only one can be true'],
    ['a code as a number', file(feature([square], { code: 410103100001 })), 'wgs84', 'features.0.properties.code', 'string'],
    ['a code that stands twice', file(feature([square]), feature([square])), 'wgs84', 'features.1.properties.code', 'twice'],
    ['a line', file({ type: 'Feature', properties: { code: '1' }, geometry: { type: 'LineString', coordinates: square } }), 'wgs84', 'features.0.geometry', ''],
    ['a ring of two corners', file(feature([[[113.5, 34.6], [113.51, 34.6], [113.5, 34.6]]])), 'wgs84', 'features.0.geometry.coordinates.0', 'three corners'],
    ['a ring without an inside', file(feature([[[113.5, 34.6], [113.51, 34.6], [113.52, 34.6], [113.5, 34.6]]])), 'wgs84', 'features.0.geometry.coordinates.0', 'three corners'],
    ['no collection', { type: 'Feature' }, 'wgs84', 'geojson', ''],
    ['nothing', null, 'wgs84', 'geojson', ''],
  ] as const)('is refused for %s, at its place', (_name, document, system, path, words) => {
    const { problems } = readGeoJson(document, system)
    expect(problems[0]?.path.startsWith(path), JSON.stringify(problems)).toBe(true)
    expect(problems[0]?.message).toContain(words)
  })

  it('takes both names of WGS84', () => {
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326']) {
      expect(readGeoJson({ ...file(feature([square])), crs: { type: 'name', properties: { name } } }, 'wgs84').problems, name).toEqual([])
    }
  })
})

describe('a district\'s scheme of codes', () => {
  const beijing = { district: 6, street: 9, community: 12, grid: 15 }

  it.each([
    [{ code: '110101001002003', kind: 'grid', parent: '110101001002' }, null],
    [{ code: '11010100100203', kind: 'grid', parent: '110101001002' }, '14 digits'],
    [{ code: '110101001002003', kind: 'grid', parent: '110101001009' }, 'does not begin'],
    [{ code: '11010100100A', kind: 'community', parent: '110101001' }, 'more than digits'],
    [{ code: '110101001Z01', kind: 'zone', parent: '110101001' }, null],
  ] as const)('judges %j', (area, fault) => {
    const found = codeFault(area, beijing)
    if (fault === null) expect(found).toBeNull()
    else expect(found).toContain(fault)
  })

  it('may end at 14 or 16 digits, or not be checked at all', () => {
    expect(codeFault({ code: '44030400100203', kind: 'grid', parent: '440304001002' }, { ...beijing, grid: 14 })).toBeNull()
    expect(codeFault({ code: '4403040010020301', kind: 'grid', parent: '440304001002' }, { ...beijing, grid: 16 })).toBeNull()
    expect(codeFault({ code: 'allston', kind: 'street', parent: null }, null)).toBeNull()
  })

  it('needs more digits at each level', () => {
    expect(digitsFault(beijing)).toBeNull()
    expect(digitsFault({ ...beijing, community: 9 })).toContain('community')
    expect(digitsFault({ grid: 14 })).toBeNull()
  })
})
