import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { DomainError } from '../domain/errors.ts'
import type { AreaKind } from '../domain/geometry/area.ts'
import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import { withDatabase } from '../platform/embedded-postgres/with-database.ts'
import { applyImport, previewImport } from '../services/areas/import-areas.ts'
import type { ImportRow } from '../services/areas/store.ts'
import { demoDistrict } from '../services/demo/district.ts'

const help = `npm run areas -- import FILE.geojson --coordinates wgs84|gcj02 [--kind KIND] [--tolerance METRES] [--schematic] [--remove CODE]…
                                   [--apply] [--accept FAULT]… [--district ID]

Checks a FeatureCollection of areas (properties: code, and where it is new name, kind, parent) and lists what it would change
and where boundaries do not fit. The system of its coordinates is yours to state; it is never guessed. --apply puts it in force;
faults above the tolerance (2 m unless given) must each be accepted by name. KIND: street, community, grid, zone.
--district is ${demoDistrict.id} unless given.

Exit code: 0 checked or applied, 1 faults above the tolerance, 2 nothing was done.`

const largestFile = 16 * 1024 * 1024
const kinds: readonly AreaKind[] = ['district', 'street', 'zone', 'community', 'grid']

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      coordinates: { type: 'string' }, kind: { type: 'string' }, tolerance: { type: 'string', default: '2' }, schematic: { type: 'boolean', default: false },
      remove: { type: 'string', multiple: true, default: [] }, apply: { type: 'boolean', default: false }, accept: { type: 'string', multiple: true, default: [] },
      district: { type: 'string', default: String(demoDistrict.id) }, help: { type: 'boolean', default: false },
    },
  })
  const [act, path, ...more] = positionals
  if (values.help || act !== 'import' || path === undefined || more.length > 0) {
    console.log(help)
    return values.help ? 0 : 2
  }
  const { coordinates } = values
  if (coordinates !== 'wgs84' && coordinates !== 'gcj02') throw new Error('say --coordinates wgs84 or --coordinates gcj02: it is never guessed')
  const kind = values.kind === undefined ? null : kinds.find((one) => one === values.kind)
  if (kind === undefined) throw new Error(`--kind is one of ${kinds.join(', ')}`)
  const tolerance = Number(values.tolerance)
  if (!(tolerance >= 0 && tolerance <= 100)) throw new Error('--tolerance is a number of metres from 0 to 100')
  if ((await stat(path)).size > largestFile) throw new Error('the file is larger than 16 MB')
  const geojson: unknown = JSON.parse(await readFile(path, 'utf8'))
  const { databaseUrl, dataDir } = readConfig()
  return withDatabase({ databaseUrl, dataDir, checkout: process.cwd(), log: (line) => console.error(line) }, async (url) => {
    const database = await connectDatabase(url, { poolSize: 2, applicationName: 'zhenggai-areas' })
    try {
      const deps = { database, clock: systemClock }
      const by = { districtId: Number(values.district), id: null }
      const preview = await previewImport(deps, by, { geojson, coordinates, kind, tolerance, schematic: values.schematic, remove: values.remove })
      console.log(reportText(preview))
      const open = preview.report.faults.filter((fault) => fault.aboveTolerance && !values.accept.includes(fault.id))
      if (open.length > 0 || !values.apply) return open.length > 0 ? 1 : 0
      const { version } = await applyImport(deps, by, preview.id, values.accept)
      console.log(`Applied: version ${version} of the areas. Running processes read it within two seconds.`)
      return 0
    } finally {
      await database.close()
    }
  })
}

function reportText({ report, tolerance }: ImportRow): string {
  const { added, changed, unchanged, removed, notes, faults, more } = report
  return [
    `${added.length} new, ${changed.length} changed, ${unchanged.length} as they were, ${removed.length} removed.`,
    `Put right: ${notes.closed} rings closed, ${notes.turned} turned, ${notes.doubled} positions that stood twice.`,
    ...faults.map(({ id, width, squareMetres, point, aboveTolerance }) =>
      `${aboveTolerance ? '!' : ' '} ${id}: ${width === null ? 'crosses itself' : `${width} m wide, ${squareMetres} m²`} at ${point.map((degree) => degree.toFixed(6)).join(', ')}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    faults.length === 0 ? 'No faults.' : `! is above the tolerance of ${tolerance} m: mend it, or accept it by --accept.`,
  ].join('\n')
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  if (error instanceof DomainError) for (const { path, message } of error.fields) console.error(`  ${path}: ${message}`)
  process.exitCode = 2
}
