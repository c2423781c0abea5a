import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createAreaIndex } from '../../domain/geometry/area-index.ts'
import type { Position } from '../../domain/geometry/area.ts'
import { demoDistrict } from '../../services/demo/district.ts'

const { areas, catalogue, contractors, contracts, coverages, crews, offices, people } = demoDistrict
const index = createAreaIndex(areas)
const streets = areas.filter(({ kind }) => kind === 'street')
const codes = catalogue.categories.map(({ code }) => code)

/** A coverage names a category, or a class as `component-01`. */
const includes = (covered: string, category: string): boolean => category === covered || category.slice(0, -2) === covered

/** The crews that the contracts name for a category at a place on a day, of the most specific area that has any. */
function crewsFor(category: string, place: Position, day: string): string[] {
  const inForce = coverages.filter((coverage) => {
    const contract = contracts.find(({ id }) => id === coverage.contract)
    return contract !== undefined && contract.from <= day && (contract.until === null || day < contract.until)
  })
  const perArea = index.locate(place).areas.map(({ code }) =>
    inForce.filter(({ area, category: covered }) => area === code && includes(covered, category)).map(({ crew }) => crew))
  return perArea.find((found) => found.length > 0) ?? []
}

function seatOf(slug: string): Position {
  const office = offices.find(({ id }) => id === slug)
  if (office === undefined) throw new Error(`no office ${slug}`)
  return office.seat
}

const zone = areas.find(({ code }) => code === '410103016Z01')
const zoneCorners = zone?.boundary?.type === 'Polygon' ? zone.boundary.coordinates[0] ?? [] : []

describe('the demo district\'s places', () => {
  const officialFile = new URL('../../../shared/data/erqi-streets.csv', import.meta.url)

  it('are the 16 streets under their official codes and names', () => {
    expect(streets).toHaveLength(16)
    if (!existsSync(officialFile)) {
      expect(process.env.CI, 'under CI the official list must be there').not.toBe('true')
      console.log('not compared with the official list: ../shared/data/erqi-streets.csv is absent')
      return
    }
    const official = readFileSync(officialFile, 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split(',').slice(0, 2))
    expect(streets.map(({ code, name }) => [code, name])).toEqual(official)
  })

  it('have one office each, whose seat lies in its own street', () => {
    expect(offices.map(({ area }) => area).sort()).toEqual(streets.map(({ code }) => code).sort())
    for (const { area, seat } of offices) expect(index.locate(seat).street).toBe(area)
  })

  it('hold the pilot zone wholly inside 侯寨', () => {
    expect(zoneCorners.length).toBeGreaterThan(3)
    for (const corner of zoneCorners) {
      expect(index.locate(corner)).toMatchObject({ street: '410103016', zone: '410103016Z01' })
    }
  })

  it('are all labelled a schematic', () => {
    expect(areas.every(({ schematic }) => schematic)).toBe(true)
  })
})

describe('the demo district\'s contracts', () => {
  it('name only contracts, areas, crews and categories that exist', () => {
    for (const { contract, area, category, crew } of coverages) {
      const holder = contracts.find(({ id }) => id === contract)?.contractor
      expect(contractors.map(({ id }) => id)).toContain(holder)
      expect(areas.map(({ code }) => code)).toContain(area)
      expect(codes.some((code) => includes(category, code)), category).toBe(true)
      expect(crews.find(({ id }) => id === crew)?.contractor).toBe(holder)
    }
  })

  it('give every category in every street to exactly one crew', () => {
    for (const { seat, name } of offices) {
      for (const code of codes) expect(crewsFor(code, seat, '2026-03-02'), `${code} in ${name}`).toHaveLength(1)
    }
  })

  it('leave the pilot areas to the steward and the rest to the district-wide crews', () => {
    const [corner] = zoneCorners
    if (corner === undefined) throw new Error('the pilot zone has no boundary')
    expect(crewsFor('event-0113', seatOf('mazhai'), '2026-03-02')).toEqual(['mazhai'])
    expect(crewsFor('event-0112', corner, '2026-03-02')).toEqual(['fenghu'])
    expect(crewsFor('event-0410', seatOf('mazhai'), '2026-03-02')).toEqual(['order'])
    expect(crewsFor('event-0113', seatOf('houzhai'), '2026-03-02')).toEqual(['road'])
    expect(crewsFor('event-0498', seatOf('fuhuajie'), '2026-03-02')).toEqual(['cleaning'])
    expect(crewsFor('event-0410', seatOf('fuhuajie'), '2026-03-02')).toEqual(['order'])
  })

  it('begin with the pilots alone', () => {
    expect(crewsFor('event-0113', seatOf('mazhai'), '2025-11-03')).toEqual(['mazhai'])
    expect(crewsFor('event-0113', seatOf('fuhuajie'), '2025-11-03')).toEqual([])
  })
})

describe('the demo district\'s people', () => {
  it('have an account for each role, office and crew, and no login twice', () => {
    const logins = people.map(({ login }) => login)
    expect(new Set(logins).size).toBe(logins.length)
    expect(logins).toEqual(expect.arrayContaining(['inspector', 'desk', 'leader', 'admin', 'office.fuhuajie', 'office.huaihelu', 'crew.road', 'crew.fenghu']))
    expect(people.flatMap(({ office }) => office ?? []).sort()).toEqual(offices.map(({ id }) => id).sort())
    expect(people.flatMap(({ crew }) => crew ?? []).sort()).toEqual(crews.map(({ id }) => id).sort())
  })

  it('all bear different made-up names', () => {
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
  })
})
