import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import type { Area } from '../../web/api/types.ts'
import { labelPointOf, ringsOf } from '../../web/shared/district-map/projection.ts'
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

/** On a map that shows the whole district: where on the page the name of an area is written. Names are drawn, not text. */
export async function nameOnMap(map: Locator, areas: readonly Area[], code: string): Promise<{ x: number, y: number }> {
  const box = await map.boundingBox()
  if (box === null) throw new Error('the map is not on the page')
  const flat = ([longitude = 0, latitude = 0]: readonly number[]) => ({ x: longitude / 360, y: -Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI) })
  const corners = areas.flatMap(({ kind, boundary }) => kind === 'street' && boundary !== null ? ringsOf(boundary).flat().map(flat) : [])
  const range = (values: number[]) => ({ least: values.reduce((a, b) => Math.min(a, b)), most: values.reduce((a, b) => Math.max(a, b)) })
  const [across, down] = [range(corners.map(({ x }) => x)), range(corners.map(({ y }) => y))]
  const own = areas.find((area) => area.code === code)?.boundary
  if (own == null) throw new Error(`there is no area ${code}`)
  const label = labelPointOf(ringsOf(own).map((ring) => ring.map(([lng = 0, lat = 0]) => ({ x: lng, y: lat }))))
  const at = flat([label.x, label.y])
  const scale = Math.min((box.width - 32) / (across.most - across.least), (box.height - 32) / (down.most - down.least))
  return {
    x: box.x + box.width / 2 + (at.x - (across.least + across.most) / 2) * scale,
    y: box.y + box.height / 2 + (at.y - (down.least + down.most) / 2) * scale,
  }
}

/** How many pixels about a place on the page are as dark as writing; light theme. */
export async function inkAt(page: Page, { x, y }: { x: number, y: number }): Promise<number> {
  const { data, info } = await sharp(await page.screenshot({ clip: { x: x - 30, y: y - 10, width: 60, height: 20 } })).greyscale().raw().toBuffer({ resolveWithObject: true })
  return Array.from({ length: info.width * info.height }, (_, pixel) => data[pixel * info.channels] ?? 255).filter((value) => value < 90).length
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
