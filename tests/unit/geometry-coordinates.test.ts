import { describe, expect, it } from 'vitest'
import type { Position } from '../../domain/geometry/area.ts'
import { gcj02FromWgs84, toWgs84, wgs84FromGcj02 } from '../../domain/geometry/coordinates.ts'
import { distanceMetres } from '../../domain/geometry/distance.ts'

const erqiTower: Position = [113.662, 34.7508]
const boston: Position = [-71.0589, 42.3601]

describe('coordinates', () => {
  it('a place in Zhengzhou lies some hundred metres away on a Chinese map', () => {
    const shifted = gcj02FromWgs84(erqiTower)
    expect(distanceMetres(erqiTower, shifted)).toBeGreaterThan(300)
    expect(distanceMetres(erqiTower, shifted)).toBeLessThan(800)
    expect(shifted[0]).toBeGreaterThan(erqiTower[0])
  })

  it('a place picked on a Chinese map comes back to where it is, to a metre', () => {
    expect(distanceMetres(wgs84FromGcj02(gcj02FromWgs84(erqiTower)), erqiTower)).toBeLessThan(1)
  })

  it('a place outside China stays where it is in both directions', () => {
    expect(gcj02FromWgs84(boston)).toEqual(boston)
    expect(wgs84FromGcj02(boston)).toEqual(boston)
  })

  it('a WGS84 place is stored as it is given', () => {
    expect(toWgs84(erqiTower, 'wgs84')).toEqual(erqiTower)
    expect(toWgs84(erqiTower, 'gcj02')).not.toEqual(erqiTower)
  })

  it('does not change the position that it is given', () => {
    const given: Position = [113.662, 34.7508]
    gcj02FromWgs84(given)
    expect(given).toEqual([113.662, 34.7508])
  })
})

describe('distance', () => {
  it('a degree along a meridian is 111.2 km', () => {
    expect(distanceMetres([113.6, 34], [113.6, 35])).toBeCloseTo(111_195, -1)
  })

  it('Beijing and Zhengzhou lie about 623 km apart', () => {
    const kilometres = distanceMetres([116.4074, 39.9042], [113.6253, 34.7466]) / 1000
    expect(kilometres).toBeGreaterThan(618)
    expect(kilometres).toBeLessThan(628)
  })

  it('a place lies nowhere from itself and half the earth from its antipode', () => {
    expect(distanceMetres(erqiTower, erqiTower)).toBe(0)
    expect(distanceMetres([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6_371_008.8, 0)
  })
})
