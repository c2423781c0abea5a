import { UnrecoverableError } from 'bullmq'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Queues } from '../../../platform/queues/create-queues.ts'
import type { ReceivedJob } from '../../../platform/queues/queue-job.ts'
import { queueBackends } from '../../support/redis.ts'
import { createQueueGround, someJob, until, type QueueGround } from './queue-ground.ts'

describe.each(queueBackends)('queues on %s', (backend) => {
  let ground: QueueGround
  let queues: Queues
  const received: ReceivedJob[] = []
  const runsOf = (id: string) => received.filter((job) => job.id === id).length

  beforeAll(async () => {
    ground = await createQueueGround(backend)
    queues = await ground.queues()
    await queues.work('test', async (job) => {
      received.push(job)
      const { fails = 0, hopeless = false } = job.data as { fails?: number; hopeless?: boolean }
      if (hopeless) throw new UnrecoverableError('it never will')
      if (runsOf(job.id) <= fails) throw new Error('not yet')
    }, { concurrency: 8 })
  })
  afterAll(() => ground.close())

  it('says what they run on and that they are ready', async () => {
    expect(queues.backend).toBe(backend)
    await expect(queues.ready()).resolves.toBeUndefined()
  })

  it('hand each of many published jobs to a handler, once and with its data', async () => {
    const jobs = Array.from({ length: 300 }, (_, index) => someJob(`many-${index}`, { index }))
    await queues.publish(jobs)
    await until('all handled', () => jobs.every(({ id }) => runsOf(id) > 0))
    expect(received.filter(({ id }) => id.startsWith('many-'))).toHaveLength(300)
    expect(received.find(({ id }) => id === 'many-7')).toMatchObject({ queue: 'test', name: 'test', data: { index: 7 }, attempt: 1 })
  })

  it('try a failing job again, counting its attempts', async () => {
    const job = someJob(undefined, { fails: 2 })
    await queues.publish([job])
    await until('the third attempt', () => runsOf(job.id) === 3)
    expect(received.filter(({ id }) => id === job.id).map(({ attempt }) => attempt)).toEqual([1, 2, 3])
  })

  it('do not try again what can never succeed, and keep it to be read', async () => {
    const job = someJob(undefined, { hopeless: true })
    await queues.publish([job])
    await until('it counts as failed', async () => (await queues.counts()).get('test')?.failed === 1)
    expect(runsOf(job.id)).toBe(1)
  })

  it('run a job once that was published twice', async () => {
    const job = someJob()
    await queues.publish([job])
    await queues.publish([job, someJob('after-the-double')])
    await until('the next one has run', () => runsOf('after-the-double') === 1)
    await queues.publish([job])
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(runsOf(job.id)).toBe(1)
  })

  it('refuse a job for a queue that does not exist', async () => {
    await expect(queues.publish([{ ...someJob(), queue: 'nowhere' }])).rejects.toThrow('there is no queue nowhere')
  })

  it('let a running job end when they close, and answer false when it takes too long', async () => {
    const own = await ground.queues(['slow'])
    const ended: string[] = []
    await own.work('slow', async ({ id, data }) => {
      await new Promise((resolve) => setTimeout(resolve, (data as { ms: number }).ms))
      ended.push(id)
    }, { concurrency: 4 })
    await own.publish([{ ...someJob('short', { ms: 400 }), queue: 'slow' }])
    await until('it runs', async () => (await own.counts()).get('slow')?.active === 1)
    await expect(own.close({ deadlineMs: 3_000 })).resolves.toBe(true)
    expect(ended).toEqual(['short'])

    const hasty = await ground.queues(['hasty'])
    await hasty.work('hasty', () => new Promise((resolve) => setTimeout(resolve, 2_500)), { concurrency: 4 })
    await hasty.publish([{ ...someJob('long', {}), queue: 'hasty' }])
    await until('it runs', async () => (await hasty.counts()).get('hasty')?.active === 1)
    const begun = performance.now()
    await expect(hasty.close({ deadlineMs: 200 })).resolves.toBe(false)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })

  it('give a job whose worker has died to another within seconds', async () => {
    const dying = await ground.queues(['orphan'])
    let begun = false
    await dying.work('orphan', () => {
      begun = true
      return new Promise(() => undefined)
    }, { concurrency: 4 })
    await dying.publish([{ ...someJob('orphan-1'), queue: 'orphan' }])
    await until('the first has it', () => begun)
    // Closing by force lets go of the connections and renews no lock any more, as a killed process would.
    await dying.close({ deadlineMs: 1 })
    const heir = await ground.queues(['orphan'])
    const inherited: ReceivedJob[] = []
    await heir.work('orphan', async (job) => void inherited.push(job), { concurrency: 4 })
    await until('the second has it', () => inherited.length === 1, 12_000)
    expect(inherited[0]?.id).toBe('orphan-1')
  })
})
