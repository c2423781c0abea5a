import supertest, { type Response } from 'supertest'
import sharp from 'sharp'
import { demoPassword } from '../../services/demo/district.ts'
import type { OrderDetail } from '../../services/orders/order-detail.ts'

/** A signed-in caller of the API, as another program would be one: with a bearer token. */
export interface Client {
  readonly account: { readonly id: string; readonly role: string; readonly name: string }
  readonly token: string
  get(path: string): Promise<Response>
  post(path: string, body?: unknown): Promise<Response>
  put(path: string, body?: unknown): Promise<Response>
  delete(path: string): Promise<Response>
  /** Uploads a small photo, else one that no other call makes, and answers its id. */
  photo(bytes?: Buffer): Promise<string>
  /** Uses a verb with the version the order has now, and answers the order; fails the test where it is refused. */
  verb(orderId: string, verb: string, fields?: object): Promise<OrderDetail>
  /** Waits until the order is as asked. */
  until(orderId: string, is: (order: OrderDetail) => boolean): Promise<OrderDetail>
}

const api = '/api/v1'
let shade = 0

/** Signs a demo account in. */
export async function signIn(url: string, login: string, password = demoPassword): Promise<Client> {
  const agent = supertest(url)
  const session = await agent.post(`${api}/sessions`).send({ login, password })
  if (session.status !== 200) throw new Error(`sign-in of ${login}: ${session.status} ${session.text}`)
  const { account, token } = session.body as { account: Client['account']; token: string }
  const bearer = { Authorization: `Bearer ${token}` }
  const client: Client = {
    account,
    token,
    get: (path) => agent.get(api + path).set(bearer),
    post: (path, body = {}) => agent.post(api + path).set(bearer).send(body as object),
    put: (path, body = {}) => agent.put(api + path).set(bearer).send(body as object),
    delete: (path) => agent.delete(api + path).set(bearer),
    async photo(bytes) {
      const answer = await agent.post(`${api}/photos`).set(bearer).attach('file', bytes ?? await samplePhoto(), 'photo.jpg')
      if (answer.status !== 201) throw new Error(`photo: ${answer.status} ${answer.text}`)
      return (answer.body as { id: string }).id
    },
    async verb(orderId, verb, fields = {}) {
      const { version } = (await client.get(`/orders/${orderId}`)).body as OrderDetail
      const answer = await client.post(`/orders/${orderId}/${verb}`, { version, ...fields })
      if (answer.status !== 200) throw new Error(`${verb} by ${login}: ${answer.status} ${answer.text}`)
      return answer.body as OrderDetail
    },
    async until(orderId, is) {
      for (let tries = 0; tries < 400; tries += 1) {
        const order = (await client.get(`/orders/${orderId}`)).body as OrderDetail
        if (order.state !== undefined && is(order)) return order
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      throw new Error(`order ${orderId} did not become as expected for ${login}`)
    },
  }
  return client
}

/** A JPEG of one colour that differs from call to call. */
export function samplePhoto(): Promise<Buffer> {
  shade += 1
  // Steps of eight: neighbouring shades would come out of JPEG as the same bytes, which count as the same picture.
  const background = { r: (shade * 8) % 256, g: ((shade >> 5) * 8) % 256, b: ((shade >> 10) * 8) % 256 }
  return sharp({ create: { width: 64, height: 48, channels: 3, background } }).jpeg().toBuffer()
}
