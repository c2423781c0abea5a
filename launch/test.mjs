import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { listenForInterrupts } from './interrupts.mjs'
import { run } from './run.mjs'

// `npm test`: everything. `npm test -- PATH`: these tests only, without type check and lint.
const checkout = dirname(dirname(fileURLToPath(import.meta.url)))
const given = process.argv.slice(2)
const everything = given.every((argument) => argument.startsWith('-'))
const { stop } = listenForInterrupts()
const say = (line) => console.log(line)
const tool = (path) => join(checkout, 'node_modules', ...path.split('/'))
const failed = []

try {
  await install(checkout, { say, signal: stop })
  const parts = build(checkout, { say, signal: stop })
  await Promise.all([parts.server, parts.web])
  if (everything) {
    await check('types', [tool('typescript/bin/tsc'), '--noEmit'])
    if (existsSync(join(checkout, 'web', 'tsconfig.json'))) {
      await check('types of the web', [tool('vue-tsc/bin/vue-tsc.js'), '--noEmit', '-p', join('web', 'tsconfig.json')])
    }
    await check('lint', [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'])
  }
  await check('tests', [tool('vitest/vitest.mjs'), 'run', ...given])
} catch (error) {
  failed.push('preparation')
  if (!stop.aborted) console.error(error instanceof Error ? error.message : error)
}
if (stop.aborted) failed.push('interrupted')
if (failed.length > 0) console.error(`\nnot passed: ${failed.join(', ')}`)
process.exit(failed.length > 0 ? 1 : 0)

/** A failed check does not keep the next from being seen. */
async function check(name, args) {
  if (stop.aborted) return
  say(`\n${name}`)
  try {
    await run(process.execPath, args, { cwd: checkout, signal: stop })
  } catch (error) {
    failed.push(name)
    if (error.code === undefined) console.error(error.message)
  }
}
