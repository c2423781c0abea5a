import { afterEach, describe, expect, it } from 'vitest'
import { Redis } from 'ioredis'
import { systemClock } from '../../../platform/clock.ts'
import { redisRefusal as serverRefusal } from '../../../platform/queues/check-redis.ts'
import { createQueues, type Queues } from '../../../platform/queues/create-queues.ts'
import { freePort, redisRefusal, startRedis, type TestRedis } from '../../support/redis.ts'
import { someJob, testLog, until } from './queue-ground.ts'

describe('what a Redis says of itself', () => {
  const info = (version: string, policy: string) => `# Server\r\nredis_version:${version}\r\n# Memory\r\nmaxmemory_policy:${policy}\r\n`

  it('is accepted from 6.2 on, when it never evicts', () => {
    expect(['6.2.0', '7.0.15', '8.4.1', '10.0.0'].map((version) => serverRefusal(info(version, 'noeviction')))).toEqual([null, null, null, null])
  })

  it('is refused below 6.2, or when it may delete jobs, with what to do', () => {
    expect(serverRefusal(info('6.0.16', 'noeviction'))).toContain('6.2 or newer is needed')
    expect(serverRefusal(info('7.2.4', 'allkeys-lru'))).toContain('set it to noeviction')
    expect(serverRefusal('')).toContain('unknown')
  })
})

describe.runIf(redisRefusal() === null)('queues on a Redis', () => {
  let redis: TestRedis | undefined
  let queues: Queues | undefined
  afterEach(async () => {
    await queues?.close({ deadlineMs: 2_000 })
    await redis?.stop()
    redis = queues = undefined
  })
  const connect = (redisUrl: string) =>
    createQueues({ redisUrl, databaseUrl: 'postgres://nowhere/x', names: ['test'], applicationName: 'test', log: testLog, clock: systemClock })

  it('do not start where jobs may be evicted', async () => {
    redis = await startRedis()
    const client = new Redis(redis.url)
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru')
    client.disconnect()
    await expect(connect(redis.url)).rejects.toThrow('maxmemory-policy is allkeys-lru')
  })

  it('start without it, say that they are not ready, and work when it comes', async () => {
    const port = await freePort()
    queues = await connect(`redis://127.0.0.1:${port}`)
    const seen: string[] = []
    await queues.work('test', async ({ id }) => void seen.push(id), { concurrency: 4 })
    await expect(queues.ready()).rejects.toThrow('Redis is not connected')
    await expect(queues.publish([someJob('early')])).rejects.toThrow('Redis is not connected')
    redis = await startRedis(port)
    await until('they are ready', () => queues?.ready().then(() => true, () => false) ?? false)
    await queues.publish([someJob('late')])
    await until('the job is handled', () => seen.includes('late'))
    expect(seen).toEqual(['late'])
  })
})
