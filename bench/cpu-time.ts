import { readFileSync } from 'node:fs'
import { childrenOf } from './memory.ts'

// A tick of /proc is 10 ms on every Linux that Node runs on.
const ticksPerSecond = 100

/** Seconds of processor time that a process and its present children have used so far. It says more than a rate where others use the machine too. */
export function cpuSeconds(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + ofProcess(each), 0)
}

function ofProcess(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in brackets, may hold spaces; user and system time are the 14th and 15th field of all.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch {
    return 0
  }
}
