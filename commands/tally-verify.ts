import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import { withDatabase } from '../platform/embedded-postgres/with-database.ts'
import { districts } from '../services/history/verify-store.ts'
import { verifyTally, type TallyDifference } from '../services/rates/verify.ts'

const help = `npm run tally:verify [-- --district CODE]

Compares the tally of the rates with what the events make, of all districts or of one. Changes nothing; orders whose
newest events still wait for the tally are left out. npm run tally:rebuild mends what it finds.

Exit code: 0 they agree, 1 they differ, 2 the check could not be done.`

const shown = 50

try {
  const { values } = parseArgs({ options: { district: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help === true) console.log(help)
  else process.exitCode = await verify(values.district ?? null)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

async function verify(code: string | null): Promise<number> {
  const config = readConfig()
  const place = { databaseUrl: config.databaseUrl, checkout: resolve('.'), dataDir: config.dataDir, log: (line: string) => console.error(line) }
  return withDatabase(place, async (url) => {
    const database = await connectDatabase(url, { poolSize: 2, applicationName: 'zhenggai-tally-verify' })
    try {
      const found = await districts(database, code)
      if (found.length === 0) throw new Error(code === null ? 'there is no district' : `there is no district ${code}`)
      let all = 0
      for (const district of found) {
        let differing = 0
        const orders = await verifyTally(database, district.id, (difference) => {
          differing += 1
          all += 1
          if (all <= shown) console.error(lineOf(district.code, difference))
          else if (all === shown + 1) console.error('… more differ; they are counted below')
        })
        console.log(`${district.code}: ${orders} orders, ${differing === 0 ? 'the tally agrees' : `${differing} differences`}`)
      }
      return all === 0 ? 0 : 1
    } finally {
      await database.close()
    }
  })
}

function lineOf(district: string, { what, where, expected, stands }: TallyDifference): string {
  return `${district} ${what} ${where}: ${stands} stands, ${expected} is right`
}
