import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import { withDatabase } from '../platform/embedded-postgres/with-database.ts'
import { diffText, reportText, versionsText } from './catalogue-text.ts'
import { importCatalogue, type CatalogueDeps } from '../services/catalogue/import-catalogue.ts'
import { publishCatalogue } from '../services/catalogue/publish-catalogue.ts'
import { diffVersion, listVersions, readVersion } from '../services/catalogue/read-versions.ts'
import { catalogueCsv } from '../services/catalogue/write-file.ts'
import { demoDistrict } from '../services/demo/district.ts'

const help = `npm run catalogue -- import FILE.csv [--publish] [--effective YYYY-MM-DD] [--district ID]
npm run catalogue -- diff [VERSION]      what a draft (the newest without VERSION) changes of the version in force
npm run catalogue -- list                versions and drafts
npm run catalogue -- export [VERSION]    a version (that in force without VERSION) as CSV on standard output

A file (CSV in UTF-8 or GBK, see docs/catalogue.md) becomes a draft; its unreadable rows are listed by line and text, and
nothing else is lost. --publish puts it in force at once, or from --effective on. --district is ${demoDistrict.id} unless given.

Exit code: 0 all rows were read, 1 some could not be and are listed, 2 nothing was done.`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      publish: { type: 'boolean', default: false }, effective: { type: 'string' }, district: { type: 'string', default: String(demoDistrict.id) },
      help: { type: 'boolean', default: false },
    },
  })
  const [act, argument, ...more] = positionals
  const run = act === undefined || more.length > 0 ? undefined : acts[act]
  if (values.help || run === undefined) {
    console.log(help)
    return values.help ? 0 : 2
  }
  if (values.effective !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.effective)) throw new Error('--effective is a day: YYYY-MM-DD')
  const { databaseUrl, dataDir } = readConfig()
  return withDatabase({ databaseUrl, dataDir, checkout: process.cwd(), log: (line) => console.error(line) }, async (url) => {
    const database = await connectDatabase(url, { poolSize: 2, applicationName: 'zhenggai-catalogue' })
    try {
      return await run({ database, clock: systemClock }, Number(values.district), argument, values)
    } finally {
      await database.close()
    }
  })
}

type Act = (deps: CatalogueDeps, districtId: number, argument: string | undefined, options: { publish: boolean; effective?: string }) => Promise<number>

const acts: Readonly<Record<string, Act>> = {
  async import(deps, districtId, path, { publish, effective }) {
    if (path === undefined) throw new Error(`a file is needed\n\n${help}`)
    const report = await importCatalogue(deps, districtId, { bytes: await readFile(path), fileName: basename(path), accountId: null })
    console.log(reportText(report))
    console.log(diffText(await diffVersion(deps, districtId, report.version)))
    if (publish) {
      const { today } = await listVersions(deps, districtId)
      const row = await publishCatalogue(deps, { districtId, accountId: null }, report.version, effective ?? today)
      console.log(`Version ${row.version} is in force from ${row.effectiveFrom ?? ''} on.`)
    } else console.log(`Version ${report.version} is a draft. Publish it on the admin page, or with --publish.`)
    return report.faults.length === 0 ? 0 : 1
  },
  async diff(deps, districtId, version) {
    const { versions } = await listVersions(deps, districtId)
    const chosen = version === undefined ? versions.find(({ draft }) => draft)?.version : Number(version)
    if (chosen === undefined) throw new Error('there is no draft')
    console.log(diffText(await diffVersion(deps, districtId, chosen)))
    return 0
  },
  async list(deps, districtId) {
    console.log(versionsText(await listVersions(deps, districtId)))
    return 0
  },
  async export(deps, districtId, version) {
    const chosen = version === undefined ? (await listVersions(deps, districtId)).inForce : Number(version)
    const { catalogue } = await readVersion(deps, districtId, chosen, true)
    process.stdout.write(catalogueCsv(catalogue))
    return 0
  },
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  // SQLSTATE undefined_table.
  if (error instanceof Error && 'code' in error && error.code === '42P01') console.error('the database has no schema yet: npm run migrate')
  process.exitCode = 2
}
