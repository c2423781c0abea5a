import { spawn } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measures } from '../../domain/rates/day-deltas.ts'
import { systemClock } from '../../platform/clock.ts'
import { connectDatabase } from '../../platform/database.ts'
import { pruneFeed } from '../../services/feed/prune-feed.ts'
import { columnOf } from '../../services/rates/measure-columns.ts'
import { outdatedTallies, rebuildTally, tallyShape } from '../../services/rates/rebuild.ts'
import { districtsWithTally, tallyOnce } from '../../services/rates/tally.ts'
import { tallyTurn } from '../../services/rates/tally-turn.ts'
import { verifyTally, type TallyDifference } from '../../services/rates/verify.ts'
import { history, type History } from '../properties/rates-histories.ts'
import { makeDistrict, storeEvents } from '../properties/rates-stored.ts'
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts'

const district = 700_001
const other = 700_002
const never = new AbortController().signal

let db: TestDatabase
let deps: Parameters<typeof tallyTurn>[0]

/** The same lives in every run, so that a failure is one. */
function lives(seed: number, count: number): History[] {
  return fc.sample(fc.uniqueArray(history('Asia/Shanghai', district), { minLength: count, maxLength: count, selector: ({ order }: History) => order.id }), { numRuns: 1, seed }).flat()
}

async function rows(table: string): Promise<unknown[]> {
  return db.database.query(`select * from ${table} where district_id = $1 order by 2, 3, 4`, [district])
}

async function tallied(): Promise<unknown> {
  const filled = measures.map((measure) => `${columnOf(measure)} <> 0`).join(' or ')
  const cells = (table: string) => db.database.query(`select * from ${table} where district_id = $1 and (${filled}) order by 2, 3, 4, 5, 6, 7`, [district])
  return { spans: await rows('rate_spans'), days: await cells('tally_days'), months: await cells('tally_months') }
}

async function differences(): Promise<TallyDifference[]> {
  const found: TallyDifference[] = []
  await verifyTally(db.database, district, (difference) => found.push(difference))
  return found
}

const histories = lives(1, 120)
const all = (one: History) => [0, one.events.length] as const
const events = histories.reduce((sum, one) => sum + one.events.length, 0)

beforeAll(async () => {
  db = await createTestDatabase()
  deps = { database: db.database, clock: systemClock }
  await makeDistrict(db.database, district, 'Asia/Shanghai')
  await makeDistrict(db.database, other, 'Asia/Shanghai')
  await storeEvents(db.database, district, histories, (one) => [0, Math.ceil(one.events.length / 2)])
  while ((await tallyTurn(deps, never)) === 'more');
  await storeEvents(db.database, district, histories, (one) => [Math.ceil(one.events.length / 2), one.events.length])
})
afterAll(() => db.drop())

