import { z } from 'zod'
import type { FieldError } from '../../domain/errors.ts'
import type { AreaKind, Boundary } from '../../domain/geometry/area.ts'
import type { CoordinateSystem } from '../../domain/geometry/coordinates.ts'
import { createRingReader, type RingNotes } from './read-ring.ts'

/** A feature of the file, as far as the file alone can tell. */
export interface ReadArea {
  /** Where it stands in the file: features.3 */
  readonly path: string
  readonly code: string
  readonly kind: AreaKind | null
  readonly name: string | null
  readonly nameEn: string | null
  readonly parent: string | null
  readonly schematic: boolean | null
  readonly boundary: Boundary
}

export interface ReadAreas {
  readonly areas: readonly ReadArea[]
  /** Why the file can't be used, each with its path. */
  readonly problems: readonly FieldError[]
  /** What was put right without a question: rings closed, turned, positions that stood twice. */
  readonly notes: RingNotes
}

const mostFeatures = 3_000

// PostgreSQL holds no NUL, and its JSON no half of a pair.
const name = z.string().trim().min(1).max(160).refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'must be well-formed Unicode without NUL')
const properties = z.object({
  code: z.string().regex(/^[0-9A-Za-z-]{1,32}$/),
  kind: z.enum(['district', 'street', 'zone', 'community', 'grid']).optional(),
  name: name.optional(),
  nameEn: name.optional(),
  parent: z.string().regex(/^[0-9A-Za-z-]{1,32}$/).nullish(),
  schematic: z.boolean().optional(),
})
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.unknown()).min(1).max(1_000) })
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.unknown()).min(1).max(1_000)).min(1).max(1_000) })
const feature = z.object({ type: z.literal('Feature'), properties, geometry: z.union([polygon, multiPolygon]) })
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()).min(1).max(mostFeatures), crs: z.unknown().optional() })

/**
 * Reads a FeatureCollection of polygons (RFC 7946) whose coordinates are in the system that the uploader states: it is
 * never guessed. Each feature has `properties.code`, a string, and where it is new also name, kind and parent. Answers
 * WGS84.
 */
export function readGeoJson(document: unknown, coordinates: CoordinateSystem): ReadAreas {
  const problems: FieldError[] = []
  const say = (path: string, message: string, code = 'areas-invalid') => {
    if (problems.length < 200) problems.push({ path, message, code })
  }
  const read = collection.safeParse(document)
  const reader = createRingReader(coordinates, say)
  if (!read.success) {
    sayAll(read.error, 'geojson', say)
    return { areas: [], problems, notes: reader.notes }
  }
  const system = systemFault(read.data.crs, coordinates)
  if (system !== null) say('geojson.crs', system, 'wrong-crs')
  const codes = new Set<string>()
  const areas = read.data.features.flatMap((one, index): ReadArea[] => {
    const path = `features.${index}`
    const parsed = feature.safeParse(one)
    if (!parsed.success) {
      sayAll(parsed.error, path, say)
      return []
    }
    const { properties: said, geometry } = parsed.data
    if (codes.has(said.code)) say(`${path}.properties.code`, `the code ${said.code} stands twice in the file`)
    codes.add(said.code)
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const rings = polygons.map((list, at) => reader.polygon(list, `${path}.geometry.coordinates${geometry.type === 'Polygon' ? '' : `.${at}`}`))
    if (rings.some((ring) => ring === null)) return []
    const whole = rings.filter((ring) => ring !== null)
    const [only] = whole
    const boundary: Boundary = whole.length === 1 && only !== undefined ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: whole }
    return [{
      path, code: said.code, kind: said.kind ?? null, name: said.name ?? null, nameEn: said.nameEn ?? null,
      parent: said.parent ?? null, schematic: said.schematic ?? null, boundary,
    }]
  })
  return { areas, problems, notes: reader.notes }
}

function sayAll(error: z.ZodError, path: string, say: (path: string, message: string) => void): void {
  for (const issue of error.issues.slice(0, 5)) say([path, ...issue.path].join('.'), issue.message)
}

// GeoJSON of 2008 could name its system; RFC 7946 took that away. What it names must be what is stated.
function systemFault(crs: unknown, stated: CoordinateSystem): string | null {
  if (crs === undefined || crs === null) return null
  const named = z.object({ type: z.literal('name'), properties: z.object({ name: z.string() }) }).safeParse(crs)
  const system = named.success ? named.data.properties.name : 'no system by name'
  const wgs84 = /^(urn:ogc:def:crs:)?(OGC:1\.3:|OGC::)?CRS84$|^(urn:ogc:def:crs:)?EPSG:(:|[0-9.]+:)?4326$/i.test(system)
  if (!wgs84) return `the file says ${system}; give it in longitude and latitude of WGS84 or GCJ-02`
  return stated === 'wgs84' ? null : 'the file says WGS84 and the upload GCJ-02; only one can be true'
}
