import { redisRefusal, startRedis } from '../tests/support/redis.ts'
import { demoDistrict } from '../services/demo/district.ts'
import type { Database } from '../platform/database.ts'
import { cpuSeconds } from './cpu-time.ts'
import { layGround, type Ground } from './ground.ts'
import { openLoop } from './load.ts'
import { memoryOf, type Memory } from './memory.ts'
import type { Measure } from './measure.ts'
import { percentile } from './percentile.ts'
import { startProduct, type Product } from './product.ts'
import { findingRequest } from './sample-findings.ts'

const rate = 100
const seconds = 15
const warmUpSeconds = 4

/**
 * From commit to assigned, on each queue backend of this machine. The clock starts when the answer to the report has
 * arrived (it is sent after the commit) and ends when a read of the database, repeated every 2 ms, first sees the order
 * assigned.
 */
export async function benchDispatch(checkout: string, options: { profile?: string }): Promise<Measure[]> {
  const measures = await onBackend(checkout, options, 'Postgres')
  const refusal = redisRefusal()
  if (refusal !== null) {
    console.log(`  the queues on Redis are not measured: ${refusal}`)
    return measures
  }
  const redis = await startRedis()
  try {
    return [...measures, ...await onBackend(checkout, options, 'Redis', redis.url)]
  } finally {
    await redis.stop()
  }
}

/** Each backend on a PostgreSQL of its own, so that the memory of one is not the other's. */
async function onBackend(checkout: string, options: { profile?: string }, backend: string, redisUrl?: string): Promise<Measure[]> {
  const ground = await layGround(checkout)
  try {
    return await measureBackend(ground, options, backend, redisUrl)
  } finally {
    await ground.stop()
  }
}

async function measureBackend(ground: Ground, { profile }: { profile?: string }, backend: string, redisUrl?: string): Promise<Measure[]> {
  const section = `dispatch, queues on ${backend}`
  const { url, database, dataDir } = await ground.makeDatabase(`bench_dispatch_${backend.toLowerCase()}`)
  const product = await startProduct(ground, { databaseUrl: url, dataDir, worker: true, redisUrl, profile })
  try {
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const atRest = memoryOf(ground, product)
    await timesToAssigned(database, product, warmUpSeconds)
    const peaks: Memory[] = []
    const sampling = setInterval(() => peaks.push(memoryOf(ground, product)), 1_000)
    const pids = { web: product.web.pid, worker: product.worker?.pid ?? 0, PostgreSQL: ground.postgresPid }
    const before = Object.values(pids).map(cpuSeconds)
    const times = await timesToAssigned(database, product, seconds)
    const used = Object.values(pids).map((pid, index) => ((cpuSeconds(pid) - (before[index] ?? 0)) / times.length) * 1e6)
    clearInterval(sampling)
    return [
      { section, name: `p50 from commit to assigned (${rate}/s, ${times.length} orders)`, value: percentile(times, 0.5), unit: 'ms', aim: { kind: 'under', value: 25 } },
      { section, name: 'p99 from commit to assigned', value: percentile(times, 0.99), unit: 'ms', aim: { kind: 'under', value: 60 } },
      ...Object.keys(pids).map((name, index) => ({ section, name: `processor time of ${name === 'PostgreSQL' ? name : `the ${name}`} for an order`, value: used[index] ?? 0, unit: 'µs' })),
      ...memoryMeasures(`memory, queues on ${backend}`, atRest, peaks),
    ]
  } finally {
    await product.stop()
  }
}

async function timesToAssigned(database: Database, product: Product, duration: number): Promise<number[]> {
  const answeredAt = new Map<string, number>()
  const times: number[] = []
  let answered = 0
  const watching = watch()
  await openLoop({
    port: product.port, connections: 32, seconds: duration, rate, next: () => findingRequest(product.token),
    onAnswer: ({ status, body }) => {
      const now = performance.now()
      const { order } = JSON.parse(body.toString()) as { order: { id: string } }
      if (status !== 201) throw new Error(`${status}: ${body.toString()}`)
      answeredAt.set(order.id, now)
      answered += 1
    },
  })
  await watching
  return times

  async function watch(): Promise<void> {
    const patience = performance.now() + (duration + 30) * 1_000
    while (answered < rate * duration || answeredAt.size > 0) {
      if (performance.now() > patience) throw new Error(`${answeredAt.size} orders were not assigned in time`)
      const assigned = await seenAssigned(database, [...answeredAt.keys()])
      const now = performance.now()
      for (const id of assigned) {
        times.push(now - (answeredAt.get(id) ?? now))
        answeredAt.delete(id)
      }
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
}

async function seenAssigned(database: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await database.query<{ id: string }>(
    `select id
     from orders
     where district_id = $1 and id = any($2::uuid[]) and state = 'assigned'`,
    [demoDistrict.id, ids],
    'bench-assigned',
  )
  return rows.map(({ id }) => id)
}

function memoryMeasures(section: string, atRest: Memory, peaks: readonly Memory[]): Measure[] {
  return (['web', 'worker', 'postgres'] as const).flatMap((who) => [
    { section, name: `${who} at rest`, value: atRest[who], unit: 'MiB' },
    { section, name: `${who} at ${rate} findings/s`, value: Math.max(...peaks.map((memory) => memory[who])), unit: 'MiB' },
  ])
}
