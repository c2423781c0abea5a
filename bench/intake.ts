import type { Database } from '../platform/database.ts'
import { cpuSeconds } from './cpu-time.ts'
import { layGround, type Ground } from './ground.ts'
import type { Answer } from './http-connection.ts'
import { closedLoop, openLoop } from './load.ts'
import type { Measure } from './measure.ts'
import { startNodeProcess } from './node-process.ts'
import { median, percentile } from './percentile.ts'
import { startProduct, type Product } from './product.ts'
import { batchRequest, findingRequest } from './sample-findings.ts'
import { sqlCeiling } from './sql-ceiling.ts'

const rounds = 5
const roundSeconds = 4
const connections = 128
const batchSize = 1_000

const section = 'intake'

/** Findings a second at the door against its two ceilings, round by round, so that a busy machine slows all of them. */
export async function benchIntake(checkout: string, options: { profile?: string }): Promise<Measure[]> {
  const ground = await layGround(checkout)
  try {
    return await measureIntake(ground, options)
  } finally {
    await ground.stop()
  }
}

async function measureIntake(ground: Ground, options: { profile?: string }): Promise<Measure[]> {
  const { url, database, dataDir } = await ground.makeDatabase('bench_intake')
  const product = await startProduct(ground, { databaseUrl: url, dataDir, worker: false, profile: options.profile })
  const answer = await warmUp(product)
  // As in a database that has lived for a while; without it the first plans, of empty tables, stay for a minute.
  await database.query('vacuum analyze')
  const empty = await startNodeProcess({ script: ground.programs.emptyHandler, environment: {}, arguments: [answer], readyAt: 'listening' })
  try {
    const { port: emptyPort } = empty.ready.address as { port: number }
    const handler: Load[] = []
    const door: Load[] = []
    const sql: number[] = []
    const sizes: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      handler.push(await load(emptyPort, product.token, { program: empty.pid }))
      const before = await stored(database)
      door.push(await load(product.port, product.token, { program: product.web.pid, postgres: ground.postgresPid }))
      sizes.push(await groupSize(database, before))
      sql.push(await sqlCeiling(database, Math.round(sizes.at(-1) ?? 1), roundSeconds / 2))
      console.log(`  round ${round + 1}: door ${door.at(-1)?.rate.toFixed(0)}, empty handler ${handler.at(-1)?.rate.toFixed(0)}, SQL alone ${sql.at(-1)?.toFixed(0)}, group ${sizes.at(-1)?.toFixed(0)}`)
    }
    const ratios = door.map(({ rate }, index) => rate / Math.min(handler[index]?.rate ?? 0, sql[index] ?? 0))
    const accepted = median(door.map(({ rate }) => rate))
    return [
      { section, name: 'findings accepted', value: accepted, unit: '/s' },
      { section, name: 'ceiling: empty Express handler', value: median(handler.map(({ rate }) => rate)), unit: '/s' },
      { section, name: 'ceiling: the same SQL without HTTP', value: median(sql), unit: '/s' },
      { section, name: 'findings in a group', value: median(sizes), unit: '' },
      { section, name: 'of the lower ceiling (median of paired rounds)', value: median(ratios), unit: '', aim: { kind: 'at least', value: 0.6 } },
      { section, name: 'processor time of the web for a finding', value: median(door.map(({ cpu }) => cpu.program ?? 0)), unit: 'µs' },
      { section, name: 'processor time of PostgreSQL for a finding', value: median(door.map(({ cpu }) => cpu.postgres ?? 0)), unit: 'µs' },
      { section, name: 'processor time of the empty handler for a request', value: median(handler.map(({ cpu }) => cpu.program ?? 0)), unit: 'µs' },
      ...await latencyAtHalf(product, accepted),
      await batches(product),
    ]
  } finally {
    await empty.stop()
    await product.stop()
  }
}

interface Load {
  /** Requests answered in a second. */
  readonly rate: number
  /** Microseconds of processor time for one of them, by process. */
  readonly cpu: Readonly<Record<string, number>>
}

/** As many findings as the connections carry, for one round. */
async function load(port: number, token: string, processes: Readonly<Record<string, number>>): Promise<Load> {
  const used = () => Object.entries(processes).map(([name, pid]): [string, number] => [name, cpuSeconds(pid)])
  const before = new Map(used())
  let answered = 0
  const count = (answer: Answer) => {
    expecting(201)(answer)
    answered += 1
  }
  const rate = await closedLoop({ port, connections, seconds: roundSeconds, next: () => findingRequest(token), onAnswer: count })
  const cpu = used().map(([name, seconds]): [string, number] => [name, ((seconds - (before.get(name) ?? 0)) / answered) * 1e6])
  return { rate, cpu: Object.fromEntries(cpu) }
}

/** Answers the last answer's body. */
async function warmUp(product: Product): Promise<string> {
  let last = ''
  await closedLoop({ port: product.port, connections, seconds: 3, next: () => findingRequest(product.token), onAnswer: ({ body }) => void (last = body.toString()) })
  return last
}

async function latencyAtHalf(product: Product, bearable: number): Promise<Measure[]> {
  const waits: number[] = []
  const rate = Math.round(bearable / 2)
  await openLoop({
    port: product.port, connections, seconds: 10, rate, next: () => findingRequest(product.token),
    onAnswer: (answer, dueAt) => {
      expecting(201)(answer)
      waits.push(performance.now() - dueAt)
    },
  })
  return [
    { section, name: `p50 at half the load (${rate}/s, open loop)`, value: percentile(waits, 0.5), unit: 'ms' },
    { section, name: 'p99 at half the load', value: percentile(waits, 0.99), unit: 'ms', aim: { kind: 'under', value: 50 } },
  ]
}

async function batches(product: Product): Promise<Measure> {
  // Made before: at this size, making a request costs the generator as much as sending it.
  const ready = Array.from({ length: 200 }, () => batchRequest(product.token, batchSize))
  let next = 0
  const rate = await closedLoop({
    port: product.port, connections: 4, seconds: 6,
    next: () => ready[next++] ?? batchRequest(product.token, batchSize),
    onAnswer: (answer) => {
      expecting(200)(answer)
      const { results } = JSON.parse(answer.body.toString()) as { results: { status: number }[] }
      if (results.length !== batchSize || results.some(({ status }) => status !== 201)) throw new Error('not all of a batch was accepted')
    },
  })
  return { section, name: `findings in batches of ${batchSize}`, value: rate * batchSize, unit: '/s', aim: { kind: 'at least', value: 10_000 } }
}

function expecting(status: number): (answer: Answer) => void {
  return (answer) => {
    if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.body.toString().slice(0, 500)}`)
  }
}

function stored(database: Database): Promise<{ xmin: string; rows: number }[]> {
  // All rows of a group are of one transaction.
  return database.query('select xmin::text as xmin, count(*) as rows from findings group by 1')
}

async function groupSize(database: Database, before: readonly { xmin: string }[]): Promise<number> {
  const known = new Set(before.map(({ xmin }) => xmin))
  const groups = (await stored(database)).filter(({ xmin }) => !known.has(xmin))
  return groups.reduce((sum, { rows }) => sum + rows, 0) / groups.length
}
