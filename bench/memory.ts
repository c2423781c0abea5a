import { readdirSync, readFileSync } from 'node:fs'
import type { Ground } from './ground.ts'
import type { Product } from './product.ts'

/** MiB of the processes of the product. */
export interface Memory {
  readonly web: number
  readonly worker: number
  /** All of PostgreSQL's, what they share counted once. */
  readonly postgres: number
}

/** What the processes hold now, from /proc: resident memory of web and worker, proportional set size of PostgreSQL. NaN elsewhere than on Linux. */
export function memoryOf(ground: Ground, product: Product): Memory {
  const servers = [ground.postgresPid, ...childrenOf(ground.postgresPid)]
  return {
    web: kibibytes(product.web.pid, 'status', 'VmRSS') / 1_024,
    worker: product.worker === null ? 0 : kibibytes(product.worker.pid, 'status', 'VmRSS') / 1_024,
    postgres: servers.reduce((sum, pid) => sum + kibibytes(pid, 'smaps_rollup', 'Pss'), 0) / 1_024,
  }
}

function kibibytes(pid: number, file: string, field: string): number {
  try {
    const text = readFileSync(`/proc/${pid}/${file}`, 'utf8')
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? Number.NaN)
  } catch {
    // It has ended between the listing and the reading.
    return 0
  }
}

/** The processes that this one has started and that live. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === parent
    } catch {
      return false
    }
  })
}
