import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

export interface WorkerChild {
  readonly pid: number
  readonly ready: Promise<void>
  readonly ended: Promise<number | null>
  kill(signal: NodeJS.Signals): void
}

export interface WorkerProcesses {
  start(): WorkerChild
  /** Kills all that still run. */
  end(): Promise<void>
}

/** Real worker processes on one database and queue, from a bundle of workers/main.ts as it is now. */
export async function workerProcesses(databaseUrl: string, redisUrl: string | null, more: Record<string, string> = {}): Promise<WorkerProcesses> {
  const cache = join(process.cwd(), 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'kill-test-'))
  const script = join(folder, 'main.mjs')
  await build({
    entryPoints: ['workers/main.ts'], outfile: script, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'error',
  })
  const children: WorkerChild[] = []
  const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl ?? '', LOG_LEVEL: 'info', ZHENGGAI_POOL: '6', ...more }
  return {
    start() {
      const child = asWorker(spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] }))
      children.push(child)
      return child
    },
    async end() {
      for (const child of children) child.kill('SIGKILL')
      await Promise.all(children.map(({ ended }) => ended))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function asWorker(child: ChildProcess): WorkerChild {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (said.length < 10_000) said += chunk.toString()
      if (said.includes('the worker is ready')) resolve()
    })
    void ended.then(() => reject(new Error(`the worker ended before it was ready: ${said}`)))
  })
  ready.catch(() => undefined)
  return { pid: child.pid ?? 0, ready, ended, kill: (signal) => void child.kill(signal) }
}
