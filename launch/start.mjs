import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { listenForInterrupts } from './interrupts.mjs'

// `npm start`: only Node's built-ins up to here, for on a fresh clone nothing is installed yet.
const checkout = dirname(dirname(fileURLToPath(import.meta.url)))
const { stop, hurry } = listenForInterrupts()
const say = (line) => console.log(line)

try {
  await install(checkout, { say, signal: stop })
  const startedAt = performance.now()
  const parts = build(checkout, { say, signal: stop })
  await parts.server
  const { start } = await import('../dist/launch/start.js')
  process.exitCode = await start({ checkout, environment: process.env, webBuilt: parts.web, startedAt, stop, hurry, say })
} catch (error) {
  if (!stop.aborted) console.error(error instanceof Error ? error.message : error)
  process.exitCode = stop.aborted ? 130 : 1
}
process.exit()
