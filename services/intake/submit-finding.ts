import type { Account, Role } from '../../domain/accounts/account.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import type { Finding } from '../../domain/order/finding.ts'
import type { Order, Source } from '../../domain/order/order.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Reference } from '../reference/reference.ts'
import { acceptFinding, type FindingInput } from './accept-finding.ts'
import { createGroupCommit } from './group-commit.ts'
import { insertGroup, knownFindings, photosOfAccount, type Accepted, type Known } from './store.ts'

/** What was accepted: the finding, and its order as it was at that moment. The same id again answers the very same. */
export interface Receipt {
  readonly created: boolean
  readonly finding: Finding
  readonly order: Order
}

export interface Intake {
  /**
   * Accepts a finding: on disk, with its order, when this resolves. The same id with the same content answers the first
   * receipt (`created: false`), with another content it throws finding-conflict. Throws a DomainError that names the field.
   */
  submit(account: Account, input: FindingInput): Promise<Receipt>
  /** Resolves when nothing is under way. */
  drain(): Promise<void>
}

const sourceOf: Partial<Record<Role, Source>> = { inspector: 'inspector', desk: 'desk' }

export function createIntake(deps: { database: Database; clock: Clock; reference: Reference; largestGroup?: number }): Intake {
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
        if (number !== undefined) return { created: true, finding, order: { ...order, number } }
        return receiptOf(known.find((candidate) => candidate.finding.id === finding.id))
      })
    },
  })

  return {
    async submit(account, input) {
      const source = sourceOf[account.role]
      if (source === undefined) throw new DomainError('role-forbidden', { detail: `${account.role} may not report` })
      const district = await reference.of(account.districtId)
      const accepted = acceptFinding(district, account, source, input, clock.now())
      if (input.photos.length > 0) await requirePhotos(database, account, input.photos)
      const receipt = await groups.add(account.districtId, accepted)
      if (receipt.finding.contentHash !== accepted.finding.contentHash) throw new DomainError('finding-conflict', { fields: [{ path: 'id', message: 'this id was used for another finding' }] })
      return receipt
    },
    drain: () => groups.drain(),
  }
}

async function requirePhotos(database: Database, account: Account, photos: readonly string[]): Promise<void> {
  const known = await photosOfAccount(database, account.districtId, account.id, photos)
  for (const [index, id] of photos.entries()) {
    if (!known.has(id)) throw refuse('unknown-photo', `photos.${index}`)
    if (photos.indexOf(id) !== index) throw refuse('photo-already-used', `photos.${index}`)
  }
}

// SQLSTATE classes 22 (data exception) and 23 (constraint): the row is at fault, not the server.
function isDataFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code)
}

/** The order as it was when it was accepted, whatever has become of it since. */
function receiptOf(known: Known | undefined): Receipt {
  if (known === undefined) throw new DomainError('unavailable')
  const { order, finding, firstEvent } = known
  const filed = firstEvent.to === 'filed'
  const deadline = firstEvent.data.deadline
  return {
    created: false,
    finding,
    order: {
      ...order,
      state: firstEvent.to,
      version: 1,
      standard: finding.standard,
      description: finding.description,
      officeId: null,
      crewId: null,
      filedAt: filed ? firstEvent.at : null,
      dispatchedAt: null,
      handledAt: null,
      closedAt: null,
      clocks: { kind: filed ? 'dispatch' : 'filing', offices: {} },
      deadline: deadline == null ? null : new Date(deadline),
      handlingDeadline: null,
      round: 1,
      rework: 0,
      redo: 0,
      returns: 0,
      held: null,
    },
  }
}
