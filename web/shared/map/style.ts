import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { BaseMap } from '../../api/types.ts'
import { nothing } from './shapes.ts'
import type { Palette } from './palette.ts'

/** Names of the sources that a map is given data for. */
export const sources = ['grounds', 'names', 'faults', 'accuracy', 'cells', 'heat'] as const

const kindIs = (...kinds: string[]): ['in', ['get', string], ['literal', string[]]] => ['in', ['get', 'kind'], ['literal', kinds]]

/** Zooms from which communities and grids are told apart. */
const communitiesFrom = 12.5
const gridsFrom = 14

/** How the map looks: grey ground, white lines, one accent; over pictures the ground is left to them. No fonts or sprites are fetched. */
export function styleOf(palette: Palette, base: BaseMap, outlined: readonly string[]): StyleSpecification {
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(sources.map((name) => [name, { type: 'geojson' as const, data: nothing }])),
      marks: { type: 'geojson', data: nothing, cluster: true, clusterRadius: 24, clusterMaxZoom: 16 },
      ...Object.fromEntries((base?.layers ?? []).map((tiles, index) => [`base-${index}`, { type: 'raster' as const, tiles: tiles.map(absolute), tileSize: 256, maxzoom: base?.maxZoom ?? 18 }])),
    },
    layers: [
      { id: 'bottom', type: 'background', paint: { 'background-color': palette.sunken } },
      ...(base?.layers ?? []).map((_, index): LayerSpecification => ({ id: `base-${index}`, type: 'raster', source: `base-${index}`, paint: { 'raster-fade-duration': 0 } })),
      ...groundLayers(palette, base !== null, outlined),
      ...faultLayers(palette),
      ...heatLayers(palette),
      ...nameLayers(palette),
      ...placeLayers(palette),
      ...countLayers(palette, 'cells'),
      ...markLayers(palette),
    ],
  }
}

function absolute(template: string): string {
  return template.startsWith('/') ? `${location.origin}${template}` : template
}

/** Which areas have their edge drawn in the accent. */
export const outlineFilter = (codes: readonly string[]): ['in', ['get', string], ['literal', string[]]] => ['in', ['get', 'code'], ['literal', [...codes]]]

function groundLayers(palette: Palette, pictures: boolean, outlined: readonly string[]): LayerSpecification[] {
  const line = pictures ? palette['line-2'] : palette.surface
  const edge = (id: string, kinds: string[], width: number, minzoom: number): LayerSpecification => ({ id, type: 'line', source: 'grounds', minzoom, filter: kindIs(...kinds), layout: { 'line-join': 'round' }, paint: { 'line-color': line, 'line-width': width } })
  return [
    { id: 'streets', type: 'fill', source: 'grounds', filter: kindIs('street'), paint: { 'fill-color': palette.line, 'fill-opacity': pictures ? 0 : 0.7 } },
    edge('grid-edges', ['grid'], 1, gridsFrom),
    edge('community-edges', ['community'], 1.5, communitiesFrom),
    edge('street-edges', ['street'], 3, 0),
    { id: 'chosen-edge', type: 'line', source: 'grounds', filter: outlineFilter(outlined), paint: { 'line-color': palette.accent, 'line-width': 2 } },
  ]
}

function faultLayers(palette: Palette): LayerSpecification[] {
  const colour: ['case', ['get', string], string, string] = ['case', ['get', 'above'], palette.danger, palette.warn]
  return [
    { id: 'faults', type: 'fill', source: 'faults', paint: { 'fill-color': colour, 'fill-opacity': 0.5 } },
    { id: 'fault-edges', type: 'line', source: 'faults', paint: { 'line-color': colour, 'line-width': 1.5 } },
  ]
}

function heatLayers(palette: Palette): LayerSpecification[] {
  return [{
    id: 'heat', type: 'heatmap', source: 'heat',
    paint: {
      'heatmap-weight': ['get', 'weight'],
      'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 9, 14, 11, 26, 13, 44, 17, 80],
      'heatmap-intensity': ['interpolate', ['linear'], ['zoom'], 9, 1, 15, 1.6],
      'heatmap-color': ['interpolate', ['linear'], ['heatmap-density'], 0, 'rgba(0,0,0,0)', 0.15, palette['map-2'], 0.5, palette['map-1'], 1, palette.accent],
      'heatmap-opacity': 0.8,
    },
  }]
}

const font = ['Zhenggai']

function nameLayers(palette: Palette): LayerSpecification[] {
  const names = (id: string, kinds: string[], size: number, minzoom: number, maxzoom = 24): LayerSpecification => ({
    id, type: 'symbol', source: 'names', minzoom, maxzoom, filter: kindIs(...kinds),
    layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': size, 'text-max-width': 12, 'text-padding': 4 },
    paint: { 'text-color': kinds.includes('street') ? palette.ink : palette['ink-2'], 'text-halo-color': palette.surface, 'text-halo-width': 1.2 },
  })
  return [names('grid-names', ['grid'], 11, gridsFrom + 0.5), names('community-names', ['community'], 12, communitiesFrom + 0.5), names('street-names', ['street'], 13, 0, 15.5)]
}

function placeLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'accuracy', type: 'fill', source: 'accuracy', paint: { 'fill-color': palette.accent, 'fill-opacity': 0.12 } },
    { id: 'accuracy-edge', type: 'line', source: 'accuracy', paint: { 'line-color': palette.accent, 'line-width': 1.5, 'line-dasharray': [3, 2] } },
  ]
}

const radius = (property: string): ['interpolate', ['linear'], ['get', string], ...number[]] => ['interpolate', ['linear'], ['get', property], 2, 13, 50, 18, 1_000, 26]

function countLayers(palette: Palette, source: 'cells' | 'marks'): LayerSpecification[] {
  const [property, filter] = source === 'marks' ? ['point_count', { filter: ['has', 'point_count'] as ['has', string] }] : ['count', {}]
  return [
    { id: `${source}-discs`, type: 'circle', source, ...filter, paint: { 'circle-radius': radius(property), 'circle-color': palette.surface, 'circle-stroke-color': palette['line-2'], 'circle-stroke-width': 1 } },
    {
      id: `${source}-counts`, type: 'symbol', source, ...filter,
      layout: { 'text-field': ['to-string', ['get', property]], 'text-font': font, 'text-size': 13, 'text-allow-overlap': true, 'text-ignore-placement': true },
      paint: { 'text-color': palette.ink },
    },
  ]
}

function markLayers(palette: Palette): LayerSpecification[] {
  return [
    ...countLayers(palette, 'marks'),
    { id: 'marks', type: 'symbol', source: 'marks', filter: ['!', ['has', 'point_count']], layout: { 'icon-image': ['get', 'image'], 'icon-allow-overlap': true, 'icon-ignore-placement': true } },
  ]
}
