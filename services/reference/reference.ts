import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { readReference, type DistrictReference } from './district-reference.ts'
import * as store from './store.ts'

export interface Reference {
  /** A district's reference data, at most two seconds old. Rejects for a district that does not exist. */
  of(districtId: number): Promise<DistrictReference>
}

// Under load the revisions are looked up before what is kept is too old, and nobody waits; after a silence it may be of any age.
const lookAfter = 1_000
const maxAge = 2_000
// Even where nothing says so, what is kept is read anew now and then.
const maxLife = 600_000

/** Keeps each district's reference data in memory; looks at the revisions every second, when asked. */
export function createReference(deps: { database: Database; clock: Clock }): Reference {
  const { database, clock } = deps
  const known = new Map<number, { reference: DistrictReference; readAt: number }>()
  const reading = new Map<number, Promise<DistrictReference>>()
  let checkedAt = Number.NEGATIVE_INFINITY
  let checking: Promise<void> | null = null

  async function check(): Promise<void> {
    const rows = await store.revisions(database)
    const now = clock.now().getTime()
    for (const [id, { reference, readAt }] of known) {
      const row = rows.find((candidate) => candidate.id === id)
      if (row?.revision !== reference.revision || now - readAt > maxLife) known.delete(id)
    }
    checkedAt = now
  }

  async function read(districtId: number): Promise<DistrictReference> {
    const reference = await readReference(database, districtId, clock.now())
    if (reference === null) throw new Error(`there is no district ${districtId}`)
    known.set(districtId, { reference, readAt: clock.now().getTime() })
    return reference
  }

  return {
    async of(districtId) {
      const age = clock.now().getTime() - checkedAt
      if (age > lookAfter) {
        checking ??= check().finally(() => (checking = null))
        if (age > maxAge || !known.has(districtId)) await checking
        else checking.catch(() => undefined)
      }
      const current = known.get(districtId)
      // A new day may bring another catalogue version into force.
      if (current !== undefined && clock.now() < current.reference.until) return current.reference
      const running = reading.get(districtId) ?? read(districtId).finally(() => reading.delete(districtId))
      reading.set(districtId, running)
      return running
    },
  }
}
