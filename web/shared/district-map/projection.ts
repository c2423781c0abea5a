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

/** Where a name fits best in an area: the centre of gravity of its outer ring. */
export function labelPointOf(boundary: Boundary): Place {
  const outer = boundary.type === 'Polygon' ? boundary.coordinates[0] : boundary.coordinates.map(([ring = []]) => ring).sort((a, b) => b.length - a.length)[0]
  const ring = outer ?? []
  let [sum, x, y] = [0, 0, 0]
  ring.forEach(([x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? []
    const cross = x1 * y2 - x2 * y1
    sum += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  })
  return { longitude: x / (3 * sum), latitude: y / (3 * sum) }
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
