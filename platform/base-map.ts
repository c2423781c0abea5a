/** Pictures of a map that lie beneath the district's own layers. */
export interface BaseMap {
  /** Templates with {x}, {y} and {z}, one list a layer, lowest first; the addresses of one list hold the same tiles. */
  readonly layers: readonly (readonly string[])[]
  /** What the pictures are drawn in; our own layers are moved to fit. */
  readonly crs: 'wgs84' | 'gcj02'
  readonly attribution: string
  readonly maxZoom: number
}

export interface BaseMapSettings {
  readonly url: string | undefined
  readonly tiandituKey: string | undefined
  readonly crs: 'wgs84' | 'gcj02'
  readonly attribution: string
  readonly maxZoom: number
}

/**
 * The base map of the settings: 天地图 by its key (streets and their names, CGCS2000, which is WGS84 to a decimetre), or the
 * addresses given, several layers with spaces between; null where neither is set. Throws when both are, or when an address
 * is no template.
 */
export function baseMapOf({ url, tiandituKey, crs, attribution, maxZoom }: BaseMapSettings): BaseMap | null {
  if (url !== undefined && tiandituKey !== undefined) throw invalid('ZHENGGAI_BASEMAP_URL', 'is not needed where ZHENGGAI_BASEMAP_TIANDITU_KEY is set')
  if (tiandituKey !== undefined) {
    return { layers: ['vec', 'cva'].map((layer) => tianditu(layer, tiandituKey)), crs: 'wgs84', attribution: attribution || '天地图', maxZoom: Math.min(maxZoom, 18) }
  }
  if (url === undefined) return null
  const layers = url.split(/\s+/).filter(Boolean)
  for (const template of layers) checkTemplate(template)
  return { layers: layers.map((template) => [template]), crs, attribution, maxZoom }
}

/** The hosts whose pictures the pages may load, as a content policy names them; none for addresses of our own host. */
export function baseMapOrigins(base: BaseMap | null): string[] {
  const foreign = (base?.layers.flat() ?? []).filter((template) => !template.startsWith('/'))
  return [...new Set(foreign.map((template) => new URL(template).origin))]
}

function tianditu(layer: string, key: string): string[] {
  const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`
  return Array.from({ length: 8 }, (_, host) => `https://t${host}.tianditu.gov.cn/${layer}_w/wmts?${query}`)
}

function checkTemplate(template: string): void {
  if (!['{x}', '{y}', '{z}'].every((part) => template.includes(part))) throw invalid('ZHENGGAI_BASEMAP_URL', 'needs {x}, {y} and {z}')
  if (/^\/[^/]/.test(template)) return
  // What stands in the host would stand in the content policy.
  if (!/^https?:\/\/[\w.-]+(:\d+)?\//.test(template)) throw invalid('ZHENGGAI_BASEMAP_URL', 'must begin with http://host/, https://host/ or /')
}

function invalid(name: string, why: string): Error {
  return new Error(`The environment is not valid:\n  ${name}: ${why}`)
}
