import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import { withDatabase } from '../platform/embedded-postgres/with-database.ts'
import { districts } from '../services/history/verify-store.ts'
import { rebuildTally } from '../services/rates/rebuild.ts'

const help = `npm run tally:rebuild [-- --district CODE]

Makes the tally of the rates anew from the events, of all districts or of one. The system may run meanwhile: readers see
the old tally until the new one stands, and what happens meanwhile is tallied after it.

Exit code: 0 it stands, 2 it could not be made.`

try {
  const { values } = parseArgs({ options: { district: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help === true) console.log(help)
  else await rebuild(values.district ?? null)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

async function rebuild(code: string | null): Promise<void> {
  const config = readConfig()
  const place = { databaseUrl: config.databaseUrl, checkout: resolve('.'), dataDir: config.dataDir, log: (line: string) => console.error(line) }
  await withDatabase(place, async (url) => {
    const database = await connectDatabase(url, { poolSize: 2, applicationName: 'zhenggai-tally-rebuild' })
    try {
      const found = await districts(database, code)
      if (found.length === 0) throw new Error(code === null ? 'there is no district' : `there is no district ${code}`)
      for (const district of found) {
        const orders = await rebuildTally(database, district.id, (done) => {
          if (done % 50_000 === 0) console.error(`${district.code}: ${done} orders`)
        })
        console.log(`${district.code}: the tally of ${orders} orders is made anew`)
      }
    } finally {
      await database.close()
    }
  })
}
