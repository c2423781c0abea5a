import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { benchDesk } from './desk.ts'
import { benchDispatch } from './dispatch.ts'
import { benchIntake } from './intake.ts'
import { describeMachine } from './machine.ts'
import type { Measure } from './measure.ts'
import { benchPhone } from './phone.ts'
import { benchSweep } from './sweep.ts'
import { machineLine, tableOf, writeResults } from './report.ts'

/**
 * `npm run bench [-- intake|dispatch|memory|sweep|phone|desk] [--profile DIR]`: measures what we claim about speed, on loopback, in some
 * five minutes. Prints a table and writes bench/results/latest.json. Memory is measured along with dispatch.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { profile: { type: 'string' } } })
const known = ['intake', 'dispatch', 'memory', 'sweep', 'phone', 'desk']
const unknown = positionals.find((name) => !known.includes(name))
if (unknown !== undefined) {
  console.error(`There is no bench ${unknown}; there are ${known.join(', ')}.`)
  process.exit(2)
}
const asked = (...names: string[]) => positionals.length === 0 || names.some((name) => positionals.includes(name))

// Whoever is interrupted ends what it has started: servers end with us, and the folder of the data is removed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const checkout = dirname(dirname(fileURLToPath(import.meta.url)))
const machine = describeMachine(checkout)
const measures: Measure[] = []
if (machine.loadPerCore > 0.3) console.log(`The machine is busy (load a core ${machine.loadPerCore}): ratios hold roughly, absolute figures do not.`)
if (asked('intake')) {
  console.log('intake …')
  measures.push(...await benchIntake(checkout, values))
}
if (asked('dispatch', 'memory')) {
  console.log('dispatch and memory …')
  measures.push(...await benchDispatch(checkout, values))
}
if (asked('sweep')) {
  console.log('sweep …')
  measures.push(...await benchSweep(checkout))
}
if (asked('phone')) {
  console.log('phone …')
  measures.push(...await benchPhone(checkout))
}
if (asked('desk')) {
  console.log('desk …')
  measures.push(...await benchDesk(checkout))
}
console.log(`\n${tableOf(measures)}\n\n${machineLine(machine)}\n${writeResults(checkout, machine, measures)}`)
