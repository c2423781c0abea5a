import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why no Redis can be started here; null when one can. */
export function redisRefusal(): string | null {
  const found = spawnSync('redis-server', ['--version'])
  return found.status === 0 ? null : 'there is no redis-server on this machine (Debian: apt-get install redis-server)'
}

export interface TestRedis {
  readonly url: string
  readonly process: ChildProcess
  stop(): Promise<void>
}

/** A Redis of this test's own on a free loopback port, without persistence. */
export async function startRedis(port?: number): Promise<TestRedis> {
  const chosen = port ?? (await freePort())
  const dir = mkdtempSync(join(tmpdir(), 'zhenggai-redis-'))
  const child = spawn('redis-server', ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('Ready to accept connections')) resolve()
    })
  })
  return {
    url: `redis://127.0.0.1:${chosen}`,
    process: child,
    stop: async () => {
      const gone = child.exitCode !== null || child.signalCode !== null
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGCONT')
      child.kill('SIGKILL')
      if (!gone) await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** A port that nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

export type QueueBackend = 'postgres' | 'redis'

/** The queue backends that a suite runs over on this machine. */
export const queueBackends: readonly QueueBackend[] = redisRefusal() === null ? ['postgres', 'redis'] : ['postgres']
