import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { demoDistrict } from '../../services/demo/district.ts'
import { refreshStatistics } from '../../platform/refresh-statistics.ts'
import { signIn } from '../support/client.ts'
import { createTestDatabase } from '../support/test-database.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'

const [longitude, latitude] = demoDistrict.offices.find((office) => office.id === 'fuhuajie')?.seat ?? [0, 0]

describe('tables of a district in its first minutes', () => {
  let system: TestSystem
  beforeAll(async () => {
    system = await createTestSystem()
  })
  afterAll(() => system.stop())

  async function planOfKey(): Promise<string> {
    return system.database.transaction(async (tx) => {
      // As the foreign keys' checks are planned: once, for any value.
      await tx.query('set local plan_cache_mode = force_generic_plan')
      await tx.query('prepare by_key as select from only orders x where district_id = $1 and id = $2 for key share of x')
      const lines = await tx.query<Record<string, string>>(`explain execute by_key(${demoDistrict.id}, '01a21ffe-e443-7510-8229-3170a6fc6779')`)
      await tx.query('deallocate by_key')
      return lines.map((line) => line['QUERY PLAN']).join('\n')
    })
  }

  it('are told to the planner by the worker as they grow, and an order is then looked up by its key', async () => {
    const inspector = await signIn(system.url, 'inspector')
    const findings = Array.from({ length: 150 }, (_, index) => ({ category: 'event-0113', description: `第 ${index} 处`, longitude, latitude, insists: true }))
    expect((await inspector.post('/findings/batch', { findings })).status).toBe(200)
    await vi.waitFor(async () => {
      const [table] = await system.database.query<{ rows: number }>(`select reltuples as rows from pg_class where oid = 'orders'::regclass`)
      expect(table?.rows).toBeGreaterThanOrEqual(150)
    }, { timeout: 20_000, interval: 200 })
    expect(await planOfKey()).toMatch(/orders_pkey[\s\S]*district_id = \$1\) AND \(id = \$2/)
  })

  it('are looked at anew only when they have more than doubled, and small ones never', async () => {
    // No worker looks at this one.
    const db = await createTestDatabase({ poolSize: 1 })
    const write = async (statement: string) => {
      await db.database.query(statement)
      // What a session has written is told to others a second later, or when that is forced.
      await db.database.query('select pg_stat_force_next_flush()')
    }
    await write('create table young as select generate_series(1, 60) as n')
    await write('create table small as select generate_series(1, 10) as n')
    const first = await refreshStatistics(db.database)
    expect(first).toContain('young')
    expect(first).not.toContain('small')
    await write('insert into young select generate_series(1, 60)')
    expect(await refreshStatistics(db.database)).toEqual([])
    await write('insert into young select generate_series(1, 2)')
    expect(await refreshStatistics(db.database)).toEqual(['young'])
    await db.drop()
  })
})
