import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

export type Found = { pid: number, command: string }

/**
 * Every live process that belongs to a checkout: it works in it, was started with its path, or carries it in its
 * environment. Zombies do not count. Needs /proc.
 */
export function processesBelow(path: string): Found[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && pid !== process.pid)
    .filter((pid) => read(pid, 'stat').match(/\) [^ZX] /) !== null)
    .map((pid) => ({ pid, command: read(pid, 'cmdline').replaceAll('\0', ' ').trim() }))
    .filter(({ pid, command }) => command.includes(path) || read(pid, 'environ').includes(path) || workingFolder(pid).startsWith(path))
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

function workingFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}
