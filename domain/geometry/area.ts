/** A WGS84 position in degrees: longitude first, as in GeoJSON (RFC 7946). */
export type Position = [longitude: number, latitude: number]

/** Rings are closed (first position = last); the first is the outline, the others are holes. */
export interface Polygon {
  type: 'Polygon'
  coordinates: Position[][]
}

export interface MultiPolygon {
  type: 'MultiPolygon'
  coordinates: Position[][][]
}

export type Boundary = Polygon | MultiPolygon

export type AreaKind = 'district' | 'street' | 'zone' | 'community' | 'grid'

/** A place with a code and a boundary. Streets contain communities, communities contain grids; a zone is what a contract cuts out. */
export interface Area {
  code: string
  kind: AreaKind
  name: string
  nameEn: string
  /** Code of the area around it; null for a district. */
  parent: string | null
  /** WGS84; null when the area is known by name only. */
  boundary: Boundary | null
  /** True when the boundary is drawn for orientation and is not the surveyed one. */
  schematic: boolean
}

/** The polygons of a boundary, each as its rings. */
export function polygonsOf(boundary: Boundary): Position[][][] {
  return boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates
}
