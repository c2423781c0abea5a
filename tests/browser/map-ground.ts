import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import type { Database } from '../../platform/database.ts'

/** Puts so many copies of an order around it, within so many degrees, in open states by turns; every seventh is late. */
export async function plantOrders(database: Database, like: string, count: number, spread: number): Promise<void> {
  const columns = await database.query<{ name: string }>(
    `select column_name as name
     from information_schema.columns
     where table_schema = 'public' and table_name = 'orders' and is_generated = 'NEVER'
     order by ordinal_position`,
  )
  const other: Record<string, string> = {
    id: 'gen_random_uuid()',
    number: "o.number || '-' || n || '-' || substr(gen_random_uuid()::text, 1, 6)",
    longitude: 'o.longitude + $3::float8 * sin(n * 12.9898) * cos(n)',
    latitude: 'o.latitude + $3::float8 * sin(n * 78.233) * sin(n * 3)',
    state: "(array['pending', 'filed', 'dispatched', 'assigned', 'working', 'fixed', 'rectified', 'returned', 'suspended'])[1 + n % 9]",
    deadline: "now() + interval '2 days'",
    handling_deadline: "case when n % 7 = 0 then now() - interval '1 hour' else now() + interval '2 days' end",
    handled_at: 'null',
    alarm_at: 'null',
    external_id: 'null',
  }
  const names = columns.map(({ name }) => name)
  await database.query(
    `insert into orders (${names.join(', ')})
     select ${names.map((name) => other[name] ?? `o.${name}`).join(', ')}
     from orders o, generate_series(1, $2::int) n
     where o.id = $1::uuid`,
    [like, count, spread],
  )
}

/** The movable map of a page, once it is drawn. */
export async function drawnMap(within: Page | Locator): Promise<Locator> {
  const map = within.locator('.gl-map[data-ready=true]')
  await map.waitFor()
  return map
}

/** Whether the canvas holds more than one colour: something is really drawn on it. */
export async function colours(map: Locator): Promise<number> {
  const { data } = await sharp(await map.screenshot()).resize(64, 64, { kernel: 'nearest' }).raw().toBuffer({ resolveWithObject: true })
  return new Set(Array.from({ length: data.length / 3 }, (_, pixel) => data.subarray(pixel * 3, pixel * 3 + 3).toString('hex'))).size
}

export interface TileServer {
  readonly url: string
  /** Paths that were asked for. */
  readonly asked: string[]
  stop(): Promise<void>
}

/** A server of map pictures: each tile is one flat green. */
export async function startTiles(): Promise<TileServer> {
  const tile = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#3fae5a' } }).png().toBuffer()
  const asked: string[] = []
  const server: Server = createServer((req, res) => {
    asked.push(req.url ?? '')
    res.writeHead(200, { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' }).end(tile)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, asked, stop: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections() }) }
}
