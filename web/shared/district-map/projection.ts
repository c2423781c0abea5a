import type { Boundary } from '../../api/types.ts'

export interface Point { x: number, y: number }
export interface Place { longitude: number, latitude: number }
export interface Box { x: number, y: number, width: number, height: number }

/** Metres in one degree of latitude; close enough for a schematic of one district. */
const metresPerDegree = 111_320

export interface Projection {
  /** Metres east and south of the district's north-west corner. */
  toPlane(place: Place): Point
  toPlace(point: Point): Place
  /** The district's extent in metres. */
  extent: Box
}

export function ringsOf(boundary: Boundary): number[][][] {
  return boundary.type === 'Polygon' ? boundary.coordinates : boundary.coordinates.flat()
}

/** A flat map in metres, true to distance within a district: longitudes shrink by the cosine of its middle latitude. */
export function projectionOf(boundaries: readonly Boundary[]): Projection {
  const points = boundaries.flatMap((boundary) => ringsOf(boundary).flat())
  const longitudes = points.map(([longitude = 0]) => longitude)
  const latitudes = points.map(([, latitude = 0]) => latitude)
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const perLongitude = metresPerDegree * Math.cos(((south + north) / 2) * Math.PI / 180)
  return {
    toPlane: ({ longitude, latitude }) => ({ x: (longitude - west) * perLongitude, y: (north - latitude) * metresPerDegree }),
    toPlace: ({ x, y }) => ({ longitude: west + x / perLongitude, latitude: north - y / metresPerDegree }),
    extent: { x: 0, y: 0, width: (east - west) * perLongitude, height: (north - south) * metresPerDegree },
  }
}

/** Metres between two places. */
export function distanceBetween(a: Place, b: Place): number {
  const perLongitude = metresPerDegree * Math.cos(((a.latitude + b.latitude) / 2) * Math.PI / 180)
  return Math.hypot((a.longitude - b.longitude) * perLongitude, (a.latitude - b.latitude) * metresPerDegree)
}

/** Where a name fits best: the centre of gravity of the largest of these rings, as drawn. */
export function labelPointOf(rings: readonly (readonly Point[])[]): Point {
  const weighed = rings.map(centreOf).sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum))
  const { x, y, sum } = weighed[0] ?? { x: 0, y: 0, sum: 1 }
  return { x: x / (3 * sum), y: y / (3 * sum) }
}

function centreOf(ring: readonly Point[]): Point & { sum: number } {
  let [sum, x, y] = [0, 0, 0]
  ring.forEach((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    const cross = from.x * to.y - to.x * from.y
    sum += cross
    x += (from.x + to.x) * cross
    y += (from.y + to.y) * cross
  })
  return { sum, x, y }
}

/** Whether a boundary holds a place; holes are outside. */
export function boundaryHolds(boundary: Boundary, { longitude, latitude }: Place): boolean {
  let inside = false
  for (const ring of ringsOf(boundary)) {
    ring.forEach(([x1 = 0, y1 = 0], index) => {
      const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? []
      if (y1 > latitude === y2 > latitude) return
      if (longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1) inside = !inside
    })
  }
  return inside
}
