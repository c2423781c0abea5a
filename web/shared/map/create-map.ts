import { Map as MapLibreMap, setWorkerUrl, type LngLatBoundsLike } from 'maplibre-gl'
// The worker is a file of our own host: the content policy allows no scripts made on the spot.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { Area, BaseMap, Boundary } from '../../api/types.ts'
import { projectionOf, ringsOf } from '../district-map/projection.ts'
import type { Datum } from './datum.ts'
import type { Palette } from './palette.ts'
import { styleOf } from './style.ts'

setWorkerUrl(workerUrl)

/** Metres of a CSS pixel at zoom 0 on the equator. */
const metresAtZero = 78_271.517

/** The window that shows a whole district, in the map's own degrees. */
export function districtBounds(areas: readonly Area[], datum: Datum): LngLatBoundsLike | undefined {
  const boundaries = areas.flatMap(({ boundary, kind }) => (boundary === null || kind !== 'street' ? [] : [boundary]))
  if (boundaries.length === 0) return undefined
  const { toPlace, extent } = projectionOf(boundaries)
  return [datum.toShown(toPlace({ x: 0, y: extent.height })), datum.toShown(toPlace({ x: extent.width, y: 0 }))]
}

/** The window around some boundaries, in the map's own degrees. */
export function boundsOf(boundaries: readonly Boundary[], datum: Datum): LngLatBoundsLike | undefined {
  const points = boundaries.flatMap((boundary) => ringsOf(boundary).flat()).map(([longitude = 0, latitude = 0]) => datum.toShown({ longitude, latitude }))
  if (points.length === 0) return undefined
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b)), ys.reduce((a, b) => Math.max(a, b))]
}

/** The zoom at which so many metres lie across so many pixels. */
export function zoomFor(metres: number, pixels: number, latitude: number): number {
  return Math.log2((metresAtZero * Math.cos((latitude * Math.PI) / 180) * pixels) / metres)
}

/** A map without anything on it yet. It turns and tilts for nobody, and asks no other host but that of the base map. */
export function createMap(container: HTMLElement, of: { palette: Palette, base: BaseMap, outlined: readonly string[], title: string, wheel: boolean }): MapLibreMap {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = new MapLibreMap({
    container,
    style: styleOf(of.palette, of.base, of.outlined),
    locale: { 'Map.Title': of.title },
    localIdeographFontFamily: of.palette.font,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    scrollZoom: of.wheel,
    fadeDuration: still ? 0 : 200,
    minZoom: 7,
    maxZoom: 19,
    center: [113.64, 34.72],
    zoom: 10,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  return map
}