describe('the tally', () => {
  it('knows which districts wait for it', async () => {
    expect(await districtsWithTally(db.database)).toEqual([district])
  })

  it('takes each event once, however many work at it, and gives it a place without gaps', async () => {
    const worker = async () => {
      let sum = 0
      for (let idle = 0; idle < 20; ) {
        const count = await tallyOnce(deps, district, 40)
        sum += count
        idle = count === 0 ? idle + 1 : 0
      }
      return sum
    }
    const sums = await Promise.all([worker(), worker(), worker()])
    const first = histories.reduce((sum, one) => sum + Math.ceil(one.events.length / 2), 0)
    expect(sums.reduce((sum, count) => sum + count, 0)).toBe(events - first)
    const feed = await db.database.query<{ position: number; orderId: string; seq: number }>(
      'select position, order_id as "orderId", seq from feed where district_id = $1 order by position', [district],
    )
    expect(feed.map(({ position }) => position)).toEqual(Array.from({ length: events }, (_, index) => index + 1))
    expect(new Set(feed.map(({ orderId, seq }) => `${orderId} ${seq}`)).size).toBe(events)
    expect(await differences()).toEqual([])
  })

  it('does nothing that a transaction which fails has done', async () => {
    const more = lives(2, 3).filter(({ order }) => histories.every((one) => one.order.id !== order.id))
    await storeEvents(db.database, district, more, all)
    const before = [await tallied(), await rows('feed'), await rows('tally_pending')]
    const failing = { ...deps, database: { ...db.database, transaction: <T>(work: Parameters<typeof db.database.transaction<T>>[0]) => db.database.transaction<T>(async (tx) => {
      await work(tx)
      throw new Error('the process dies here')
    }) } }
    await expect(tallyOnce(failing, district)).rejects.toThrow('dies here')
    expect([await tallied(), await rows('feed'), await rows('tally_pending')]).toEqual(before)
    expect(await tallyOnce(deps, district)).toBe(more.reduce((sum, one) => sum + one.events.length, 0))
    expect(await differences()).toEqual([])
  })

  it('changes nothing when it is owed the same events again', async () => {
    const before = await tallied()
    await db.database.query('insert into tally_pending (district_id, order_id, seq) select district_id, order_id, seq from order_events where district_id = $1', [district])
    while ((await tallyTurn(deps, never)) === 'more');
    expect(await tallied()).toEqual(before)
  })

  it('of one district goes on while another one fails', async () => {
    await db.database.query("insert into tally_pending (district_id, order_id, seq) values (999999, '00000000-0000-7000-8000-000000000009', 1)")
    const mine = lives(3, 2).map((one) => ({ ...one, order: { ...one.order, districtId: other } }))
    await storeEvents(db.database, other, mine, all)
    await expect(tallyTurn(deps, never)).rejects.toThrow('there is no district 999999')
    expect(await districtsWithTally(db.database)).toEqual([999_999])
    await db.database.query('delete from tally_pending where district_id = 999999')
  })

  it('made anew is the same', async () => {
    const before = await tallied()
    expect(await rebuildTally(db.database, district)).toBeGreaterThanOrEqual(histories.length)
    expect(await tallied()).toEqual(before)
    expect(await differences()).toEqual([])
  })

  it('of an older shape is made anew by the workers, once', async () => {
    await db.database.query('update tally_shapes set shape = $2 where district_id = $1', [district, tallyShape - 1])
    await db.database.query("delete from tally_days where district_id = $1 and dimension = 'source'", [district])
    expect(await outdatedTallies(db.database)).toContain(district)
    await Promise.all([tallyTurn(deps, never), tallyTurn(deps, never)])
    expect(await outdatedTallies(db.database)).not.toContain(district)
    expect(await differences()).toEqual([])
  })

  it.each([
    ['an order’s row', "update rate_spans set on_time = not on_time where (order_id, n) = (select order_id, n from rate_spans where district_id = $1 and kind = 'closed' limit 1) and kind = 'closed'", 'order'],
    ['a row too few', "delete from rate_spans where (order_id, kind, n) = (select order_id, kind, n from rate_spans where district_id = $1 and kind = 'stock' limit 1)", 'order'],
    ['a row too many', "insert into rate_spans (district_id, order_id, kind, n, from_at, to_at, category, source, on_time) select district_id, '00000000-0000-7000-8000-000000000009', kind, n, from_at, to_at, category, source, on_time from rate_spans where district_id = $1 limit 1", 'order'],
    ['a day', 'update tally_days set received = received + 1 where ctid = (select ctid from tally_days where district_id = $1 limit 1)', 'day'],
    ['a month', 'delete from tally_months where ctid = (select ctid from tally_months where district_id = $1 and received > 0 limit 1)', 'month'],
  ])('that is wrong in %s is found, and mended by making it anew', async (_what, planted, kind) => {
    await db.database.query(planted, [district])
    const found = await differences()
    expect(found.map(({ what }) => what)).toContain(kind)
    await rebuildTally(db.database, district)
    expect(await differences()).toEqual([])
  })

  it('is not called wrong for events that it has not seen yet', async () => {
    const more = lives(4, 4).filter(({ order }) => [...histories, ...lives(2, 3)].every((one) => one.order.id !== order.id))
    await storeEvents(db.database, district, more, all)
    expect(await differences()).toEqual([])
    await tallyOnce(deps, district)
    expect(await differences()).toEqual([])
  })

  it('has commands that say so: verify ends with 1 while something differs, rebuild mends it', async () => {
    const command = (name: string) => new Promise<{ code: number | null; text: string }>((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', `commands/${name}.ts`, '--district', String(district)], {
        env: { ...process.env, DATABASE_URL: db.url }, stdio: ['ignore', 'pipe', 'pipe'],
      })
      let text = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      child.on('close', (code) => resolve({ code, text }))
    })
    await db.database.query('update tally_days set closed = closed + 3 where ctid = (select ctid from tally_days where district_id = $1 limit 1)', [district])
    const wrong = await command('tally-verify')
    expect(wrong.text).toMatch(/700001 day 2026-\d\d-\d\d .* stands, .* is right/)
    expect(wrong.code).toBe(1)
    expect(await command('tally-rebuild')).toMatchObject({ code: 0 })
    expect(await command('tally-verify')).toMatchObject({ code: 0, text: expect.stringContaining('the tally agrees') })
  })
})

describe('the feed', () => {
  it('keeps three days, whatever was fed', async () => {
    const newest = async () => (await db.database.query<{ position: number }>('select position from feed_heads where district_id = $1', [district]))[0]?.position
    const before = await newest()
    await db.database.query("update feed set fed_at = now() - interval '73 hours' where district_id = $1 and position <= 20", [district])
    // Whoever tells the news has told them.
    await db.database.query('insert into notification_cursors (district_id, position) values ($1, 1000) on conflict (district_id) do update set position = 1000', [district])
    expect(await pruneFeed(db.database, systemClock.now())).toBe(20)
    expect(await pruneFeed(db.database, systemClock.now())).toBe(0)
    expect(await newest()).toBe(before)
    expect(await db.database.query('select min(position) as oldest from feed where district_id = $1', [district])).toEqual([{ oldest: 21 }])
  })
})

describe('a tally beside a slow one', () => {
  it('leaves the district to it and takes others', async () => {
    const second = await connectDatabase(db.url, { poolSize: 1, applicationName: 'test-second' })
    try {
      await storeEvents(db.database, district, lives(5, 6).slice(-1).map((one) => ({ ...one, order: { ...one.order, id: '00000000-0000-7000-8000-0000000000aa', number: 'aa' }, events: one.events.map((event) => ({ ...event, orderId: '00000000-0000-7000-8000-0000000000aa' })) })), all)
      await second.transaction(async (tx) => {
        await tx.query('select pg_try_advisory_xact_lock(4101, $1)', [district])
        expect(await tallyOnce(deps, district)).toBe(0)
      })
      expect(await tallyOnce(deps, district)).toBeGreaterThan(0)
    } finally {
      await second.close()
    }
  })
})
