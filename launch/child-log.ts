import { closeSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A child's output goes to a file: the terminal keeps the address in sight, and a child outlives a closed terminal. */
export type ChildLog = { path: string, open(): number, tail(lines: number): string }

/** A log longer than this is set aside when the next start opens it. */
const longLog = 20 * 1024 * 1024

export function childLog(dataDir: string, name: string): ChildLog {
  const folder = join(dataDir, 'log')
  const path = join(folder, `${name}.log`)
  mkdirSync(folder, { recursive: true })
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > longLog) renameSync(path, `${path}.1`)
  return { path, open: () => openSync(path, 'a', 0o600), tail: (lines) => lastLines(path, lines) }
}

function lastLines(path: string, lines: number): string {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const buffer = Buffer.alloc(Math.min(size, 16 * 1024))
  if (buffer.length === 0) return ''
  const file = openSync(path, 'r')
  readSync(file, buffer, 0, buffer.length, size - buffer.length)
  closeSync(file)
  return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n')
}
