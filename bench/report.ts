import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Machine } from './machine.ts'
import { isMet, type Measure } from './measure.ts'

/** The figures as a table of text, a section after the other. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => [measure.section, measure.name, figure(measure), aimOf(measure)])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => (column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()).join('\n')
}

/** One line that says where and when. */
export function machineLine(machine: Machine): string {
  const { date, cpu, cores, memoryGiB, loadPerCore, node, postgres } = machine
  return `${date.slice(0, 16).replace('T', ' ')} UTC; ${cpu}, ${cores} cores, ${memoryGiB} GiB; Node ${node}, PostgreSQL ${postgres}; load a core before: ${loadPerCore}`
}

/** Writes the figures as JSON and answers the file. */
export function writeResults(checkout: string, machine: Machine, measures: readonly Measure[]): string {
  const dir = join(checkout, 'bench', 'results')
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'latest.json')
  const results = measures.map((measure) => ({ ...measure, value: Math.round(measure.value * 1_000) / 1_000, met: isMet(measure) }))
  writeFileSync(file, `${JSON.stringify({ machine, results }, null, 2)}\n`)
  return file
}

function figure({ value, unit }: Measure): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return `${value.toFixed(digits)} ${unit}`.trim()
}

function aimOf(measure: Measure): string {
  if (measure.aim === undefined) return ''
  return `aim: ${measure.aim.kind} ${measure.aim.value} ${measure.unit}`.trim() + (isMet(measure) === true ? ', met' : ', NOT met')
}
