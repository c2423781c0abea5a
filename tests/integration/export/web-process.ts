import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'

/** MiB. */
export interface Memory {
  readonly resident: number
  readonly heap: number
}

export interface WebProcess {
  readonly url: string
  /** What it holds now, its garbage collected; the peak begins anew. */
  idle(): Promise<Memory>
  /** The most that it held since. */
  peak(): Promise<Memory>
  stop(): Promise<void>
}

/** The web program in a process of its own, from a bundle of server/main.ts as it is now, with a probe of its memory. */
export async function startWebProcess(databaseUrl: string): Promise<WebProcess> {
  const cache = join(process.cwd(), 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'export-test-'))
  const script = join(folder, 'main.mjs')
  await build({ entryPoints: ['server/main.ts'], outfile: script, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' })
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: databaseUrl, ZHENGGAI_DATA: folder, PORT: '0', LOG_LEVEL: 'info', ZHENGGAI_POOL: '6' }
  const probe = join(process.cwd(), 'tests', 'integration', 'export', 'memory-probe.mjs')
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, script], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const said = JSON.parse(line) as { address?: { port: number } }
      if (said.address !== undefined) resolve(said.address.port)
    })
    void ended.then(() => reject(new Error('the web process ended before it listened')))
  })
  async function answer(question: 'idle' | 'peak'): Promise<Memory> {
    child.send(question)
    const [memory] = await once(child, 'message') as [Memory]
    return memory
  }
  return {
    url: `http://127.0.0.1:${port}`,
    idle: () => answer('idle'),
    peak: () => answer('peak'),
    async stop() {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
