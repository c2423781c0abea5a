import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processBeginning } from './processes.ts'

/** Who uses the server of a data folder now: the launcher, and commands beside it. The last to leave stops it. */
export type Lease = { release(): void, others(): boolean }

/** Notes that this process uses the server. Notes of processes that have ended do not count. */
export function takeLease(dataDir: string): Lease {
  const folder = join(dataDir, 'postgres.users')
  mkdirSync(folder, { recursive: true })
  const own = `${process.pid}-${processBeginning(process.pid)?.replace(/\W/g, '_')}`
  const path = join(folder, `${own}-${taken += 1}`)
  writeFileSync(path, '')
  return {
    release: () => rmSync(path, { force: true }),
    others: () => readdirSync(folder).filter((name) => join(folder, name) !== path).some((name) => {
      const [pid, beginning] = name.split('-')
      const lives = processBeginning(Number(pid))?.replace(/\W/g, '_') === beginning
      if (!lives) rmSync(join(folder, name), { force: true })
      return lives
    }),
  }
}

let taken = 0
