import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import { withDatabase } from '../platform/embedded-postgres/with-database.ts'
import { faultKinds, verifyHistory, type HistoryFault } from '../services/history/verify-history.ts'

const help = `npm run verify:history [-- --district CODE]

Checks the history of every order of all districts, or of one: its events are dense, their chain of hashes is unbroken,
the order points at the last of them and says what it says. Changes nothing.

Exit code: 0 all is well, 1 faults were found, 2 the check could not be done.`

const shown = 20

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
    const database = await connectDatabase(url, { poolSize: 2, applicationName: 'zhenggai-verify' })
    try {
      let faults = 0
      const verdicts = await verifyHistory(database, code, (fault) => {
        faults += 1
        if (faults <= shown) console.error(lineOf(fault))
        else if (faults === shown + 1) console.error('… more faults follow; they are counted below')
      })
      if (verdicts.length === 0) throw new Error(code === null ? 'there is no district' : `there is no district ${code}`)
      for (const { district, orders, events, faults: found } of verdicts) {
        console.log(`${district}: ${orders} orders, ${events} events, ${found === 0 ? 'no faults' : `${found} faults`}`)
      }
      return faults === 0 ? 0 : 1
    } finally {
      await database.close()
    }
  })
}

function lineOf({ district, number, order, kind, seq }: HistoryFault): string {
  return `${district} ${number} (${order}): ${faultKinds[kind]}${seq === null ? '' : ` (event ${seq})`}`
}
