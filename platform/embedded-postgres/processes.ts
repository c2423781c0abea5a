import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const proc = existsSync('/proc/self/stat')

/**
 * When a process began, in the system's own notation; undefined once it has ended. A pid with its beginning names one
 * process for good, where a pid alone is given to another sooner or later. A zombie has ended: where nobody reaps
 * orphans (containers), it keeps its pid.
 */
export function processBeginning(pid: number): string | undefined {
  if (!proc) {
    const line = fromPs(pid, 'stat=,lstart=')
    return line === undefined || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '')
  }
  const stat = readProc(pid, 'stat')
  if (stat === undefined) return undefined
  const [state = 'X', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return 'ZX'.includes(state) ? undefined : fields[18]
}

/** A process's arguments, the program first; empty when it has ended. */
export function processArguments(pid: number): string[] {
  if (!proc) return fromPs(pid, 'command=')?.split(' ') ?? []
  return readProc(pid, 'cmdline')?.split('\0').slice(0, -1) ?? []
}

/** Sends a signal; a process that has ended already is no error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Resolves true once the process has ended, false when it has not within `milliseconds`. */
export async function processEnd(pid: number, milliseconds: number): Promise<boolean> {
  const beginning = processBeginning(pid)
  const deadline = performance.now() + milliseconds
  while (beginning !== undefined && processBeginning(pid) === beginning) {
    if (performance.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return true
}

function readProc(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return undefined
  }
}

function fromPs(pid: number, format: string): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', format, '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
