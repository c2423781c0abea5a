import type { Feature, FeatureCollection, Position } from 'geojson'
import type { Area, Boundary, MapCell } from '../../api/types.ts'
import type { MapPin } from '../district-map/map-model.ts'
import { shortAreaName } from '../district-map/map-model.ts'
import { labelPointOf, ringsOf, type Place } from '../district-map/projection.ts'
import type { Datum } from './datum.ts'
import { imageOf } from './state-images.ts'

/** An order on the map: its state's shape, and what a reader hears of it. */
export interface MapMark extends MapPin { overdue?: boolean }

/** Where borders do not fit: numbered as in its list, with the piece of ground it is about where there is one. */
export interface MapFault { id: string, number: number, above: boolean, place: Place, ground: Boundary | null }

export const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** The areas with their boundaries, and their names at the points that suit them best. */
export function areaShapes(areas: readonly Area[], datum: Datum, nameOf: (area: Area) => string): { grounds: FeatureCollection, names: FeatureCollection } {
  const drawn = areas.flatMap((area) => (area.boundary === null ? [] : [{ area, boundary: moved(area.boundary, datum) }]))
  return {
    grounds: collection(drawn.map(({ area: { code, kind }, boundary }) => ({ type: 'Feature', properties: { code, kind }, geometry: boundary }))),
    names: collection(drawn.filter(({ area }) => area.kind !== 'district' && area.kind !== 'zone').map(({ area, boundary }) => {
      const { x, y } = labelPointOf(ringsOf(boundary as Boundary).map((ring) => ring.map(([lng = 0, lat = 0]) => ({ x: lng, y: lat }))))
      return point([x, y], { kind: area.kind, name: shortAreaName(nameOf(area)) })
    })),
  }
}

export function faultShapes(faults: readonly MapFault[], datum: Datum): FeatureCollection {
  return collection(faults.flatMap(({ above, ground }) => (ground === null ? [] : [{ type: 'Feature', properties: { above }, geometry: moved(ground, datum) }])))
}

export function markShapes(marks: readonly MapMark[], datum: Datum): FeatureCollection {
  return collection(marks.map((mark) => point(datum.toShown(mark), { id: mark.id, image: imageOf(mark.state, mark.overdue === true) })))
}

export function cellShapes(cells: readonly Pick<MapCell, 'longitude' | 'latitude' | 'count'>[], datum: Datum): FeatureCollection {
  return collection(cells.map((cell) => point(datum.toShown(cell), { count: cell.count })))
}

/** Counts as warmth: beside the fullest, by the root, so that one crowded corner does not put out all others. */
export function heatShapes(cells: readonly Pick<MapCell, 'longitude' | 'latitude' | 'count'>[], datum: Datum): FeatureCollection {
  const fullest = Math.max(1, ...cells.map(({ count }) => count))
  return collection(cells.map((cell) => point(datum.toShown(cell), { weight: Math.sqrt(cell.count / fullest) })))
}

/** A circle of true metres around a place. */
export function circleShape(place: Place, metres: number, datum: Datum): FeatureCollection {
  const north = metres / 111_320
  const east = north / Math.cos((place.latitude * Math.PI) / 180)
  const ring = Array.from({ length: 65 }, (_, step) => {
    const turn = (step % 64) * (Math.PI / 32)
    return datum.toShown({ longitude: place.longitude + Math.cos(turn) * east, latitude: place.latitude + Math.sin(turn) * north })
  })
  return collection([{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }])
}

function moved(boundary: Boundary, datum: Datum): Feature['geometry'] & (Boundary) {
  const shift = (ring: number[][]): Position[] => ring.map(([longitude = 0, latitude = 0]) => datum.toShown({ longitude, latitude }))
  return boundary.type === 'Polygon'
    ? { type: 'Polygon', coordinates: boundary.coordinates.map(shift) }
    : { type: 'MultiPolygon', coordinates: boundary.coordinates.map((polygon) => polygon.map(shift)) }
}

function point(coordinates: Position, properties: Record<string, string | number>): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } }
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features }
}
