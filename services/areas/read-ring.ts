import { z } from 'zod'
import type { Position } from '../../domain/geometry/area.ts'
import { toWgs84, type CoordinateSystem } from '../../domain/geometry/coordinates.ts'
import { turning } from '../../domain/geometry/measure.ts'

export interface RingNotes {
  closed: number
  turned: number
  doubled: number
}

export interface RingReader {
  readonly notes: RingNotes
  /** The rings of a polygon in WGS84, or null where they can't be used; what is wrong has been said. */
  polygon(rings: readonly unknown[], path: string): Position[][] | null
}

const mostPositions = 300_000
const longestRing = 10_000
const position = z.array(z.number()).min(2).max(4)

/** Reads rings: closes them, turns them as RFC 7946 wants (outline counter-clockwise), and says what it can't put right. */
export function createRingReader(system: CoordinateSystem, say: (path: string, message: string, code?: string) => void): RingReader {
  const notes: RingNotes = { closed: 0, turned: 0, doubled: 0 }
  let positions = 0

  function ring(raw: unknown, path: string, outline: boolean): Position[] | null {
    const list = z.array(z.unknown()).max(longestRing).safeParse(raw)
    if (!list.success) {
      say(path, Array.isArray(raw) ? `a ring has at most ${longestRing} positions` : 'a ring is a list of positions')
      return null
    }
    positions += list.data.length
    if (positions > mostPositions) {
      say(path, `a file has at most ${mostPositions} positions`)
      return null
    }
    const read = list.data.map((one, index) => place(one, `${path}.${index}`))
    if (read.some((one) => one === null)) return null
    return whole(read.filter((one) => one !== null), path, outline)
  }

  function place(raw: unknown, path: string): Position | null {
    const read = position.safeParse(raw)
    const [longitude = Number.NaN, latitude = Number.NaN] = read.success ? read.data : []
    const fault = rangeFault(longitude, latitude, system)
    if (fault !== null) {
      say(path, fault, 'out-of-range')
      return null
    }
    const [x, y] = toWgs84([longitude, latitude], system)
    return [Number(x.toFixed(7)), Number(y.toFixed(7))]
  }

  function whole(read: Position[], path: string, outline: boolean): Position[] | null {
    const distinct = read.filter((one, index) => index === 0 || !same(one, read[index - 1]))
    notes.doubled += read.length - distinct.length
    const [first] = distinct
    if (first !== undefined && !same(first, distinct.at(-1))) {
      distinct.push(first)
      notes.closed += 1
    }
    if (distinct.length < 4 || turning(distinct) === 0) {
      say(path, 'a ring needs three corners that do not lie on a line')
      return null
    }
    if (turning(distinct) > 0 === outline) return distinct
    notes.turned += 1
    return distinct.reverse()
  }

  return {
    notes,
    polygon(rings, path) {
      const read = rings.map((raw, index) => ring(raw, `${path}.${index}`, index === 0))
      return read.some((one) => one === null) ? null : read.filter((one) => one !== null)
    },
  }
}

function same(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1]
}

// Outside the rectangle around China there is no GCJ-02: who states it there is mistaken.
function rangeFault(longitude: number, latitude: number, system: CoordinateSystem): string | null {
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return 'a position is longitude and latitude in degrees'
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    return Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180 ? 'latitude is beyond 90 degrees: longitude comes first' : 'not in degrees: longitude up to 180, latitude up to 90'
  }
  const china = longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271
  return system === 'gcj02' && !china ? 'there is no GCJ-02 outside China' : null
}
