import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '../../../platform/clock.ts'
import { findAccountByLogin } from '../../../services/accounts/store.ts'
import { demoCatalogue } from '../../../services/demo/catalogue.ts'
import { demoOffices } from '../../../services/demo/offices.ts'
import { dispatchOrder } from '../../../services/dispatch/dispatch-order.ts'
import { createIntake } from '../../../services/intake/submit-finding.ts'
import { createReference } from '../../../services/reference/reference.ts'
import { dispatchJob } from '../../../workers/jobs/dispatch.ts'
import { bindJob } from '../../../workers/registry.ts'
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

/** Places in every street, and far outside of all of them. */
const places = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...demoOffices.map(({ seat }) => seat)) },
  { weight: 1, arbitrary: fc.constantFrom<[number, number]>([100, 30], [-71, 42]) },
)
const standards = fc.constantFrom(...demoCatalogue.standards.filter(({ beforePhotos }) => beforePhotos === 0))

it('the dispatch job run twice, late or at once with itself, leaves what one run leaves', async () => {
  const { database } = db
  const found = await findAccountByLogin(database, 'inspector')
  if (found === null) throw new Error('the demo district has no inspector')
  const reference = createReference({ database, clock: systemClock })
  const intake = createIntake({ database, clock: systemClock, reference })
  const job = bindJob(dispatchJob, (payload) => dispatchOrder({ database, clock: systemClock, reference }, payload))

  await fc.assert(fc.asyncProperty(places, standards, fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }), async ([longitude, latitude], standard, runs) => {
    const { order } = await intake.submit(found.account, {
      category: standard.category, standard: standard.id, description: '两次', longitude, latitude, coordinates: 'wgs84', photos: [],
    })
    const payload = { districtId: found.account.districtId, orderId: order.id }
    const answers: unknown[] = []
    for (const atOnce of runs) answers.push(...await Promise.all(Array.from({ length: atOnce }, () => job.run(payload))))
    const events = await database.query<{ verb: string }>('select verb from order_events where order_id = $1 order by seq', [order.id])
    const [stands] = await database.query<{ state: string; version: number; held: string | null }>('select state, version, held from orders where id = $1', [order.id])
    const verbs = events.map(({ verb }) => verb)
    expect(verbs.filter((verb) => verb === 'dispatch' || verb === 'note')).toHaveLength(1)
    expect(verbs.filter((verb) => verb === 'assign').length).toBeLessThanOrEqual(1)
    expect(stands?.version).toBe(verbs.length)
    expect(answers.filter((answer) => answer !== 'skipped')).toEqual([stands?.held === null ? 'dispatched' : 'held'])
  }), { numRuns: 25 })
})
