import { cpus, loadavg, totalmem } from 'node:os'
import { packagedBinaries } from '../platform/embedded-postgres/binaries.ts'

export interface Machine {
  readonly date: string
  readonly cpu: string
  readonly cores: number
  readonly memoryGiB: number
  /** Runnable processes a core before the bench began: above 0.3 somebody else uses the machine, and the figures say less. */
  readonly loadPerCore: number
  readonly node: string
  readonly postgres: string
}

/** What the figures were measured on. */
export function describeMachine(checkout: string): Machine {
  const cores = cpus()
  return {
    date: new Date().toISOString(),
    cpu: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    loadPerCore: Math.round(((loadavg()[0] ?? 0) / cores.length) * 100) / 100,
    node: process.version,
    postgres: packagedBinaries(checkout).version.replace(/-.*/, ''),
  }
}
