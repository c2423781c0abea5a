import { processesBelow } from './processes-below.ts'

/** The launcher itself, below npm and its shell. Throws when it does not run. */
export function launcherPid(checkout: string): number {
  const found = processesBelow(checkout).find(({ command }) => /^\S*node launch\/start\.mjs/.test(command))
  if (!found) throw new Error('no launcher runs')
  return found.pid
}
