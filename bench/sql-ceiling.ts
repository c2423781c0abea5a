import { systemClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { demoDistrict } from '../services/demo/district.ts'
import { acceptFinding, reporterOf } from '../services/intake/accept-finding.ts'
import { insertGroup, type Accepted } from '../services/intake/store.ts'
import { readReference } from '../services/reference/district-reference.ts'
import { sampleFinding } from './sample-findings.ts'

// The account does not exist: nothing of the statement looks it up.
const account = { id: '00000000-0000-7000-8000-000000000000', districtId: demoDistrict.id, login: 'bench', name: 'bench', role: 'inspector', officeId: null, crewId: null, contractorId: null } as const

/**
 * The other ceiling: the statement of intake through `pg`, group after group of the size that was seen at the door,
 * without HTTP, session, validation or hashing (the groups are made between the statements, and that time is not
 * counted). Answers findings a second.
 */
export async function sqlCeiling(database: Database, groupSize: number, seconds: number): Promise<number> {
  const now = systemClock.now()
  const reference = await readReference(database, demoDistrict.id, now)
  if (reference === null) throw new Error('the demo district is missing')
  const day = reference.calendar.dayOf(now)
  const accept = (): Accepted => acceptFinding(reference, reporterOf(account), { ...sampleFinding(), photos: [] }, systemClock.now())
  let spent = 0
  let stored = 0
  while (spent < seconds * 1_000) {
    const group = Array.from({ length: groupSize }, accept)
    const begun = performance.now()
    const rows = await insertGroup(database, reference, day, group)
    spent += performance.now() - begun
    stored += rows.length
  }
  return stored / (spent / 1_000)
}
