import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface NodeProcess {
  readonly pid: number
  /** The fields of the log line by which it said that it is ready. */
  readonly ready: Readonly<Record<string, unknown>>
  /** Asks it to end, and resolves when it has. */
  stop(): Promise<void>
}

export interface NodeProcessOptions {
  readonly script: string
  readonly environment: Readonly<Record<string, string>>
  /** The message of the log line that says it is ready. */
  readonly readyAt: string
  readonly arguments?: readonly string[]
  readonly nodeArguments?: readonly string[]
}

const patienceMs = 30_000

/** Starts a program of ours that logs JSON lines. Rejects when it ends, or is silent for 30 s, before it is ready. */
export async function startNodeProcess(options: NodeProcessOptions): Promise<NodeProcess> {
  const { script, environment, readyAt } = options
  const child = spawn(process.execPath, [...options.nodeArguments ?? [], script, ...options.arguments ?? []], { env: { NODE_ENV: 'production', ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const ready = await new Promise<Record<string, unknown>>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${script} was not ready in time`)), patienceMs)
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it was ready`)))
    // What it says later is read too, so that the pipe never fills.
    createInterface({ input: child.stdout }).on('line', (line) => {
      const fields = JSON.parse(line) as Record<string, unknown>
      if (fields.level === 40 || fields.level === 50) console.error(line)
      if (fields.msg !== readyAt) return
      clearTimeout(timer)
      resolve(fields)
    })
  })
  return {
    pid: child.pid ?? 0,
    ready,
    async stop() {
      child.kill('SIGTERM')
      await ended
      process.off('exit', end)
    },
  }
}
