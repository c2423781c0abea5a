import type { Account } from '../../domain/accounts/account.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { createSlots, SlotsFullError } from '../../platform/slots.ts'
import type { Reference } from '../reference/reference.ts'
import { acceptFinding, reporterOf, type FindingInput } from './accept-finding.ts'
import { createGroupCommit } from './group-commit.ts'
import { joinNamed } from './join-order.ts'
import { receiptOf, type Receipt } from './receipt.ts'
import { insertGroup, knownFindings, photosOfAccount, type Accepted } from './store.ts'
import { submitByRule } from './submit-by-rule.ts'

export interface Intake {
  /**
   * Accepts a finding: on disk, with its order, when this resolves. The same id with the same content answers the first
   * receipt (`created: false`), with another content it throws finding-conflict. Throws a DomainError that names the field.
   */
  submit(account: Account, input: FindingInput): Promise<Receipt>
  /** Resolves when nothing is under way. */
  drain(): Promise<void>
}

export interface IntakeDeps {
  readonly database: Database
  readonly clock: Clock
  readonly reference: Reference
  readonly largestGroup?: number
}

export function createIntake(deps: IntakeDeps): Intake {
  const { database, clock, reference } = deps

  const groups = createGroupCommit<Accepted, Receipt>({
    largest: deps.largestGroup ?? 500,
    identity: ({ finding }) => finding.id,
    isDataFault,
    write: async (districtId, items) => {
      const district = await reference.of(districtId)
      const day = district.calendar.dayOf(clock.now())
      const stored = await insertGroup(database, district, day, items)
      const numbers = new Map(stored.map((row) => [row.id, row.number]))
      const repeated = items.filter(({ finding }) => !numbers.has(finding.id)).map(({ finding }) => finding.id)
      const known = repeated.length === 0 ? [] : await knownFindings(database, districtId, repeated)
      return items.map(({ finding, order }) => {
        const number = numbers.get(finding.id)
        if (number !== undefined) return { created: true, joined: false, finding, order: { ...order, number } }
        return receiptOf(known.find((candidate) => candidate.finding.id === finding.id))
      })
    },
  })

  // Joins of one order wait for each other, each with a connection: a batch of a thousand must leave some to all others.
  const slots = createSlots({ running: 4, waiting: 2_000 })

  async function alone(work: (tx: Queryable) => Promise<Receipt>): Promise<Receipt> {
    try {
      return await slots.run(() => database.transaction(work))
    } catch (error) {
      throw error instanceof SlotsFullError ? new DomainError('unavailable') : error
    }
  }

  return {
    async submit(account, input) {
      const reporter = reporterOf(account)
      const district = await reference.of(account.districtId)
      const accepted = acceptFinding(district, reporter, input, clock.now())
      await requirePhotos(database, account, input)
      const receipt = await store(accepted, input.joins)
      if (receipt.finding.contentHash !== accepted.finding.contentHash) throw new DomainError('finding-conflict', { fields: [{ path: 'id', message: 'this id was used for another finding' }] })
      return receipt

      // What joins an order waits for that order's row; all else goes in the next group.
      function store(given: Accepted, joins: string | undefined): Promise<Receipt> {
        if (joins !== undefined) return alone((tx) => joinNamed(tx, district, given, joins))
        if (reporter.source === 'device') return alone((tx) => submitByRule(tx, district, given))
        return groups.add(account.districtId, given)
      }
    },
    drain: () => groups.drain(),
  }
}

async function requirePhotos(database: Database, account: Account, { photos, afterPhotos = [] }: FindingInput): Promise<void> {
  const all = [...photos.map((id, index) => ({ id, path: `photos.${index}` })), ...afterPhotos.map((id, index) => ({ id, path: `afterPhotos.${index}` }))]
  if (all.length === 0) return
  const ids = all.map(({ id }) => id)
  const known = await photosOfAccount(database, account.districtId, account.id, ids)
  for (const [index, { id, path }] of all.entries()) {
    if (!known.has(id)) throw refuse('unknown-photo', path)
    if (ids.indexOf(id) !== index) throw refuse('photo-already-used', path)
  }
}

// SQLSTATE classes 22 (data exception) and 23 (constraint): the row is at fault, not the server.
function isDataFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code)
}
