import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDistrict } from '../../../services/demo/district.ts'
import type { DeadlineView, LedgerView } from '../../../services/orders/explain-deadline.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

const [longitude, latitude] = demoDistrict.offices.find(({ id }) => id === 'fuhuajie')?.seat ?? [0, 0]

describe('the explanation of a deadline', () => {
  let system: TestSystem
  let now = new Date('2026-11-02T00:00:00Z')
  let people = new Map<string, Client>()
  /** Moves the clock; sessions of another day may have run out. */
  const at = (text: string) => {
    now = new Date(`2026-11-${text}+08:00`)
    people = new Map()
  }
  async function as(login: string): Promise<Client> {
    const known = people.get(login) ?? await signIn(system.url, login)
    people.set(login, known)
    return known
  }

  beforeAll(async () => {
    system = await createTestSystem({ workers: false, clock: { now: () => now } })
  })
  afterAll(() => system.stop())

  /** 道路破损: of the first standard's limit, in the hands of 福华街. */
  async function dispatched(time: string): Promise<string> {
    at(time)
    const finding = { category: 'event-0113', standard: 'event-0113-1', description: '路面破损', longitude, latitude, photos: [await (await as('inspector')).photo(), await (await as('inspector')).photo()] }
    const { body } = await (await as('inspector')).post('/findings', finding)
    const { id } = (body as { order: { id: string } }).order
    await (await as('desk')).verb(id, 'dispatch', { office: 'fuhuajie', reason: '辖区内' })
    return id
  }
  const explain = async (id: string, login = 'desk'): Promise<DeadlineView> => (await (await as(login)).get(`/orders/${id}/deadline`)).body as DeadlineView
  const main = async (id: string): Promise<LedgerView> => {
    const { main: ledger } = await explain(id)
    if (ledger === null) throw new Error('no ledger')
    return ledger
  }
  const sum = (ledger: LedgerView, kind: string) => ledger.segments.filter((row) => row.kind === kind).reduce((minutes, row) => minutes + row.minutes, 0)

  it('tells run, stop, lunch and night to the minute, and adds up to the limit', async () => {
    const id = await dispatched('02T10:07:31')
    at('03T09:00:10')
    const ledger = await main(id)
    expect(ledger).toMatchObject({ clock: 'handling', office: 'fuhuajie', standing: 'running', pace: 'working', addsUp: true, difference: null, overMinutes: 0 })
    expect(ledger.usedMinutes + (ledger.leftMinutes ?? 0)).toBe(ledger.limitMinutes)
    expect(sum(ledger, 'ran') + sum(ledger, 'left')).toBe(ledger.limitMinutes)
    expect(ledger.segments.slice(0, 4).map(({ kind, minutes, cause }) => [kind, minutes, cause?.closed ?? null])).toEqual([
      ['ran', 112, null], ['closed', 0, 'lunch'], ['ran', 240, null], ['closed', 0, 'night'],
    ])
    const { deadline, leftMinutes } = (await (await as('desk')).get(`/orders/${id}`)).body as { deadline: string; leftMinutes: number }
    expect(ledger.deadline).toBe(deadline)
    expect(ledger.segments.at(-1)?.to).toBe(deadline)
    // The list's own count stands beside it; it cuts seconds off.
    expect(Math.abs(leftMinutes - (ledger.leftMinutes ?? 0))).toBeLessThanOrEqual(1)
  })

  it('keeps an office\'s clock apart while another has the order, and names why it stands', async () => {
    const id = await dispatched('04T09:00')
    at('04T11:00')
    await (await as('office.fuhuajie')).verb(id, 'return', { reason: '不在辖区' })
    at('04T11:05')
    const away = await explain(id)
    expect(away.main).toMatchObject({ office: 'fuhuajie', standing: 'stopped', deadline: null, usedMinutes: 120, addsUp: true })
    expect(away.main?.segments.at(-1)).toMatchObject({ kind: 'stopped', cause: { verb: 'return', text: '不在辖区' } })
    expect(away.side).toMatchObject({ clock: 'dispatch', usedMinutes: 5, leftMinutes: 10, limitMinutes: 15 })
    await (await as('desk')).verb(id, 'dispatch', { office: 'jianzhongjie', reason: '界线在路中间' })
    at('04T11:35')
    const other = await explain(id)
    expect(other.main).toMatchObject({ office: 'jianzhongjie', usedMinutes: 30 })
    expect(other.others).toMatchObject([{ office: 'fuhuajie', usedMinutes: 120 }])
    expect(other.side).toBeNull()
  })

  it('says what was not needed when it was handled in time, and how far over when not', async () => {
    const id = await dispatched('05T09:00')
    const { limitMinutes } = await main(id)
    at('05T10:00')
    await (await as('office.fuhuajie')).verb(id, 'confirm', { outcome: 'fixed', photos: [await (await as('office.fuhuajie')).photo(), await (await as('office.fuhuajie')).photo()] })
    const handled = await explain(id)
    expect(handled.main).toMatchObject({ standing: 'stopped', usedMinutes: 60, leftMinutes: (limitMinutes ?? 0) - 60, addsUp: true })
    expect(handled.side).toMatchObject({ clock: 'recheck', limitMinutes: 30 })
    const late = await dispatched('05T11:00')
    at('20T09:00')
    const overdue = await main(late)
    expect(overdue).toMatchObject({ leftMinutes: 0, usedMinutes: overdue.limitMinutes, addsUp: true })
    expect(overdue.overMinutes).toBeGreaterThan(0)
  })

  it('keeps a deadline as promised when the calendar changes after, and says so', async () => {
    const id = await dispatched('23T09:00')
    const promised = await main(id)
    at('23T09:30')
    await (await as('admin')).put('/calendars/2026/days/2026-11-24', { working: false, name: '停电' })
    // The other processes hear of it within two seconds.
    now = new Date(now.getTime() + 5_000)
    await explain(id)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const changed = await main(id)
    expect(changed.deadline).toBe(promised.deadline)
    expect(changed).toMatchObject({ addsUp: false, difference: { minutes: 480, because: 'calendar-changed' } })
    expect(changed.usedMinutes + (changed.leftMinutes ?? 0) + (changed.difference?.minutes ?? 0)).toBe(changed.limitMinutes)
    await (await as('admin')).delete('/calendars/2026/days/2026-11-24')
  })

  it('does not exist outside the scope', async () => {
    const id = await dispatched('25T09:00')
    expect((await (await as('office.jianzhongjie')).get(`/orders/${id}/deadline`)).status).toBe(404)
    expect((await (await as('leader')).get(`/orders/${id}/deadline`)).status).toBe(200)
    expect((await (await as('desk')).get('/orders/00000000-0000-4000-8000-000000000000/deadline')).status).toBe(404)
    expect((await (await as('desk')).get('/orders/x/deadline')).status).toBe(400)
  })
})
