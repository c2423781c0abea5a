import { pino } from 'pino'
import { systemClock } from '../platform/clock.ts'
import { connectDatabase, type Database } from '../platform/database.ts'
import { demoDistrict } from '../services/demo/district.ts'
import { createReference } from '../services/reference/reference.ts'
import { sweepTurn } from '../services/sweep/sweep.ts'
import { layGround } from './ground.ts'
import type { Measure } from './measure.ts'
import { writeOpenOrders, setDue } from './open-orders.ts'
import { percentile } from './percentile.ts'
import { startProduct } from './product.ts'

const few = 10_000
const many = 1_000_000
const dueAtOnce = 2_000
const spreadSeconds = 15

/**
 * What the sweep costs: a turn that finds nothing, and marking what is due at once, each with ten thousand and with a
 * million open orders (the aim: the same, since the cost follows what is due), and how long after its time a mark is on
 * record while the worker of the product sweeps a million.
 */
export async function benchSweep(checkout: string): Promise<Measure[]> {
  const ground = await layGround(checkout)
  try {
    const { url, database, dataDir } = await ground.makeDatabase('bench_sweep')
    const section = 'sweep'
    await writeOpenOrders(database, few, 0)
    const small = await turns(database, url)
    await writeOpenOrders(database, many - few, few)
    const large = await turns(database, url)
    const product = await startProduct(ground, { databaseUrl: url, dataDir, worker: true })
    const delays = await delaysOfMarks(database).finally(() => product.stop())
    return [
      { section, name: `a turn that finds nothing, ${few} open orders`, value: small.idleMs, unit: 'ms' },
      { section, name: `a turn that finds nothing, ${many} open orders`, value: large.idleMs, unit: 'ms' },
      { section, name: 'pages of an index read by it', value: large.idleBuffers, unit: 'pages', aim: { kind: 'under', value: 20 } },
      { section, name: `marks a second of ${dueAtOnce} due at once, ${few} open orders`, value: small.marksPerSecond, unit: '1/s' },
      { section, name: `marks a second of ${dueAtOnce} due at once, ${many} open orders`, value: large.marksPerSecond, unit: '1/s' },
      { section, name: 'the same as a part of the first', value: large.marksPerSecond / small.marksPerSecond, unit: '', aim: { kind: 'at least', value: 0.5 } },
      { section, name: `p50 from due to on record (${delays.length} marks over ${spreadSeconds} s)`, value: percentile(delays, 0.5), unit: 'ms' },
      { section, name: 'p99 from due to on record', value: percentile(delays, 0.99), unit: 'ms', aim: { kind: 'under', value: 5_000 } },
    ]
  } finally {
    await ground.stop()
  }
}

async function turns(database: Database, url: string): Promise<{ idleMs: number; idleBuffers: number; marksPerSecond: number }> {
  const own = await connectDatabase(url, { poolSize: 2, applicationName: 'bench-sweep' })
  try {
    await database.query('vacuum analyze orders')
    const deps = { database: own, clock: systemClock, reference: createReference({ database: own, clock: systemClock }), log: pino({ level: 'error' }) }
    const turn = () => sweepTurn(deps, new AbortController().signal)
    for (let warm = 0; warm < 20; warm += 1) await turn()
    const idle: number[] = []
    for (let n = 0; n < 200; n += 1) idle.push(await timed(turn))
    const idleBuffers = await buffersOfLook(own)
    const from = systemClock.now()
    await setDue(database, dueAtOnce, from, 0)
    const spent = await timed(async () => {
      while (await turn() === 'more') { /* until nothing is due */ }
    })
    const marks = await marksSince(database, from)
    if (marks.length < dueAtOnce) throw new Error(`${marks.length} of ${dueAtOnce} marks were made`)
    return { idleMs: percentile(idle, 0.5), idleBuffers, marksPerSecond: marks.length / (spent / 1_000) }
  } finally {
    await own.close()
  }
}

/** Marks that fall due one after the other while the product runs; the milliseconds that each was late. */
async function delaysOfMarks(database: Database): Promise<number[]> {
  const from = new Date(systemClock.now().getTime() + 2_000)
  await setDue(database, spreadSeconds * 20, from, 50)
  await new Promise((resolve) => setTimeout(resolve, (spreadSeconds + 8) * 1_000))
  return (await marksSince(database, from)).map(({ due, recordedAt }) => recordedAt.getTime() - due.getTime())
}

function marksSince(database: Database, from: Date): Promise<{ due: Date; recordedAt: Date }[]> {
  return database.query(
    `select (data ->> 'due')::timestamptz as due, recorded_at as "recordedAt"
     from order_events
     where district_id = $1 and verb = 'overdue' and at >= $2`,
    [demoDistrict.id, from],
  )
}

async function buffersOfLook(db: Database): Promise<number> {
  const [row] = await db.query<{ 'QUERY PLAN': { Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }[] }>(
    `explain (analyze, buffers, format json)
     select id from orders where district_id = $1 and alarm_at is not null and alarm_at <= $2 order by alarm_at limit 100`,
    [demoDistrict.id, systemClock.now()],
  )
  const plan = row?.['QUERY PLAN'][0]?.Plan
  return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
