import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type Launch = {
  pid: number
  output(): string
  /** Resolves with the printed address. Rejects with the output when the launcher ends first or takes too long. */
  ready(milliseconds?: number): Promise<string>
  /** What Ctrl-C does: SIGINT to the whole foreground group. */
  interrupt(): void
  /** Resolves with the exit code and how long it took from this call. */
  ended(): Promise<{ code: number | null, milliseconds: number }>
}

export type LaunchOptions = { checkout: string, environment?: Record<string, string>, user?: { uid: number, gid: number } }

/** Runs `npm start` as a terminal would: in a process group of its own, without this test's own environment. */
export function launch({ checkout, environment = {}, user }: LaunchOptions): Launch {
  const child = spawn('npm', ['start'], {
    ...user,
    cwd: checkout,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: `${dirname(process.execPath)}:${process.env.PATH}`, HOME: dirname(checkout), PORT: '0', npm_config_update_notifier: 'false', ...environment },
  })
  let output = ''
  child.stdout.on('data', (chunk) => { output += chunk })
  child.stderr.on('data', (chunk) => { output += chunk })
  let code: number | null | undefined
  child.on('exit', (exit) => { code = exit })
  const pid = child.pid ?? 0
  return {
    pid,
    output: () => output,
    async ready(milliseconds = 40_000) {
      const deadline = performance.now() + milliseconds
      for (;;) {
        const address = /is ready: (http:\S+)/.exec(output)?.[1]
        if (address) return address
        if (code !== undefined || performance.now() > deadline) throw new Error(`not ready (exit code ${code}):\n${output}`)
        await pause(20)
      }
    },
    interrupt: () => process.kill(-pid, 'SIGINT'),
    async ended() {
      const begun = performance.now()
      while (code === undefined) {
        if (performance.now() - begun > 30_000) throw new Error(`npm start goes on:\n${output}`)
        await pause(20)
      }
      return { code, milliseconds: performance.now() - begun }
    },
  }
}
