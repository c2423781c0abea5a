import type { Client } from '../support/client.ts'
import type { TestSystem } from '../support/test-system.ts'
import { fixBy, report } from './desk-ground.ts'

/** Waits until the leader's rates say so many closed and due. */
export async function tallied(leader: Client, closed: number, due: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { total } = (await leader.get('/rates?from=2000-01-01&to=2100-01-01&by=office')).body
    if (total.closed === closed && total.due === due) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the tally did not arrive')
}

/** An order that the office says is rectified, and closed where asked. */
export async function broughtTo(state: 'rectified' | 'closed', people: { inspector: Client; office: Client; crew: Client }, address: string) {
  const { inspector, office, crew } = people
  const id = await report(inspector, { category: 'event-0113', description: '路面破损', address })
  await fixBy(crew, await office.until(id, (order) => order.state === 'assigned'))
  const order = await office.verb(id, 'confirm')
  if (state === 'closed') await inspector.verb(id, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await inspector.photo()] })
  return order
}

/** Puts an order's handling deadline into the past, as if time had gone by. */
export async function makeLate(system: TestSystem, id: string): Promise<void> {
  await system.database.query("update orders set handling_deadline = now() - interval '3 hours' where id = $1", [id])
}
