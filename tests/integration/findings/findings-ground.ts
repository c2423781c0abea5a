import { expect } from 'vitest'
import { createAccount } from '../../../services/accounts/create-account.ts'
import { hashPassword } from '../../../services/accounts/passwords.ts'
import { demoDistrict, demoPassword } from '../../../services/demo/district.ts'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import { systemClock } from '../../../platform/clock.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem, type TestSystemOptions } from '../../support/test-system.ts'

export const pothole = 'event-0113'
/** A sub-class with several standards: the desk chooses. */
export const manhole = 'component-0103'

const [seatLongitude, seatLatitude] = demoDistrict.offices.find((office) => office.id === 'fuhuajie')?.seat ?? [0, 0]
/** Metres of a degree of latitude, near enough. */
const degree = 111_195

export interface Place {
  readonly longitude: number
  readonly latitude: number
}

let spots = 0

/** A place in 福华街 that no other test of the file uses, of the first 56: 60 m from the next. */
export function freshSpot(): Place {
  spots += 1
  const [column, row] = [spots % 8 - 4, Math.floor(spots / 8) % 7 - 3]
  return { longitude: seatLongitude + column * 0.0007, latitude: seatLatitude + row * 0.00055 }
}

export function north({ longitude, latitude }: Place, metres: number): Place {
  return { longitude, latitude: latitude + metres / degree }
}

const logins = ['inspector', 'inspector.b', 'desk', 'office.fuhuajie', 'crew.road', 'leader'] as const

export interface FindingsGround {
  readonly system: TestSystem
  readonly who: Record<(typeof logins)[number] | 'gateway', Client>
  /** Reports, and answers the receipt; fails the test where it is refused. */
  report(client: Client, place: Place, extra?: object): Promise<{ joined: boolean; finding: { id: string; photos: string[] }; order: OrderDetail }>
  /** Brings a filed pothole to its close. */
  close(orderId: string, by?: 'inspector' | 'inspector.b'): Promise<OrderDetail>
}

/** The whole product with two inspectors and a device's account. */
export async function openFindings(options: TestSystemOptions = {}): Promise<FindingsGround> {
  const system = await createTestSystem(options)
  await createAccount(system.database, systemClock, {
    districtId: demoDistrict.id, login: 'gateway', name: '物联网关', role: 'device', passwordHash: await hashPassword(demoPassword),
  })
  const entries = await Promise.all([...logins, 'gateway' as const].map(async (login) => [login, await signIn(system.url, login)] as const))
  const who = Object.fromEntries(entries) as FindingsGround['who']
  return {
    system,
    who,
    async report(client, place, extra = {}) {
      const answer = await client.post('/findings', { category: pothole, description: '路面破损', ...place, ...extra })
      expect(answer.status, answer.text).toBe(201)
      return answer.body
    },
    async close(orderId, by = 'inspector.b') {
      const crew = who['crew.road']
      await who.desk.until(orderId, (order) => order.state === 'assigned')
      await crew.verb(orderId, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
      await who['office.fuhuajie'].verb(orderId, 'confirm')
      return who[by].verb(orderId, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await who[by].photo()] })
    },
  }
}
