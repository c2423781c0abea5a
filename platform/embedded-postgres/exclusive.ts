import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { processBeginning } from './processes.ts'

/**
 * Runs a task while no other process runs one under the same path; waits for its turn. A holder that was killed is
 * passed over.
 */
export async function exclusively<T>(path: string, task: () => Promise<T>): Promise<T> {
  const mark = JSON.stringify({ pid: process.pid, beginning: processBeginning(process.pid), mark: randomUUID() })
  while (!place(path, mark)) {
    const holder = read(path)
    if (holder !== undefined && !lives(holder)) takeAway(path, holder)
    else await pause(15)
  }
  try {
    return await task()
  } finally {
    rmSync(path, { force: true })
  }
}

/** Puts the mark there with its content in one step; false when another one is there. */
function place(path: string, mark: string): boolean {
  const fresh = `${path}.${randomUUID()}`
  writeFileSync(fresh, mark)
  try {
    linkSync(fresh, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(fresh)
  }
}

/** Removes a dead holder's mark. Between reading and moving, another may have put its own there: that goes back. */
function takeAway(path: string, dead: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
    if (read(aside) !== dead) linkSync(aside, path)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function lives(mark: string): boolean {
  const { pid, beginning } = JSON.parse(mark) as { pid: number, beginning: string }
  return processBeginning(pid) === beginning
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
