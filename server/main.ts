import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../platform/clock.ts'
import { readConfig, requireDatabaseUrl } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import { interruption } from '../platform/interruption.ts'
import { createLog } from '../platform/log.ts'
import { createWebServer } from './create-server.ts'

const asked = interruption()
const config = readConfig()
const log = createLog(config, 'web')
const root = rootOf(dirname(fileURLToPath(import.meta.url)))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const database = await connectDatabase(requireDatabaseUrl(config), { poolSize: config.poolSize, applicationName: 'zhenggai-web' })
const web = createWebServer({ config, log, clock: systemClock, database, webDir: join(root, 'dist', 'web'), version })

web.server.listen(config.port, config.host, () => {
  const address = web.server.address()
  log.info({ address }, 'listening')
})

log.info({ why: await asked }, 'the web drains')
await web.drain(config.drainSeconds * 1_000)
await Promise.race([database.close(), new Promise((resolve) => setTimeout(resolve, 1_000))])
process.exit(0)

// Run from the sources or from dist/: the root is where package.json is.
function rootOf(dir: string): string {
  return existsSync(join(dir, 'package.json')) || dir === dirname(dir) ? dir : rootOf(dirname(dir))
}
