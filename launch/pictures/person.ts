import { demoPassword } from '../../services/demo/district.ts'
import type { OrderDetail } from '../../services/orders/order-detail.ts'

export interface ReportedFinding {
  readonly category: string
  readonly standard?: string
  readonly description: string
  readonly address: string
  readonly longitude: number
  readonly latitude: number
  readonly photos: readonly string[]
}

/** Somebody who is signed in and works through the API. */
export interface Person {
  photo(image: Buffer): Promise<string>
  /** Answers the order's id. */
  report(finding: ReportedFinding): Promise<string>
  order(id: string): Promise<OrderDetail>
  /** Uses a verb at the version that the order has now. */
  verb(id: string, verb: string, fields?: object): Promise<void>
}

/** Everybody of the demo, signed in when first asked for. Every refusal throws: the story is meant to be possible. */
export function createPeople(url: string): (login: string) => Promise<Person> {
  const people = new Map<string, Promise<Person>>()
  return (login) => {
    const known = people.get(login) ?? signIn(`${url}/api/v1`, login)
    people.set(login, known)
    return known
  }
}

async function signIn(api: string, login: string): Promise<Person> {
  const { token } = await call(`${api}/sessions`, json({ login, password: demoPassword })) as { token: string }
  const as = (init: RequestInit = {}): RequestInit => ({ ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } })
  const order = (id: string) => call(`${api}/orders/${id}`, as()) as Promise<OrderDetail>
  return {
    order,
    async photo(image) {
      const body = new FormData()
      body.set('file', new Blob([Uint8Array.from(image)], { type: 'image/jpeg' }), 'photo.jpg')
      return (await call(`${api}/photos`, as({ method: 'POST', body })) as { id: string }).id
    },
    async report(finding) {
      return (await call(`${api}/findings`, as(json(finding))) as { order: { id: string } }).order.id
    },
    async verb(id, verb, fields = {}) {
      const { version } = await order(id)
      await call(`${api}/orders/${id}/${verb}`, as(json({ version, ...fields })))
    },
  }
}

const json = (body: object): RequestInit => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

async function call(address: string, init: RequestInit): Promise<unknown> {
  const answer = await fetch(address, init)
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${address}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
