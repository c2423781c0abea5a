import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../platform/clock.ts'
import { readConfig, type Config } from '../platform/config.ts'
import { connectDatabase, type Database } from '../platform/database.ts'
import { withDatabase } from '../platform/embedded-postgres/with-database.ts'
import { migrate } from '../platform/migrate.ts'
import { ratesOfAllYears, settleTally } from '../services/history/district-rates.ts'
import { importHistory } from '../services/history/import-history.ts'
import { ensureLeader } from '../services/history/leader-account.ts'
import { parseMapping, type Mapping } from '../services/history/mapping.ts'
import { createProgress } from '../services/history/progress.ts'
import { createRejects } from '../services/history/rejects.ts'
import { differenceText, faultText, ratesText, reportText } from '../services/history/report-text.ts'

const help = `npm run import -- FILE.csv --mapping MAPPING.json [--dry-run] [--rejects PATH] [--leader LOGIN]

Loads the orders of another system into the district that the mapping names; the district is made when it is missing.
Run it again with the same or a newer file at any time: what is known stays, what was closed since is closed.

  --mapping PATH   how the file's columns and words read (see commands/mappings/)
  --dry-run        checks and counts everything, writes nothing
  --rejects PATH   where rows that could not be read are listed: line, column, value, reason
                   (by default FILE.csv.rejects.csv; with --dry-run only when given)
  --leader LOGIN   makes an account that sees the district's rates; its password is the first line of standard input

Uses DATABASE_URL, else the database of this checkout, where it also makes the account leader.<district code>.

Exit code: 0 every row was read, 1 some rows were bad and are listed, 2 the import could not be done.`

interface Options {
  readonly file: string
  readonly mappingPath: string
  readonly dryRun: boolean
  readonly rejects: string | null
  readonly leader: string | null
}

// Differences shown one by one; all are counted.
const shownDifferences = 20

try {
  const options = readOptions()
  if (options === null) console.log(help)
  else process.exitCode = await run(options)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  // SQLSTATE undefined_table.
  if (error instanceof Error && 'code' in error && error.code === '42P01') console.error('the database has no schema yet: npm run migrate')
  process.exitCode = 2
}

function readOptions(): Options | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean' },
      rejects: { type: 'string' },
      leader: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) return null
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0 || values.mapping === undefined) throw new Error(`one file and --mapping are needed\n\n${help}`)
  const dryRun = values['dry-run'] === true
  return { file, mappingPath: values.mapping, dryRun, rejects: values.rejects ?? (dryRun ? null : `${file}.rejects.csv`), leader: values.leader ?? null }
}

async function run(options: Options): Promise<number> {
  const config = readConfig()
  const mapping = parseMapping(await readFile(options.mappingPath, 'utf8'))
  const password = options.leader === null ? null : await firstLineOfInput()
  const place = { databaseUrl: config.databaseUrl, checkout: resolve('.'), dataDir: config.dataDir, log: (line: string) => console.error(line) }
  return withDatabase(place, async (url) => {
    const database = await connectDatabase(url, { poolSize: 4, applicationName: 'zhenggai-import' })
    try {
      if (config.databaseUrl === null) await migrate(database)
      return await load(database, config, mapping, options, password)
    } finally {
      await database.close()
    }
  })
}

async function load(database: Database, config: Config, mapping: Mapping, options: Options, password: string | null): Promise<number> {
  const deps = { database, clock: systemClock }
  const progress = createProgress(process.stderr, systemClock)
  const rejects = createRejects(options.rejects)
  let differences = 0
  const report = await importHistory(deps, { path: options.file, mapping, dryRun: options.dryRun }, {
    progress: ({ rows }) => progress.show(rows),
    fault: (fault) => {
      if (rejects.add(fault)) progress.line(faultText(fault))
    },
    difference: (difference) => {
      differences += 1
      if (differences <= shownDifferences) progress.line(differenceText(difference))
    },
  })
  progress.end()
  for (const line of await rejects.end()) console.error(line)
  console.log(reportText(report, options.dryRun, progress.seconds()))
  if (!options.dryRun) {
    const waiting = await settleTally(deps, report.districtId)
    const rates = await ratesOfAllYears(deps, report.districtId)
    if (waiting > 0) console.error(`${waiting} events wait to be tallied by another process: the rates are not complete yet`)
    if (rates !== null) console.log(ratesText(rates))
    const embedded = config.databaseUrl === null || config.embedded
    const line = await ensureLeader(deps, mapping.district, { login: options.leader, password, embedded })
    if (line !== null) console.log(line)
  }
  return report.counts.rejected === 0 ? 0 : 1
}

async function firstLineOfInput(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) {
    text += String(chunk)
    if (text.includes('\n')) break
  }
  return text.split(/\r?\n/)[0] ?? ''
}
