import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync } from 'node:fs'
import type { ChildLog } from './child-log.ts'

export type ChildEnvironment = Readonly<Record<string, string | undefined>>

/**
 * Starts one of our programs in a process group of its own, so that Ctrl-C reaches it only through us, once. The IPC
 * channel carries nothing: its end tells the child that the launcher is gone.
 */
export function spawnChild(checkout: string, script: string, environment: ChildEnvironment, log: ChildLog): ChildProcess {
  const file = log.open()
  try {
    return spawn(process.execPath, ['--enable-source-maps', script], {
      cwd: checkout,
      env: { ...environment },
      detached: true,
      stdio: ['ignore', file, file, 'ipc'],
    })
  } finally {
    closeSync(file)
  }
}

/** Resolves when the child has ended, with how. */
export function childEnd(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`))
  })
}

/** Kills the child and all it has started. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
