import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../domain/accounts/account.ts'
import { systemClock } from '../../platform/clock.ts'
import { createStreams, type Streams } from '../../server/stream/streams.ts'
import { createSessions } from '../../services/accounts/sessions.ts'
import { demoDistrict } from '../../services/demo/district.ts'
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts'
import { readStream } from './stream-reader.ts'

const account: Account = {
  districtId: demoDistrict.id, id: '00000000-0000-7000-8000-000000000001', login: 'leader', name: '', role: 'leader', officeId: null, crewId: null, contractorId: null,
}

let db: TestDatabase
let streams: Streams
let server: Server
let port: number

/** Puts rows at the end of the feed, as the tally does. */
async function feed(count: number): Promise<void> {
  await db.database.query(
    `with head as (
       insert into feed_heads as h (district_id, position)
       values ($1, $2)
       on conflict (district_id) do update set position = h.position + excluded.position
       returning position - $2 as last
     )
     insert into feed (district_id, position, order_id, seq, fed_at, verb, to_state, number, category)
     select $1, head.last + place, gen_random_uuid(), 1, now(), 'report', 'filed', '410103-261122-000001', 'event-0113'
     from head
     cross join generate_series(1, $2::int) as place`,
    [account.districtId, count],
  )
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(holds()).toBe(true)
}

beforeAll(async () => {
  db = await createTestDatabase()
  const { database } = db
  streams = createStreams({ database, clock: systemClock, log: pino({ level: 'silent' }), sessions: createSessions({ database, clock: systemClock }) }, { heartbeatMs: 300, sessionCheckMs: 600_000 })
  const app = express()
  app.get('/api/v1/stream', (req, res) => streams.open(account, req, res, null))
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  streams.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await db.drop()
})

describe('the streams of a process', () => {
  it('drop a reader who takes nothing, and keep one who does', async () => {
    const reading = await readStream(`http://127.0.0.1:${port}`, 'any')
    const stuck = connect(port, '127.0.0.1', () => stuck.write('GET /api/v1/stream HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer any\r\n\r\n'))
    stuck.on('error', () => undefined)
    stuck.pause()
    await until(() => streams.size() === 2)
    const fed = 120_000
    for (let times = 0; times < 6; times += 1) await feed(fed / 6)
    await until(() => streams.size() === 1)
    await until(() => reading.events.length === fed)
    expect(reading.events.every(({ event, id }, index) => event === 'order' && Number(id) === Number(reading.events[0]?.id) + index)).toBe(true)
    stuck.destroy()
    reading.close()
    await until(() => streams.size() === 0)
  })

  it('tell a reader who sees nothing how far the feed is', async () => {
    const reader = await readStream(`http://127.0.0.1:${port}`, 'any')
    await until(() => reader.lastId() === '120000')
    expect(reader.events).toEqual([])
    reader.close()
  })

  it('end when the process drains, and none begins any more', async () => {
    const reader = await readStream(`http://127.0.0.1:${port}`, 'any')
    await until(() => streams.size() === 1)
    streams.close()
    await reader.ended
    expect((await readStream(`http://127.0.0.1:${port}`, 'any')).status).toBe(500)
  })
})
