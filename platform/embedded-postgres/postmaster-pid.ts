import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { processArguments } from './processes.ts'

/** What `postmaster.pid` says. The lines: pid, folder, start time, port, socket folder, address, shared memory, status. */
export type Postmaster = { pid: number, port: number, status: string }

/** The server that owns a data folder, when it lives. */
export function livePostmaster(folder: string): Postmaster | undefined {
  const lines = pidLines(folder)
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1 || !servesFolder(pid, folder)) return undefined
  return { pid, port: Number(lines[3]), status: (lines[7] ?? 'starting').trim() }
}

/**
 * Makes a dead server's pid file harmless. After a crash its pid may belong to another process, and PostgreSQL then
 * refuses to start. The file is kept, for its line on shared memory protects the data from left-over backends; only the
 * pid is replaced, by ours: PostgreSQL passes over the pid of its own parent.
 */
export function disarmPidFile(folder: string): void {
  const lines = pidLines(folder)
  if (lines.length === 0) return
  const path = join(folder, 'postmaster.pid')
  const fresh = `${path}.${process.pid}`
  const { uid, gid } = statSync(path)
  writeFileSync(fresh, [String(process.pid), ...lines.slice(1)].join('\n'), { mode: 0o600 })
  chownSync(fresh, uid, gid)
  renameSync(fresh, path)
}

function servesFolder(pid: number, folder: string): boolean {
  const [program = '', ...args] = processArguments(pid)
  return basename(program) === 'postgres' && args.includes(folder)
}

function pidLines(folder: string): string[] {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
