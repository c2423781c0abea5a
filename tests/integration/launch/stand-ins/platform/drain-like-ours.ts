import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { noteInDatabase } from './note-in-database.ts'

/** Drains when told to, or when the launcher is gone: takes its time, then still needs the database. */
export function drainLikeOurs(name: string): void {
  let draining = false
  const drain = async (why: string) => {
    if (draining || process.env.STAND_IN_DEAF) return
    draining = true
    await pause(Number(process.env.STAND_IN_DRAIN_MS ?? 300))
    await noteInDatabase(`${name} drained`)
    appendFileSync(join(process.env.ZHENGGAI_DATA ?? '', 'drained'), `${name} ${why}\n`)
    process.exit(0)
  }
  process.on('SIGINT', () => void drain('SIGINT'))
  process.on('SIGTERM', () => void drain('SIGTERM'))
  process.on('disconnect', () => void drain('disconnect'))
}
