import type { AddressInfo } from 'node:net'
import { demoPassword } from '../services/demo/district.ts'
import type { Ground } from './ground.ts'
import { startNodeProcess, type NodeProcess } from './node-process.ts'

export interface Product {
  readonly web: NodeProcess
  readonly port: number
  /** Null where nobody works on the queues. */
  readonly worker: NodeProcess | null
  /** An inspector's bearer token. */
  readonly token: string
  stop(): Promise<void>
}

export interface ProductOptions {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly redisUrl?: string | undefined
  readonly worker: boolean
  /** Folder for CPU profiles of web and worker. */
  readonly profile?: string | undefined
}

/** The web and the worker as processes of their own. The request limits go on counting, with a number that nothing reaches. */
export async function startProduct({ programs }: Ground, options: ProductOptions): Promise<Product> {
  const environment = {
    DATABASE_URL: options.databaseUrl,
    ZHENGGAI_DATA: options.dataDir,
    PORT: '0',
    LOG_LEVEL: 'info',
    // Loopback is not counted, so the generator comes as if through a proxy, from an address that is.
    ZHENGGAI_TRUST_PROXY: 'loopback',
    ZHENGGAI_REQUESTS_PER_ACCOUNT: '1000000000',
    ZHENGGAI_REQUESTS_PER_ADDRESS: '1000000000',
    ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
  }
  const nodeArguments = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`]
  const web = await startNodeProcess({ script: programs.web, environment, readyAt: 'listening', nodeArguments })
  const worker = options.worker ? await startNodeProcess({ script: programs.worker, environment, readyAt: 'the worker is ready', nodeArguments }) : null
  const { port } = web.ready.address as AddressInfo
  return {
    web,
    port,
    worker,
    token: await signIn(port),
    async stop() {
      await Promise.all([web.stop(), worker?.stop()])
    },
  }
}

async function signIn(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'inspector', password: demoPassword }),
  })
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
  const { token } = await answer.json() as { token: string }
  return token
}
